using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Averages of a run over the seconds that may be believed.</summary>
/// <param name="DurationSeconds">Length of the recording without pauses, in seconds.</param>
/// <param name="RunningSeconds">Seconds in which the wrist says that the runner ran.</param>
/// <param name="Steps">Whole steps.</param>
/// <param name="CadenceSpm">Mean cadence while running, in steps per minute.</param>
/// <param name="HeartRateBpm">Mean heart rate in bpm.</param>
/// <param name="HeartRatePeakBpm">Highest heart rate that was held for 5 s, in bpm.</param>
public sealed record RunAverages(
    int DurationSeconds,
    int RunningSeconds,
    int Steps,
    Measured<double> CadenceSpm,
    Measured<double> HeartRateBpm,
    Measured<double> HeartRatePeakBpm)
{
    private const int PeakHoldSeconds = 5;

    /// <summary>Share of the seconds that must be trusted before an average over the run is trusted.</summary>
    private const double TrustedShare = 0.5;

    /// <summary>Averages over trusted seconds only; pauses are left out.</summary>
    public static RunAverages Of(IReadOnlyList<RunSecond> seconds)
    {
        var moving = seconds.Where(second => !second.IsPaused).ToList();
        var running = moving.Where(second => second.State == MotionState.Run).ToList();
        return new RunAverages(
            moving.Count,
            running.Count,
            seconds.Count == 0 ? 0 : seconds[^1].Steps,
            Mean(running, "running", second => second.CadenceTrust, second => second.CadenceCentispm / 100.0),
            Mean(moving, "recorded", second => second.HeartRateTrust, second => second.HeartRateCentibpm / 100.0),
            Peak(moving));
    }

    private static Measured<double> Mean(
        List<RunSecond> among, string what, Func<RunSecond, Trust> trustOf, Func<RunSecond, double> valueOf)
    {
        var trusted = among.Where(second => trustOf(second) == Trust.Trusted).ToList();
        if (trusted.Count == 0)
        {
            return Measured<double>.Missing($"no trusted second among {among.Count} {what}");
        }

        Trust trust = trusted.Count >= TrustedShare * among.Count ? Trust.Trusted : Trust.Doubtful;
        return new Measured<double>(trusted.Average(valueOf), trust, $"{trusted.Count} trusted of {among.Count} {what} seconds");
    }

    private static Measured<double> Peak(List<RunSecond> moving)
    {
        double peakBpm = 0;
        for (int i = PeakHoldSeconds - 1; i < moving.Count; i++)
        {
            double heldBpm = double.MaxValue;
            for (int back = 0; back < PeakHoldSeconds; back++)
            {
                RunSecond second = moving[i - back];
                heldBpm = second.HeartRateTrust == Trust.Trusted ? Math.Min(heldBpm, second.HeartRateCentibpm / 100.0) : 0;
                if (heldBpm <= 0)
                {
                    break;
                }
            }

            peakBpm = Math.Max(peakBpm, heldBpm);
        }

        return peakBpm > 0
            ? new Measured<double>(peakBpm, Trust.Trusted, $"lowest of {PeakHoldSeconds} trusted seconds in a row")
            : Measured<double>.Missing($"no {PeakHoldSeconds} trusted seconds in a row");
    }
}
