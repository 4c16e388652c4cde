using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Adapt;

public class AdaptationTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private static SeasonInput Season(DateOnly today, IEnumerable<PastRun> history) => new()
    {
        Today = today,
        History = [.. history],
        Availability = Availability.Open with { RunsAWeek = 5 },
        Goal = new TrainingGoal(GoalKind.Race, [new GoalRace("", new DateOnly(2027, 3, 21), 10_000, RacePriority.A, null, 2700)]),
        Numbers = new RunnerNumbers(168, [114, 133, 152, 171, 190]),
    };

    private static List<PastRun> Habit(DateOnly until) =>
        [.. Enumerable.Range(1, 20).Select(i => new PastRun(until.AddDays(-2 * i), i % 4 == 0 ? 4200 : 3000, i % 4 == 0))];

    private static readonly SeasonPlan Made = SeasonPlanner.Make(Season(Monday, Habit(Monday)));

    private static readonly List<PlannedDay> Plan = [.. Made.Days];

    /// <summary>The plan of a Monday, its days until another day run as planned but for those that were missed.</summary>
    private static AdaptInput After(int days, int missed, RunnerState? state = null)
    {
        DateOnly today = Monday.AddDays(days);
        List<PlannedDay> planned = [.. Plan.Where(day => day.Date < today && day.DurationSeconds > 0)];
        IEnumerable<PastRun> done = planned.Take(planned.Count - missed)
            .Select(day => new PastRun(day.Date, day.DurationSeconds, day.IsHard));
        return new AdaptInput
        {
            Today = today,
            Days = Plan,
            Season = Season(today, [.. Habit(Monday), .. done]),
            Weeks = Made.Weeks,
            State = state ?? RunnerState.AsUsual,
        };
    }

    [Fact]
    public void A_plan_that_is_followed_stands() => Assert.Null(Adaptation.Propose(After(21, 0)));

    [Fact]
    public void One_missed_session_changes_nothing_and_is_not_made_up() => Assert.Null(Adaptation.Propose(After(22, 1)));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void After_two_to_four_missed_sessions_an_easy_run_leads_back_and_nothing_is_made_up(int missed)
    {
        AdaptInput input = BeforeFaster(missed);

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("missed-some", proposal.Code);
        PlannedDay first = Apply(input, proposal).First(day => day.Date >= input.Today && day.DurationSeconds > 0);
        Assert.False(first.IsHard);
        Assert.True(Planned(Apply(input, proposal)) <= Planned(input.Days));
        int Planned(IEnumerable<PlannedDay> days) => days.Where(day => day.Date >= input.Today).Sum(day => day.DurationSeconds);
    }

    [Fact]
    public void Five_missed_sessions_make_a_new_plan_from_today()
    {
        PlanProposal proposal = Adaptation.Propose(After(24, 5))!;

        Assert.Equal("missed-many", proposal.Code);
        Assert.Contains("5 sessions in a row", proposal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hard_session_on_a_bad_morning_moves_to_a_later_day_of_the_week_or_is_left_out()
    {
        AdaptInput input = HardDay(new RunnerState { IsHardRefused = true, Why = "Your heart-rate variability is low." });

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("readiness-low", proposal.Code);
        DayChange today = proposal.Changes[0];
        Assert.Equal(input.Today, today.Before.Date);
        Assert.False(today.After.IsHard);
        Assert.Contains(today.Before.Name, proposal.Sentence, StringComparison.Ordinal);
        int hardBefore = Plan.Count(day => day.IsHard && day.Date >= input.Today);
        Assert.True(Apply(input, proposal).Count(day => day.IsHard && day.Date >= input.Today) <= hardBefore);
    }

    [Fact]
    public void A_morning_that_asks_for_rest_gets_it()
    {
        PlanProposal proposal = Adaptation.Propose(HardDay(new RunnerState { IsRestAdvised = true, IsHardRefused = true, Why = "Rest." }))!;

        Assert.Equal(SessionKind.Rest, proposal.Changes[0].After.Kind);
    }

    [Fact]
    public void Illness_takes_today_out_and_eases_the_days_after()
    {
        AdaptInput input = HardDay(new RunnerState { IsIll = true, SickDays = 3 });

        PlanProposal proposal = Adaptation.Propose(input)!;

        Assert.Equal("illness", proposal.Code);
        Assert.Equal(SessionKind.Rest, proposal.Changes[0].After.Kind);
        IEnumerable<PlannedDay> after = Apply(input, proposal).Where(day => day.Date > input.Today && day.Date <= input.Today.AddDays(3));
        Assert.All(after, day => Assert.False(day.IsHard));
    }

    [Fact]
    public void Pain_takes_the_hard_days_out_of_the_week()
    {
        AdaptInput input = HardDay(new RunnerState { HasPain = true });

        IReadOnlyList<PlannedDay> after = Apply(input, Adaptation.Propose(input)!);

        Assert.DoesNotContain(after, day => day.IsHard && day.Date >= input.Today && day.Date < input.Today.AddDays(7));
    }

    [Fact]
    public void A_hard_run_yesterday_makes_a_hard_day_today_easy()
    {
        AdaptInput input = HardDay(RunnerState.AsUsual);
        AdaptInput strained = input with
        {
            Season = input.Season with { History = [.. input.Season.History, new PastRun(input.Today.AddDays(-1), 3000, true)] },
        };

        Assert.Equal("harder-than-planned", Adaptation.Propose(strained)!.Code);
    }

    [Theory]
    [InlineData(28, false)]
    [InlineData(34, true)]
    public void Heat_shortens_a_hard_session_or_takes_it_out(double celsius, bool isTakenOut)
    {
        AdaptInput input = HardDay(RunnerState.AsUsual);
        RunnerState hot = new() { HeatCelsius = new Dictionary<DateOnly, double> { [input.Today] = celsius } };

        DayChange change = Adaptation.Propose(input with { State = hot })!.Changes[0];

        Assert.Equal("heat", change.Code);
        Assert.True(change.After.DurationSeconds < change.Before.DurationSeconds);
        Assert.Equal(isTakenOut, !change.After.IsHard);
    }

    [Fact]
    public void Whatever_happens_no_rule_is_broken_and_no_past_day_is_touched()
    {
        for (int seed = 1; seed <= 120; seed++)
        {
            var random = new Random(seed);
            RunnerState state = new()
            {
                IsHardRefused = random.Next(3) == 0, IsRestAdvised = random.Next(6) == 0, IsVolumeCut = random.Next(4) == 0, Why = "So.",
                IsIll = random.Next(8) == 0, SickDays = random.Next(4), HasPain = random.Next(8) == 0,
            };
            int days = random.Next(10, 60);
            AdaptInput input = After(days, Math.Min(random.Next(8), days / 3), state);
            PlanProposal? proposal = Adaptation.Propose(input);
            if (proposal is null)
            {
                continue;
            }

            Assert.All(proposal.Changes, change => Assert.True(change.Before.Date >= input.Today, $"seed {seed}"));
            PlannedDay[] rest = [.. Apply(input, proposal).Where(day => day.Date >= input.Today)];
            IReadOnlyList<PlanViolation> violations = PlanValidator.Check(rest, input.Season.History);
            Assert.True(violations.Count == 0, $"seed {seed}: {violations.FirstOrDefault()?.Sentence}");
        }
    }

    /// <summary>The morning of a faster session, with so many sessions before it missed.</summary>
    private static AdaptInput BeforeFaster(int missed)
    {
        for (int days = 21; days < 90; days++)
        {
            AdaptInput input = After(days, missed);
            PlannedDay? next = input.Days.FirstOrDefault(day => day.Date >= input.Today && day.DurationSeconds > 0);
            int gapDays = input.Today.DayNumber - input.Season.History.Max(run => run.Date).DayNumber;
            if (next is { HardSeconds: > 0 } && next.Date == input.Today && gapDays < 7)
            {
                return input;
            }
        }

        throw new InvalidOperationException($"no faster session follows {missed} missed ones");
    }

    private static AdaptInput HardDay(RunnerState state)
    {
        PlannedDay day = Plan.First(day => day.IsHard && day.Kind != SessionKind.Long && day.Date >= Monday.AddDays(21));
        return After(day.Date.DayNumber - Monday.DayNumber, 0, state);
    }

    private static List<PlannedDay> Apply(AdaptInput input, PlanProposal proposal) => [.. input.Days.Select(day =>
        proposal.Changes.FirstOrDefault(change => change.Before.Date == day.Date)?.After ?? day)];
}
