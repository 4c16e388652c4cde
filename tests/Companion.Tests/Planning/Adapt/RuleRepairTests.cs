using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Adapt;

public class RuleRepairTests
{
    [Fact]
    public void A_race_is_never_taken_out_the_days_before_it_give_way()
    {
        AdaptInput input = AdaptedRunner.On(42);
        DateOnly raceDay = input.Today.AddDays(6);
        GoalRace park = new("Park", raceDay, 5_000, RacePriority.C, 1500);
        PlannedDay race = RaceSession.Build(park, AdaptedRunner.Numbers);
        PlannedDay[] days = [.. input.Days.Select(day =>
            day.Date == raceDay ? race
            : day.Date >= input.Today && day.Date < raceDay
                ? PlanDraft.Of(day.Date, SessionBuilder.Build(SessionKind.Easy, 1800, 0, AdaptedRunner.Numbers), "Every day.")
                : day)];

        AdaptInput full = input with
        {
            Days = days, Season = input.Season with { Goal = new TrainingGoal(GoalKind.Race, [.. input.Season.Goal.Races, park]) },
        };
        IReadOnlyList<PlannedDay> after = AdaptedRunner.After(full, Adaptation.Propose(full));

        Assert.Equal(SessionKind.Race, after.Single(day => day.Date == raceDay).Kind);
        IEnumerable<PlannedDay> week = after.Where(day => day.Date >= input.Today && day.Date <= raceDay);
        Assert.Contains(week, day => day.DurationSeconds == 0);
    }

    [Fact]
    public void A_run_that_is_too_long_now_is_shortened_and_keeps_its_kind()
    {
        AdaptInput input = AdaptedRunner.OnDayOf(day => day.Kind == SessionKind.Long, 56);
        AdaptInput shorter = input with
        {
            Season = input.Season with
            {
                History = [.. input.Season.History.Select(run => run with { DurationSeconds = Math.Min(run.DurationSeconds, 2700) })],
            },
        };

        DayChange change = Adaptation.Propose(shorter)!.Changes.First(one => one.Before.Date == input.Today);

        Assert.Equal(SessionKind.Long, change.After.Kind);
        Assert.InRange(change.After.DurationSeconds, 2700, 2970);
    }
}
