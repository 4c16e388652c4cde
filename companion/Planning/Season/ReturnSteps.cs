namespace TrainingPlan.Companion.Planning;

/// <summary>
/// The way back after days without a run: so much of a week's running time, week by week. Under a week nothing is lost that would matter;
/// after two to four weeks half at most; nothing hard in the first week then (coaching practice, not proven).
/// </summary>
internal sealed class ReturnSteps
{
    /// <summary>Days without a run from which on there is a way back.</summary>
    public const int FewestGapDays = 7;

    private const int LongGapDays = 14;
    private const int DaysToNextMonday = 3;

    private static readonly (int FromDays, double[] Shares)[] Table =
    [
        (28, [0.4, 0.55, 0.7, 0.85]), (21, [0.5, 0.65, 0.8]), (LongGapDays, [0.5, 0.75]), (FewestGapDays, [0.8]),
    ];

    private readonly DateOnly _today;
    private readonly double[] _shares;

    private ReturnSteps(DateOnly today, int gapDays)
    {
        _today = today;
        GapDays = gapDays;
        _shares = Table.FirstOrDefault(row => gapDays >= row.FromDays).Shares ?? [];
    }

    /// <summary>No gap.</summary>
    public static ReturnSteps None { get; } = new(default, 0);

    /// <summary>Days since the last run.</summary>
    public int GapDays { get; }

    /// <summary>True without a gap.</summary>
    public bool IsNone => _shares.Length == 0;

    /// <summary>True when the gap was so long that the first week back is easy.</summary>
    public bool IsHardRefused => GapDays >= LongGapDays;

    /// <summary>The way back on a day; none for somebody who has never run.</summary>
    public static ReturnSteps After(IReadOnlyList<PastRun> history, DateOnly today) =>
        new(today, new TrainingHistory(history, today).DaysSinceLastRun ?? 0);

    /// <summary>Share of a week's running time, 0 to 1. A week that begins within three days counts as the first.</summary>
    public double ShareOf(DateOnly monday) => StepOf(monday) is int step && step < _shares.Length ? _shares[step] : 1;

    /// <summary>True for a first week without anything hard.</summary>
    public bool IsEasyWeek(DateOnly monday) => IsHardRefused && StepOf(monday) == 0;

    private int StepOf(DateOnly monday) => Math.Max(0, (monday.DayNumber - _today.DayNumber + DaysToNextMonday) / 7);
}
