namespace TrainingPlan.Companion.Planning;

/// <summary>
/// A plan laid beside what was run before it, day by day, as its rules count it. It knows days and their lengths alone, and nothing of
/// how a plan is made.
/// </summary>
public sealed class JudgedPlan
{
    /// <summary>Days before the plan that are looked at.</summary>
    private const int DaysBefore = 66;
    private const int ShortestRunSeconds = 5 * 60;
    private const int LeastHardSeconds = 5 * 60;

    private readonly DateOnly _first;
    private readonly int[] _totalSeconds;
    private readonly int[] _longestSeconds;
    private readonly bool[] _isHard;

    /// <summary>Lays them out.</summary>
    /// <param name="days">The plan in rising time.</param>
    /// <param name="history">Runs that were done, in any order.</param>
    /// <param name="limits">What the runner has told.</param>
    public JudgedPlan(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history, PlanLimits limits)
    {
        Days = days;
        Limits = limits;
        _first = days[0].Date.AddDays(-Math.Min(DaysBefore, days[0].Date.DayNumber));
        int length = days[^1].Date.DayNumber - _first.DayNumber + 1;
        _totalSeconds = new int[length];
        _longestSeconds = new int[length];
        _isHard = new bool[length];
        foreach (PastRun run in history.Where(run => run.DurationSeconds >= ShortestRunSeconds))
        {
            Put(run.Date, run.DurationSeconds, run.IsHard);
        }

        foreach (PlannedDay day in days)
        {
            Put(day.Date, day.DurationSeconds, IsHard(day));
        }
    }

    /// <summary>The plan.</summary>
    public IReadOnlyList<PlannedDay> Days { get; }

    /// <summary>What the runner has told.</summary>
    public PlanLimits Limits { get; }

    /// <summary>Sessions that are no races, in rising time.</summary>
    public IEnumerable<PlannedDay> Sessions => Days.Where(day => day.DurationSeconds > 0 && day.Kind != SessionKind.Race);

    /// <summary>True for a day that needs an easier one before and after it, whatever it calls itself.</summary>
    public static bool IsHard(PlannedDay day) => day.IsHard || day.HardSeconds >= LeastHardSeconds;

    /// <summary>Running time of a day in seconds, done and planned.</summary>
    public int SecondsOn(DateOnly date) => At(date) is int at and >= 0 ? _totalSeconds[at] : 0;

    /// <summary>True when something was run or is planned on a day.</summary>
    public bool HasRun(DateOnly date) => SecondsOn(date) > 0;

    /// <summary>True when a day was or is to be hard.</summary>
    public bool IsHardOn(DateOnly date) => At(date) is int at and >= 0 && _isHard[at];

    /// <summary>Running time from one day to another in seconds, both included.</summary>
    public long SecondsBetween(DateOnly from, DateOnly to) => Between(from, to).Sum(date => (long)SecondsOn(date));

    /// <summary>Days with a run from one day to another, both included.</summary>
    public int RunsBetween(DateOnly from, DateOnly to) => Between(from, to).Count(HasRun);

    /// <summary>The longest run from one day to another in seconds, both included; 0 without one.</summary>
    public int LongestBetween(DateOnly from, DateOnly to) =>
        Between(from, to).Select(date => At(date) is int at and >= 0 ? _longestSeconds[at] : 0).DefaultIfEmpty(0).Max();

    /// <summary>The last day with a run before another; null without one.</summary>
    public DateOnly? LastRunBefore(DateOnly date)
    {
        for (int at = Math.Min(date.DayNumber - _first.DayNumber, _totalSeconds.Length) - 1; at >= 0; at--)
        {
            if (_totalSeconds[at] > 0)
            {
                return _first.AddDays(at);
            }
        }

        return null;
    }

    /// <summary>
    /// The week that a share is taken of, in seconds: a day's own week or the mean of the four before it, whichever is more, so that a
    /// session left out does not turn the others into too much.
    /// </summary>
    public long WeekSecondsFor(DateOnly date)
    {
        DateOnly monday = MondayOf(date);
        DateOnly from = monday.AddDays(-28);
        DateOnly? first = Between(from, monday.AddDays(-1)).Where(HasRun).Select(day => (DateOnly?)day).FirstOrDefault();
        int weeks = first is DateOnly start ? (monday.DayNumber - MondayOf(start).DayNumber) / 7 : 0;
        long usual = weeks == 0 ? 0 : SecondsBetween(from, monday.AddDays(-1)) / weeks;
        return Math.Max(SecondsBetween(monday, monday.AddDays(6)), usual);
    }

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static IEnumerable<DateOnly> Between(DateOnly from, DateOnly to)
    {
        for (int day = from.DayNumber; day <= to.DayNumber; day++)
        {
            yield return DateOnly.FromDayNumber(day);
        }
    }

    private void Put(DateOnly date, int seconds, bool isHard)
    {
        if (At(date) is int at and >= 0)
        {
            _totalSeconds[at] += seconds;
            _longestSeconds[at] = Math.Max(_longestSeconds[at], seconds);
            _isHard[at] |= isHard;
        }
    }

    private int At(DateOnly date)
    {
        int at = date.DayNumber - _first.DayNumber;
        return at >= 0 && at < _totalSeconds.Length ? at : -1;
    }
}
