using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Speed for the heart rate it took: S − (HR − HRrest) / k with k = (HRmax − HRrest) / Speak (Vesterinen 2014, in km/h; used by
/// Nuuttila 2022). The authors subtract the heart rate of standing and measure the peak speed; here the resting heart rate stands in
/// and the peak speed is extrapolated from the runner's own runs, so the index is only compared with the runner's own.
/// </summary>
public static class HeartRateSpeedIndex
{
    /// <summary>Its code as a sign of recovery.</summary>
    public const string Name = "heart_rate_speed";

    private const int FewestRuns = 6;
    private const double LowestReserveShare = 0.4;

    /// <summary>The index in km/h of one run.</summary>
    /// <param name="speedKmh">Mean speed, km/h.</param>
    /// <param name="heartRateBpm">Mean heart rate, bpm.</param>
    /// <param name="restBpm">Resting heart rate, bpm.</param>
    /// <param name="maxBpm">Highest heart rate, bpm; above <paramref name="restBpm"/>.</param>
    /// <param name="peakKmh">Peak speed, km/h; above 0.</param>
    public static double Kmh(double speedKmh, double heartRateBpm, double restBpm, double maxBpm, double peakKmh) =>
        speedKmh - (heartRateBpm - restBpm) * peakKmh / (maxBpm - restBpm);

    /// <summary>Judges the week's runs against those of the four weeks before.</summary>
    public static ReadinessSignal Of(IReadOnlyList<PacedRun> runs, RunnerProfile runner, DateOnly today)
    {
        if (!runner.HeartRateMaxBpm.HasValue || !runner.HeartRateRestBpm.HasValue)
        {
            return ReadinessSignal.Missing(Name, "your highest and your resting heart rate are needed: trainingplan profile");
        }

        double rest = runner.HeartRateRestBpm.Value;
        double max = runner.HeartRateMaxBpm.Value;
        PacedRun[] usable = [.. runs.Where(run => run.Date <= today && (run.HeartRateBpm - rest) / (max - rest) >= LowestReserveShare)];
        DateOnly weekBegins = today.AddDays(1 - DayWindow.RecentDays);
        PacedRun[] before = [.. usable.Where(run => run.Date < weekBegins && run.Date >= weekBegins.AddDays(-DayWindow.BaselineDays))];
        PacedRun[] recent = [.. usable.Where(run => run.Date >= weekBegins)];
        if (recent.Length == 0 || before.Length < FewestRuns)
        {
            return ReadinessSignal.Missing(
                Name,
                $"runs with pace and heart rate: {recent.Length} this week (1 needed), {before.Length} in four weeks before (6 needed)");
        }

        double peakKmh = Statistics.Median([.. before.Select(run => run.SpeedKmh * (max - rest) / (run.HeartRateBpm - rest))]);
        double Index(PacedRun run) => Kmh(run.SpeedKmh, run.HeartRateBpm, rest, max, peakKmh);
        UsualRange usual = UsualRange.Of([.. before.Select(Index)], FewestRuns)!.Value;
        double now = recent.Average(Index);
        SignalVerdict verdict = now < usual.Low ? SignalVerdict.Worse : now > usual.High ? SignalVerdict.Better : SignalVerdict.Usual;
        string figures = FormattableString.Invariant($"{now - usual.Mean:+0.0;−0.0;0.0} km/h at the same heart rate");
        string sentence = verdict switch
        {
            SignalVerdict.Worse => $"Your heart works harder for its speed than usual ({figures}).",
            SignalVerdict.Better => $"Your heart works less for its speed than usual ({figures}).",
            _ => $"Your heart rate fits your speed ({figures}).",
        };
        return new ReadinessSignal(
            Name, verdict,
            new Measured<double>(
                now,
                recent.Length > 1 ? Trust.Trusted : Trust.Doubtful,
                $"{recent.Length} runs of the week against {before.Length} before"),
            usual.Low, usual.High, sentence);
    }
}
