using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// How much more heart rate a speed takes late than early in an even run: (HR / speed of the second half) / (HR / speed of the first) −
/// 1. The heart needs a while, so the first 3 min are left out; speed is the flat speed where there is grade. In 82,303 marathons the
/// ratio of 35–40 km to 5–10 km was 1.16 ± 0.22 (Smyth 2022). A limit of 5 % is folklore and none is drawn here. Heat, thirst, caffeine
/// or a warming sensor raise it as tiredness does.
/// </summary>
public static class Decoupling
{
    /// <summary>Least length of the part that is compared, in seconds of running.</summary>
    public const int ShortestSeconds = 1800;

    private const int SettlingSeconds = 180;
    private const double LeastCoverage = 0.9;
    private const double MostSpeedVariation = 0.12;
    private const double MostPausedShare = 0.05;
    private const int SmoothHalfWidthSeconds = 15;

    /// <summary>The rise as a share: 0.05 is 5 % more heart rate for the same speed. Missing when the run doesn't carry it.</summary>
    public static Measured<double> Of(RunTimeline run)
    {
        int from = Math.Min(SettlingSeconds, run.Count);
        int[] running = [.. Enumerable.Range(from, run.Count - from).Where(second => run.IsMoving(second))];
        if (running.Length < ShortestSeconds)
        {
            return Measured<double>.Missing($"needs {ShortestSeconds / 60} min of running after the first {SettlingSeconds / 60}");
        }

        double[] flat = Smoothing.Mean(Grade.FlatSpeed(run), SmoothHalfWidthSeconds);
        int[] known = [.. running.Where(second =>
            !double.IsNaN(RunTimeline.At(run.HeartRateBpm, second)) && !double.IsNaN(RunTimeline.At(flat, second)))];
        if (known.Length < LeastCoverage * running.Length)
        {
            return Measured<double>.Missing(
                $"needs heart rate and speed in {LeastCoverage:P0} of the run: {known.Length} of {running.Length} seconds have both");
        }

        if (run.Count - from - running.Length > MostPausedShare * running.Length)
        {
            return Measured<double>.Missing("too many stops: the heart rests in them");
        }

        double[] speeds = [.. known.Select(second => flat[second])];
        double variation = Statistics.SampleDeviation(speeds) / speeds.Average();
        if (variation > MostSpeedVariation)
        {
            return Measured<double>.Missing(FormattableString.Invariant(
                $"the pace was not even: it varied by {variation * 100:F0} %, {MostSpeedVariation * 100:F0} is the most"));
        }

        double Cost(int[] seconds) => seconds.Average(second => run.HeartRateBpm[second]) / seconds.Average(second => flat[second]);
        double ratio = Cost(known[(known.Length / 2)..]) / Cost(known[..(known.Length / 2)]);
        return new Measured<double>(
            ratio - 1,
            run.Distance.Trust,
            $"second half against first of {known.Length / 60} min; heat and thirst raise it too");
    }
}
