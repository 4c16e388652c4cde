namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Plans a season: weeks by <see cref="SeasonLayout"/>, days by <see cref="WeekSolver"/>, sessions by <see cref="SessionBuilder"/>. Pure:
/// the same input gives the same plan. What must never happen is checked apart from this, by <see cref="PlanValidator"/>.
/// </summary>
public sealed class SeasonPlanner
{
    /// <summary>Version of the rules; stored with each plan.</summary>
    public const int RuleVersion = 2;

    private const int FewestDaysToRace = 7;
    private const int ReturnGapDays = 14;
    private const double EnoughShareOfLong = 0.8;
    private const int ShortestLongSeconds = 25 * 60;

    private readonly SeasonInput _input;
    private readonly IReadOnlyList<SeasonWeek> _weeks;
    private readonly List<PlannedDay> _days = [];
    private readonly List<PastRun> _runs;
    private readonly TrainingHistory _before;
    private readonly int _startLevel;

    private SeasonPlanner(SeasonInput input, IReadOnlyList<SeasonWeek> weeks)
    {
        _input = input;
        _weeks = weeks;
        _runs = [.. input.History.Where(run => run.Date <= input.Today)];
        _before = new TrainingHistory(input.History, input.Today);
        bool isBeginner = _before.LongestSecondsBefore(input.Today.AddDays(1)) is null;
        bool isBack = input.Goal.Kind == GoalKind.ComeBack || _before.DaysSinceLastRun >= 2 * ReturnGapDays;
        _startLevel = isBeginner || isBack ? 0 : WalkRunSession.Levels;
    }

    /// <summary>Plans, or refuses with the reason and what would be feasible.</summary>
    public static SeasonPlan Make(SeasonInput input)
    {
        if (SeasonCheck.Fault(input) is PlanRefusal fault)
        {
            return SeasonPlan.Refused(fault);
        }

        (IReadOnlyList<SeasonWeek> weeks, string choice) = SeasonLayout.Of(input);
        if (Infeasible(input, weeks) is PlanRefusal refusal)
        {
            return SeasonPlan.Refused(refusal);
        }

        var planner = new SeasonPlanner(input, weeks);
        for (int i = 0; i < weeks.Count; i++)
        {
            planner.Fill(i);
        }

        return new SeasonPlan(weeks, planner._days, choice);
    }

    private static PlanRefusal? Infeasible(SeasonInput input, IReadOnlyList<SeasonWeek> layout)
    {
        if (input.Goal.MainRaceAfter(input.Today) is not GoalRace race)
        {
            return null;
        }

        int needed = (int)(RaceDemand.LongSeconds(race.DistanceMeters) * EnoughShareOfLong);
        int reached = SeasonLayout.ReachableLongSeconds(layout);
        if (reached >= needed || race.Date.DayNumber - input.Today.DayNumber < FewestDaysToRace)
        {
            return null;
        }

        List<string> feasible = [];
        for (int weeks = 1; weeks <= 52 && feasible.Count == 0; weeks++)
        {
            GoalRace later = race with { Date = input.Today.AddDays(7 * weeks) };
            SeasonInput asked = input with { Goal = new TrainingGoal(GoalKind.Race, [later]) };
            if (later.Date > race.Date && SeasonLayout.ReachableLongSeconds(SeasonLayout.Of(asked).Weeks) >= needed)
            {
                feasible.Add(FormattableString.Invariant($"{RaceDemand.Name(race.DistanceMeters)} from {later.Date:yyyy-MM-dd} on"));
            }
        }

        double shorter = RaceDemand.LongestWithin((int)(reached / EnoughShareOfLong));
        if (shorter > 0 && shorter < race.DistanceMeters)
        {
            feasible.Add(FormattableString.Invariant($"{RaceDemand.Name(shorter)} on {race.Date:yyyy-MM-dd}"));
        }

        if (feasible.Count == 0)
        {
            feasible.Add("More days or minutes a week.");
        }

        return new PlanRefusal(
            "too-soon",
            FormattableString.Invariant(
                $"By {race.Date:yyyy-MM-dd} your longest run can grow to {reached / 60} minutes; ")
            + $"{RaceDemand.Name(race.DistanceMeters)} asks for {needed / 60} at least, and steps of more than 10 % are not planned.",
            feasible);
    }

    private void Fill(int weekIndex)
    {
        SeasonWeek week = _weeks[weekIndex];
        DateOnly first = week.Monday < _input.Today ? _input.Today : week.Monday;
        int count = week.Monday.AddDays(7).DayNumber - first.DayNumber;
        var history = new TrainingHistory(_runs, first.AddDays(-1));
        WeekDay[] days = [.. Enumerable.Range(0, count).Select(i => Room(first.AddDays(i), history, week))];
        PastRun[] done = [.. _runs.Where(run => run.Date >= week.Monday && run.Date <= _input.Today && week.Monday <= _input.Today)];
        bool hasLong = !days.Any(day => day.IsRace) && week.LongSeconds >= ShortestLongSeconds;
        int runCount = RunCount(weekIndex);
        double share = Math.Min(1, Math.Max(1.3 * count / 7, 1.0 / Math.Max(1, runCount)));
        var order = new WeekOrder
        {
            Days = days,
            RunCount = Math.Max(0, runCount - done.Length - days.Count(day => day.IsRace)),
            TargetSeconds = (int)Math.Clamp(week.TargetSeconds - done.Sum(run => run.DurationSeconds), 0, week.TargetSeconds * share),
            LongSeconds = hasLong ? Math.Min(week.LongSeconds, days.Max(day => day.MostSeconds)) : 0,
            LongDay = _input.Availability.LongRunDay,
            HardCount = SessionChoice.HardCount(week, runCount, IsReady(weekIndex, history)),
            RanBefore = SixDaysBefore(first, _ => true),
            HardBefore = SixDaysBefore(first, run => run.IsHard),
        };
        Place(weekIndex, days, WeekSolver.Solve(order));
    }

    private bool[] SixDaysBefore(DateOnly day, Func<PastRun, bool> counts) =>
        [.. Enumerable.Range(1, 6).Reverse().Select(back => _runs.Any(run => run.Date == day.AddDays(-back) && counts(run)))];

    private int RunCount(int weekIndex)
    {
        int runs = SeasonLayout.RunsAWeek(_input, _before, weekIndex);
        return _weeks[weekIndex].Phase == Phase.Recovery ? Math.Min(runs, Math.Max(2, runs - 1)) : runs;
    }

    /// <summary>Faster running waits for a habit of four weeks, and for running without walking.</summary>
    private bool IsReady(int weekIndex, TrainingHistory history) => history.HasHabit && Level(weekIndex) >= WalkRunSession.Levels;

    private int Level(int weekIndex) => Math.Min(WalkRunSession.Levels, _startLevel + weekIndex);

    private WeekDay Room(DateOnly date, TrainingHistory history, SeasonWeek week)
    {
        bool isRace = RaceOn(date) is not null;
        int most = Math.Min(_input.Availability.SecondsOn(date), history.CapSecondsOn(date));
        most = Math.Min(most, Math.Max(week.LongSeconds, TrainingHistory.StartingSessionSeconds));
        bool isEasyOnly = _input.Goal.Races.Any(race =>
            race.Date > date && race.Date.DayNumber - date.DayNumber <= EasyDaysBefore(race.Priority));
        bool isAfterRace = _input.Goal.Races.Any(race => race.Date < date && date.DayNumber - race.Date.DayNumber <= 3);
        return new WeekDay(date, _before.RanOn(date) ? 0 : most, isRace, isEasyOnly || isAfterRace);
    }

    private static int EasyDaysBefore(RacePriority priority) => priority switch
    {
        RacePriority.A => 3,
        RacePriority.B => 2,
        _ => 1,
    };

    private GoalRace? RaceOn(DateOnly date) => _input.Goal.Races.FirstOrDefault(race => race.Date == date);

    private void Place(int weekIndex, WeekDay[] days, IReadOnlyList<PlacedDay> placed)
    {
        SeasonWeek week = _weeks[weekIndex];
        int weekSeconds = placed.Sum(day => day.Seconds);
        int hardIndex = 0;
        for (int i = 0; i < days.Length; i++)
        {
            // A run of this week may be the longest of thirty days for the next one.
            var known = new TrainingHistory(_runs, days[i].Date.AddDays(-1));
            int seconds = SessionBuilder.RoundDownSeconds(Math.Min(placed[i].Seconds, known.CapSecondsOn(days[i].Date)));
            bool isEased = placed[i].Role == DayRole.Hard && known.IsReturningOn(days[i].Date);
            PlannedDay day = (isEased ? DayRole.Easy : placed[i].Role) switch
            {
                DayRole.Race => RaceSession.Build(RaceOn(days[i].Date)!, _input.Numbers),
                DayRole.Hard => SessionChoice.Hard(_input, week, weekIndex, hardIndex++, days[i].Date, seconds, weekSeconds),
                DayRole.Long => SessionChoice.Long(_input, days[i].Date, seconds, Level(weekIndex)),
                DayRole.Easy => SessionChoice.Easy(_input, week, days[i].Date, seconds, Level(weekIndex), i),
                _ => SessionChoice.Rest(days[i].Date, _before.RanOn(days[i].Date)),
            };
            _days.Add(day);
            if (day.DurationSeconds > 0)
            {
                _runs.Add(new PastRun(day.Date, day.DurationSeconds, day.IsHard));
            }
        }
    }
}
