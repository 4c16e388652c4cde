namespace TrainingPlan.Companion.Analysis;

/// <summary>A stretch of even running with a heart rate that has settled.</summary>
/// <param name="Seconds">Its length.</param>
/// <param name="MetersPerSecond">Mean speed on the flat.</param>
/// <param name="HeartRateBpm">Mean heart rate.</param>
public readonly record struct SteadyStretch(int Seconds, double MetersPerSecond, double HeartRateBpm)
{
    private const int SettlingSeconds = 180;
    private const int AfterChangeSeconds = 60;
    private const int BlockSeconds = 240;
    private const double MostVariation = 0.05;

    /// <summary>
    /// Stretches of 4 min whose speed stays within 5 %. The first 3 min of a run and the first minute of a stretch do not count, as the
    /// heart lags behind the pace.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="flatSpeed">Its speed on the flat, a value a second.</param>
    public static IReadOnlyList<SteadyStretch> Of(RunTimeline run, double[] flatSpeed)
    {
        var stretches = new List<SteadyStretch>();
        if (run.HeartRateBpm.Length == 0 || flatSpeed.Length == 0)
        {
            return stretches;
        }

        double[] smooth = Smoothing.Mean(flatSpeed, 10);
        for (int start = SettlingSeconds; start + BlockSeconds <= run.Count; start += BlockSeconds)
        {
            double[] speeds = smooth[start..(start + BlockSeconds)];
            if (run.IsPaused.AsSpan(start, BlockSeconds).Contains(true) || Array.Exists(speeds, double.IsNaN))
            {
                continue;
            }

            double mean = speeds.Average();
            double beats = run.MeanOf(run.HeartRateBpm, start + AfterChangeSeconds, start + BlockSeconds);
            if (mean > 1.5 && Statistics.SampleDeviation(speeds) <= MostVariation * mean && !double.IsNaN(beats))
            {
                stretches.Add(new SteadyStretch(BlockSeconds, mean, beats));
            }
        }

        return stretches;
    }
}
