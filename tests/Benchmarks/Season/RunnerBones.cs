namespace TrainingPlan.Benchmarks.Season;

/// <summary>
/// Injuries of a simulated runner. Each run carries 3.1 injuries in a thousand, times the hazard of its length against the longest of 30
/// days: 1.64 above 10 %, 1.52 above 30 %, 2.28 above 100 % and after thirty days without a run (Frandsen 2025). Time to recovery is drawn
/// around a median of 56 days, quartiles 70 apart (Mulvad 2018); for a third of it, an assumption, the runner does not run.
/// </summary>
public sealed class RunnerBones
{
    private const double InjuriesARun = 0.0031;
    private const double MedianRecoveryDays = 56;
    private const double RecoverySpread = 0.88;
    private const double ShareWithoutRunning = 1 / 3.0;
    private const int LongestDays = 120;
    private const int Seed = 0xB07E5;

    private readonly int _seed;
    private DateOnly? _until;

    /// <summary>Bones out of a seed.</summary>
    public RunnerBones(int seed) => _seed = seed;

    /// <summary>Injuries so far.</summary>
    public int Injuries { get; private set; }

    /// <summary>True on a day on which the runner does not run for an injury.</summary>
    public bool IsInjured(DateOnly today) => today <= _until;

    /// <summary>Days since the last injury let the runner run again; null without one or while it lasts.</summary>
    public int? DaysSince(DateOnly today) => _until is DateOnly until && today > until ? today.DayNumber - until.DayNumber - 1 : null;

    /// <summary>A run. The same day has the same luck under every plan: only the hazard differs.</summary>
    /// <param name="today">Its day.</param>
    /// <param name="seconds">Its length, seconds.</param>
    /// <param name="longestSeconds">Longest run of the 30 days before, seconds; 0 for none.</param>
    public void Run(DateOnly today, int seconds, int longestSeconds)
    {
        var luck = new Random(HashCode(_seed, today.DayNumber));
        if (luck.NextDouble() >= InjuriesARun * Hazard(seconds, longestSeconds))
        {
            return;
        }

        double normal = Math.Sqrt(-2 * Math.Log(1 - luck.NextDouble())) * Math.Cos(2 * Math.PI * luck.NextDouble());
        double days = MedianRecoveryDays * Math.Exp(RecoverySpread * normal) * ShareWithoutRunning;
        _until = today.AddDays((int)Math.Clamp(days, 2, LongestDays));
        Injuries++;
    }

    /// <summary>Hazard ratio of a run against one of up to 110 % of the longest of 30 days.</summary>
    public static double Hazard(int seconds, int longestSeconds) => longestSeconds == 0 ? 2.28 : ((double)seconds / longestSeconds) switch
    {
        <= 1.1 => 1,
        <= 1.3 => 1.64,
        <= 2 => 1.52,
        _ => 2.28,
    };

    private static int HashCode(int seed, int day) => unchecked((seed * 7919) ^ (day * 104_729) ^ Seed);
}
