using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning.Adapt;

/// <summary>What happens to a runner, and what the plan makes of it, a sentence each.</summary>
public class TriggerTests
{
    [Fact]
    public void A_long_gap_leads_back_in_steps_to_the_weeks_that_the_season_meant()
    {
        AdaptInput input = AdaptedRunner.On(63, missedDays: 16);

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("missed-many", proposal.Code);
        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(input, proposal);
        Assert.True(Week(after, 63) <= Week(input.Days, 63) * 0.6);
        Assert.DoesNotContain(after.Where(day => day.Date >= input.Today && day.Date < input.Today.AddDays(7)), day => day.HardSeconds > 0);
        int last = after.Count - 28;
        Assert.True(Week(after, last / 7 * 7) >= Week(input.Days, last / 7 * 7) * 0.95);
    }

    [Fact]
    public void Missed_runs_do_not_shrink_the_weeks_far_ahead()
    {
        AdaptInput input = AdaptedRunner.On(42, missedDays: 9);

        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(input, Adaptation.Propose(input));

        Assert.True(Week(after, 84) >= Week(input.Days, 84) * 0.9);
    }

    [Fact]
    public void A_second_look_on_the_same_morning_changes_nothing_more()
    {
        RunnerState[] states =
        [
            new() { IsHardRefused = true, IsVolumeCut = true, Why = "Two signs speak of tiredness." }, new() { IsIll = true, SickDays = 2 },
            new() { HasPain = true }, new() { IsInjured = true }, RunnerState.AsUsual,
        ];
        foreach (RunnerState state in states)
        {
            foreach (int missedDays in new[] { 0, 4, 9, 20 })
            {
                AdaptInput input = AdaptedRunner.On(64, missedDays) with { State = state };
                AdaptInput again = AdaptedRunner.Taken(input, Adaptation.Propose(input));

                PlanProposal? second = Adaptation.Propose(again);

                Assert.True(second is null, $"{missedDays} days missed, {state}: {second?.Code} {second?.Sentence}");
            }
        }
    }

    [Fact]
    public void A_morning_without_a_run_to_decide_on_asks_for_nothing_after_missed_ones()
    {
        PlannedDay rest = AdaptedRunner.Made.Days.First(day => day.DurationSeconds == 0 && day.Date > AdaptedRunner.Monday.AddDays(28));

        PlanProposal? proposal = Adaptation.Propose(AdaptedRunner.On(rest.Date.DayNumber - AdaptedRunner.Monday.DayNumber, missedDays: 3));

        Assert.DoesNotContain(proposal?.Changes ?? [], change => change.Code.StartsWith("missed", StringComparison.Ordinal));
    }

    [Fact]
    public void Faster_sessions_that_were_cut_short_twice_make_the_next_one_smaller_and_nothing_is_made_up()
    {
        PlannedDay[] faster = [.. AdaptedRunner.Made.Days.Where(day => day.HardSeconds > 0 && day.Kind != SessionKind.Race)];
        AdaptInput input = AdaptedRunner.On(faster[4].Date.DayNumber - AdaptedRunner.Monday.DayNumber);
        DateOnly[] cut = [faster[2].Date, faster[3].Date];
        AdaptInput easier = input with
        {
            Season = input.Season with
            {
                History = [.. input.Season.History.Select(run => cut.Contains(run.Date) ? run with { IsHard = false } : run)],
            },
        };

        PlanProposal proposal = Adaptation.Propose(easier)!;

        Assert.Equal("easier-than-planned", proposal.Code);
        DayChange change = Assert.Single(proposal.Changes);
        Assert.Equal(faster[4].Date, change.Before.Date);
        Assert.True(change.After.HardSeconds < change.Before.HardSeconds);
        Assert.Equal(change.Before.DurationSeconds, change.After.DurationSeconds);
    }

    [Fact]
    public void A_good_morning_adds_nothing()
    {
        AdaptInput input = AdaptedRunner.OnDayOf(day => day.Kind == SessionKind.Easy);

        Assert.Null(Adaptation.Propose(input with { State = new RunnerState { IsFresh = true, Why = "A good day." } }));
    }

    [Fact]
    public void A_good_morning_brings_back_a_session_that_a_bad_one_had_moved()
    {
        for (int days = 21; days < 90; days++)
        {
            AdaptInput input = AdaptedRunner.On(days);
            AdaptInput moved = input with
            {
                Days = [.. input.Days.Select(day => day.HardSeconds > 0 ? day with { Reason = "Moved from Monday." } : day)],
                State = new RunnerState { IsFresh = true },
            };
            if (Adaptation.Propose(moved) is not { Code: "readiness-high" } good)
            {
                continue;
            }

            IReadOnlyList<PlannedDay> after = AdaptedRunner.After(moved, good);
            Assert.Equal(AdaptedRunner.SecondsAhead(moved, moved.Days), AdaptedRunner.SecondsAhead(moved, after));
            Assert.Equal(moved.Days.Count(day => day.IsHard), after.Count(day => day.IsHard));
            Assert.True(after.Single(day => day.Date == moved.Today).IsHard);
            return;
        }

        Assert.Fail("no morning brought a session back");
    }

    [Fact]
    public void An_injury_turns_the_week_into_walking_and_running()
    {
        AdaptInput input = AdaptedRunner.On(42) with { State = new RunnerState { IsInjured = true } };

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("injury", proposal.Code);
        IEnumerable<PlannedDay> week = AdaptedRunner.After(input, proposal)
            .Where(day => day.Date >= input.Today && day.Date < input.Today.AddDays(7) && day.DurationSeconds > 0);
        Assert.All(week, day => Assert.True(day.Kind == SessionKind.WalkRun && day.DurationSeconds <= 1800, $"{day.Date} {day.Name}"));
    }

    [Fact]
    public void Two_weeks_after_an_injury_hold_nothing_fast()
    {
        AdaptInput input = AdaptedRunner.On(42) with { State = new RunnerState { DaysSinceInjury = 3 } };

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("after-injury", proposal.Code);
        Assert.DoesNotContain(
            AdaptedRunner.After(input, proposal), day => day.IsHard && day.Date >= input.Today && day.Date < input.Today.AddDays(11));
    }

    [Fact]
    public void After_an_illness_as_many_days_are_easy_as_it_had()
    {
        AdaptInput input = AdaptedRunner.On(43) with { State = new RunnerState { SickDays = 5 } };

        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(input, Adaptation.Propose(input));

        Assert.DoesNotContain(after, day => day.IsHard && day.Date >= input.Today && day.Date < input.Today.AddDays(5));
    }

    [Fact]
    public void A_trip_moves_the_runs_of_its_week_and_leaves_every_other_week_alone()
    {
        AdaptInput input = AdaptedRunner.On(42);
        DateOnly away = AdaptedRunner.Monday.AddDays(56);
        Availability told = input.Season.Availability with
        {
            MinutesOnDay = Enumerable.Range(0, 3).ToDictionary(day => away.AddDays(day), _ => 0),
        };
        AdaptInput travelling = input with { Season = input.Season with { Availability = told } };

        PlanProposal proposal = Adaptation.Propose(travelling)!;

        Assert.Equal("availability", proposal.Code);
        Assert.All(proposal.Changes, change => Assert.InRange(change.Before.Date, away, away.AddDays(6)));
        IEnumerable<PlannedDay> gone = AdaptedRunner.After(input, proposal).Where(day => day.Date >= away && day.Date < away.AddDays(3));
        Assert.All(gone, day => Assert.Equal(0, day.DurationSeconds));
    }

    [Fact]
    public void Less_time_on_a_weekday_is_kept_from_now_on()
    {
        AdaptInput input = AdaptedRunner.On(42);
        Availability told = input.Season.Availability with { MinutesByWeekday = [90, 40, 90, 40, 90, 180, 180] };

        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(
            input, Adaptation.Propose(input with { Season = input.Season with { Availability = told } }));

        Assert.All(
            after.Where(day => day.Date >= input.Today && day.Kind != SessionKind.Race),
            day => Assert.True(day.DurationSeconds <= told.SecondsOn(day.Date), $"{day.Date} {day.Name}"));
    }

    [Fact]
    public void New_fitness_moves_the_targets_and_nothing_else()
    {
        AdaptInput input = AdaptedRunner.On(42);
        TrainingPaces faster = AdaptedRunner.Numbers.Paces! with { Threshold = 275, Interval = 250, Repetition = 235 };
        AdaptInput fitter = input with { Season = input.Season with { Numbers = AdaptedRunner.Numbers with { Paces = faster } } };

        PlanProposal proposal = Adaptation.Propose(fitter)!;

        Assert.Equal("new-fitness", proposal.Code);
        Assert.All(proposal.Changes, change => Assert.Equal(
            (change.Before.Date, change.Before.Kind, change.Before.DurationSeconds, change.Before.HardSeconds),
            (change.After.Date, change.After.Kind, change.After.DurationSeconds, change.After.HardSeconds)));
        DayChange steady = proposal.Changes.First(change => change.After.Kind == SessionKind.Steady);
        WorkoutStep step = steady.After.Workout!.Steps[1];
        Assert.Equal(TargetKind.Pace, step.Target2Kind);
        Assert.InRange(275, step.Target2Low, step.Target2High);
        Assert.Null(Adaptation.Propose(AdaptedRunner.Taken(fitter, proposal)));
    }

    [Fact]
    public void A_race_is_named_where_its_result_moved_the_targets()
    {
        AdaptInput input = AdaptedRunner.On(42);
        DateOnly raced = input.Today.AddDays(-2);
        GoalRace race = new("Park", raced, 5_000, RacePriority.C);
        TrainingPaces faster = AdaptedRunner.Numbers.Paces! with { Threshold = 270 };
        AdaptInput after = input with
        {
            Days = [.. input.Days.Select(day => day.Date == raced ? RaceSession.Build(race, AdaptedRunner.Numbers) : day)],
            Season = input.Season with { Numbers = AdaptedRunner.Numbers with { Paces = faster } },
        };

        PlanProposal proposal = Adaptation.Propose(AdaptedRunner.With(after, new PastRun(raced, 1300, false)))!;

        Assert.Equal("race-result", proposal.Code);
        Assert.Contains("2027-01-02", proposal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_taper_comes_off_what_was_run()
    {
        SeasonWeek first = AdaptedRunner.Made.Weeks.First(week => week.Phase == Phase.Taper);
        AdaptInput input = AdaptedRunner.On(first.Monday.DayNumber - AdaptedRunner.Monday.DayNumber);
        DateOnly from = first.Monday.AddDays(-35);
        AdaptInput less = input with
        {
            Season = input.Season with
            {
                History = [.. input.Season.History.Where(run => run.Date < from || run.Date.DayNumber % 2 == 0)],
            },
        };

        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(less, Adaptation.Propose(less));

        int week = first.Monday.DayNumber - AdaptedRunner.Monday.DayNumber;
        Assert.True(Week(after, week) < Week(input.Days, week) * 0.85);
    }

    [Fact]
    public void A_week_that_was_made_smaller_gets_back_what_the_season_meant_when_the_runner_is_back()
    {
        AdaptInput input = AdaptedRunner.On(63);
        PlannedDay[] small = [.. input.Days.Select(day =>
            day.Date >= input.Today && day.Date < input.Today.AddDays(7) && day.DurationSeconds > 0
                ? PlanDraft.Shorter(day, day.DurationSeconds * 3 / 5, AdaptedRunner.Numbers, "So that the rules hold: once.")
                : day)];

        PlanProposal proposal = Adaptation.Propose(input with { Days = small })!;

        Assert.Equal("restored", proposal.Code);
        Assert.True(Week(AdaptedRunner.After(input with { Days = small }, proposal), 63) >= Week(input.Days, 63) * 0.9);
    }

    [Fact]
    public void What_the_runner_changed_by_hand_stays()
    {
        AdaptInput input = AdaptedRunner.On(63);
        PlannedDay key = input.Days.First(day => day.Date >= input.Today && day.Kind == SessionKind.Long);
        AdaptInput edited = AdaptedRunner.Taken(input, PlanEdit.Skip(input.Days, key.Date, input.Today));

        Assert.Equal(SessionKind.Rest, AdaptedRunner.After(edited, Adaptation.Propose(edited)).Single(day => day.Date == key.Date).Kind);
    }

    [Fact]
    public void A_proposal_holds_before_and_after_a_code_the_rules_version_and_words()
    {
        AdaptInput input = AdaptedRunner.OnDayOf(day => day.HardSeconds > 0) with
        {
            State = new RunnerState { IsRestAdvised = true, Why = "Rest today." },
        };

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal(
            ("readiness-rest", "Rest today.", SeasonPlanner.RuleVersion), (proposal.Code, proposal.Sentence, proposal.RuleVersion));
        DayChange change = proposal.Changes[0];
        Assert.Equal(input.Days.Single(day => day.Date == input.Today), change.Before);
        Assert.Equal(SessionKind.Rest, change.After.Kind);
        Assert.Equal("Rest today.", change.After.Reason);
    }

    private static int Week(IEnumerable<PlannedDay> days, int fromDays) => days
        .Where(day => day.Date >= AdaptedRunner.Monday.AddDays(fromDays) && day.Date < AdaptedRunner.Monday.AddDays(fromDays + 7))
        .Sum(day => day.DurationSeconds);
}
