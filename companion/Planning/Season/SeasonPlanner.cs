namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Plans a season: weeks by <see cref="SeasonLayout"/>, days by <see cref="WeekSolver"/>, sessions by <see cref="SessionBuilder"/>. Pure:
/// the same input gives the same plan. What must never happen is checked apart from this, by <see cref="PlanValidator"/>.
/// </summary>
public sealed class SeasonPlanner
{
    /// <summary>Version of the rules; stored with each plan.</summary>
    public const int RuleVersion = 3;

    private const int LongGapDays = 28;
    private const int ShortestLongSeconds = 25 * 60;
    private const int SlackSeconds = 10 * 60;
    private const int DaysToStartAgain = 3;
    private const int DaysToSecondStep = 3;
    private const int LongestEasySeconds = 60 * 60;

    private readonly SeasonInput _input;
    private readonly IReadOnlyList<SeasonWeek> _weeks;
    private readonly List<PlannedDay> _days = [];
    private readonly List<PastRun> _runs;
    private readonly TrainingHistory _before;
    private readonly ReturnSteps _steps;
    private readonly int _firstIndex;
    private readonly int _firstLevel;

    private SeasonPlanner(SeasonInput input, IReadOnlyList<SeasonWeek> weeks, ReturnSteps steps, int? firstLevel = null)
    {
        _input = input;
        _weeks = weeks;
        _steps = steps;
        _runs = [.. input.History.Where(run => run.Date <= input.Today)];
        _before = new TrainingHistory(input.History, input.Today);
        _firstIndex = weeks.TakeWhile(week => week.Monday.AddDays(7) <= input.Today).Count();
        bool isBeginner = _before.LongestSecondsBefore(input.Today.AddDays(1)) is null;
        bool isBack = input.Goal.Kind == GoalKind.ComeBack || _before.DaysSinceLastRun >= LongGapDays;
        _firstLevel = firstLevel ?? (isBeginner || isBack ? 0 : WalkRunSession.Levels);
    }

    /// <summary>Plans, or refuses with the reason and what would be feasible.</summary>
    public static SeasonPlan Make(SeasonInput input)
    {
        if (SeasonCheck.Fault(input) is PlanRefusal fault)
        {
            return SeasonPlan.Refused(fault);
        }

        (IReadOnlyList<SeasonWeek> weeks, string choice) = SeasonLayout.Of(input);
        if (SeasonFeasibility.Fault(input, weeks) is PlanRefusal refusal)
        {
            return SeasonPlan.Refused(refusal);
        }

        var planner = new SeasonPlanner(input, weeks, ReturnSteps.After(input.History, input.Today));
        for (int i = 0; i < weeks.Count; i++)
        {
            planner.Fill(i);
        }

        return new SeasonPlan(weeks, planner._days, choice);
    }

    /// <summary>
    /// The days from today on after missed sessions: weeks that are more than the way back allows, or that break a rule now, are planned
    /// again as the season meant them, as far as the way back goes; the others stand.
    /// </summary>
    /// <param name="input">Today, with the runs that were done.</param>
    /// <param name="weeks">The season as it was meant.</param>
    /// <param name="standing">The plan from today on.</param>
    /// <param name="isAfterInjury">True when an injury was the reason: walking comes first after two weeks.</param>
    internal static IReadOnlyList<PlannedDay> LeadBack(
        SeasonInput input, IReadOnlyList<SeasonWeek> weeks, IReadOnlyList<PlannedDay> standing, bool isAfterInjury)
    {
        var steps = ReturnSteps.After(input.History, input.Today);
        var planner = new SeasonPlanner(input, weeks, steps, LevelNow(steps, standing, isAfterInjury));
        return planner.Again(standing, (i, days) => planner.IsTooMuch(i, days));
    }

    /// <summary>The days from today on with some weeks planned again where they have room, and every other week as it stands.</summary>
    internal static IReadOnlyList<PlannedDay> Rearranged(
        SeasonInput input, IReadOnlyList<SeasonWeek> weeks, IReadOnlyList<PlannedDay> standing, IReadOnlyCollection<DateOnly> mondays)
    {
        var planner = new SeasonPlanner(input, weeks, ReturnSteps.None, LevelNow(ReturnSteps.None, standing, false));
        return planner.Again(standing, (i, _) => mondays.Contains(weeks[i].Monday));
    }

    /// <summary>The step from walking to running at which a standing plan is; a step back after a gap.</summary>
    private static int LevelNow(ReturnSteps steps, IReadOnlyList<PlannedDay> standing, bool isAfterInjury)
    {
        if (steps.GapDays >= LongGapDays || (isAfterInjury && steps.IsHardRefused))
        {
            return 0;
        }

        PlannedDay? walk = standing.FirstOrDefault(day => day.Kind == SessionKind.WalkRun);
        return walk is null ? WalkRunSession.Levels : Math.Max(0, WalkRunSession.LevelOf(walk.Workout!) - (steps.IsNone ? 0 : 1));
    }

    private List<PlannedDay> Again(IReadOnlyList<PlannedDay> standing, Func<int, IReadOnlyList<PlannedDay>, bool> isChanged)
    {
        for (int i = _firstIndex; i < _weeks.Count; i++)
        {
            DateOnly monday = _weeks[i].Monday;
            PlannedDay[] days = [.. standing.Where(day => day.Date >= _input.Today && day.Date >= monday && day.Date < monday.AddDays(7))];
            if (days.Length == 0)
            {
                break;
            }

            if (isChanged(i, days))
            {
                Fill(i);
            }
            else
            {
                _days.AddRange(days);
                _runs.AddRange(days.Where(day => day.DurationSeconds > 0 && !_before.RanOn(day.Date))
                    .Select(day => new PastRun(day.Date, day.DurationSeconds, day.IsHard)));
            }
        }

        return _days;
    }

    private bool IsTooMuch(int weekIndex, IReadOnlyList<PlannedDay> days)
    {
        double share = _steps.ShareOf(_weeks[weekIndex].Monday);
        int seconds = days.Where(day => day.Kind != SessionKind.Race).Sum(day => day.DurationSeconds);
        bool isLong = share < 1 && seconds > TargetSeconds(weekIndex, days.Count) + SlackSeconds;
        bool isHard = _steps.IsEasyWeek(_weeks[weekIndex].Monday) && days.Any(day => day.HardSeconds > 0 && day.Kind != SessionKind.Race);
        return isLong || isHard || PlanValidator.Check(days, _runs, PlanLimits.Of(_input)).Count > 0;
    }

    /// <summary>Running time that is left for the days of a week, seconds.</summary>
    private int TargetSeconds(int weekIndex, int dayCount)
    {
        SeasonWeek week = _weeks[weekIndex];
        int done = _input.History.Where(run => run.Date >= week.Monday && run.Date <= _input.Today).Sum(run => run.DurationSeconds);
        double wanted = week.TargetSeconds * _steps.ShareOf(week.Monday);
        double share = Math.Min(1, Math.Max(1.3 * dayCount / 7, 1.0 / Math.Max(1, RunCount(weekIndex))));
        return (int)Math.Clamp(wanted - (week.Monday <= _input.Today ? done : 0), 0, wanted * share);
    }

    private void Fill(int weekIndex)
    {
        SeasonWeek week = _weeks[weekIndex];
        DateOnly first = week.Monday < _input.Today ? _input.Today : week.Monday;
        int count = week.Monday.AddDays(7).DayNumber - first.DayNumber;
        var history = new TrainingHistory(_runs, first.AddDays(-1));
        WeekDay[] days = [.. Enumerable.Range(0, count).Select(i => Room(first.AddDays(i), history, week))];
        PastRun[] done = [.. _runs.Where(run => run.Date >= week.Monday && run.Date <= _input.Today && week.Monday <= _input.Today)];
        int longSeconds = (int)(week.LongSeconds * _steps.ShareOf(week.Monday));
        bool hasLong = !days.Any(day => day.IsRace) && longSeconds >= ShortestLongSeconds;
        int runCount = RunCount(weekIndex);
        bool isReady = IsReady(weekIndex, history) && !_steps.IsEasyWeek(week.Monday);
        var order = new WeekOrder
        {
            Days = days,
            RunCount = Math.Max(0, runCount - done.Length - days.Count(day => day.IsRace)),
            TargetSeconds = TargetSeconds(weekIndex, count),
            LongSeconds = hasLong ? Math.Min(longSeconds, days.Max(day => day.MostSeconds)) : 0,
            LongDay = _input.Availability.LongRunDay,
            HardCount = SessionChoice.HardCount(week, runCount, isReady),
            RanBefore = SixDaysBefore(first, _ => true),
            HardBefore = SixDaysBefore(first, run => run.IsHard),
            RacesAfter = [.. Enumerable.Range(1, 6).Where(ahead => RaceOn(week.Monday.AddDays(6 + ahead)) is not null)],
            StartsToday = first == _input.Today && _before.DaysSinceLastRun is null or >= DaysToStartAgain,
        };
        Place(weekIndex, days, WeekSolver.Solve(order));
    }

    private bool[] SixDaysBefore(DateOnly day, Func<PastRun, bool> counts) =>
        [.. Enumerable.Range(1, 6).Reverse().Select(back => _runs.Any(run => run.Date == day.AddDays(-back) && counts(run)))];

    /// <summary>
    /// Runs of a week: what is asked for, and one more before the easy ones would be longer than an hour (more often is kept up as well as
    /// before, longer is not: Perri 2002). The taper keeps the number.
    /// </summary>
    private int RunCount(int weekIndex)
    {
        int runs = SeasonLayout.RunsAWeek(_input, _before, weekIndex);
        if (_input.Availability.RunsAWeek is null && _input.Goal.MainRaceAfter(_input.Today) is not null)
        {
            int easySeconds = _weeks.Take(weekIndex + 1).Max(week => week.TargetSeconds - week.LongSeconds);
            int asked = Math.Min((easySeconds + LongestEasySeconds - 1) / LongestEasySeconds + 1, SeasonLayout.MostRunsAWeek(_input));
            runs = Math.Max(runs, Math.Min(asked, _before.RunsAWeek + weekIndex / SeasonLayout.WeeksToOneMoreRun));
        }

        return _weeks[weekIndex].Phase == Phase.Recovery ? Math.Min(runs, Math.Max(2, runs - 1)) : runs;
    }

    /// <summary>Faster running waits for a habit of four weeks, and for running without walking.</summary>
    private bool IsReady(int weekIndex, TrainingHistory history) => history.HasHabit && Level(weekIndex) >= WalkRunSession.Levels;

    private int Level(int weekIndex) => Math.Min(WalkRunSession.Levels, _firstLevel + weekIndex - _firstIndex);

    private WeekDay Room(DateOnly date, TrainingHistory history, SeasonWeek week)
    {
        bool isRace = RaceOn(date) is not null;
        // On the way back to what the season meant two steps of 10 % fit into a week; placing holds each day against the others.
        int cap = history.CapSecondsOn(date);
        bool isSecondStep = cap < week.LongSeconds && date.DayNumber - week.Monday.DayNumber >= DaysToSecondStep;
        int most = Math.Min(_input.Availability.SecondsOn(date), isSecondStep ? cap * 11 / 10 : cap);
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
