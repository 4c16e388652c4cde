using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>How far is the wrist's pace off on belts of known speed, and GNSS on simulated tracks?</summary>
public sealed class PaceBenchmark : IBenchmark
{
    private const int Tracks = 10;

    /// <inheritdoc/>
    public string Name => "pace";

    /// <inheritdoc/>
    public string Summary => "Pace from steps on belts of known speed, and from GNSS on simulated tracks.";

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var rows = new List<BenchmarkRow>();
        AddTracks(rows);
        if (options.RecordingsDirectory is not null)
        {
            BeltPace.AddRows(rows, options.RecordingsDirectory);
        }
        return new BenchmarkReport(
            Name,
            rows,
            [
                $"GNSS: {Tracks} tracks of 9 minutes a kind, 20 s/km up or down a minute, 4:10 to 7:00; module, port, parser, loop.",
                "Reaction: until 15 of the 20 s/km are shown. Covered: the truth is inside the uncertainty, 20 s after a change or later.",
                "Wrist: step length from one bout on the belt, applied to the person's other bouts; constant: the fitted bout's pace.",
                "Inside: seconds whose stated uncertainty, as the estimator gives it, holds the belt's pace.",
                "In brackets: the same by the plain spectral peak; by peaks at 25 Hz; by peaks at 12.5 Hz with 4 samples a step.",
            ]);
    }

    private static void AddTracks(List<BenchmarkRow> rows)
    {
        (string Name, int RateHz, GnssSky Sky, bool HasTunnel)[] kinds =
        [
            ("open sky, 1 Hz", 1, GnssSky.Open, false),
            ("open sky, 10 Hz", 10, GnssSky.Open, false),
            ("street, 1 Hz", 1, GnssSky.Street, false),
            ("tunnel, 1 Hz", 1, GnssSky.Open, true),
        ];
        foreach ((string name, int rateHz, GnssSky sky, bool hasTunnel) in kinds)
        {
            GnssTrack[] tracks = Enumerable.Range(1, Tracks).AsParallel().AsOrdered().WithDegreeOfParallelism(2)
                .Select(seed => GnssTrack.Run(seed, rateHz, sky, hasTunnel)).ToArray();
            double[] reactions = tracks.SelectMany(track => track.ReactionSeconds()).Order().ToArray();
            double[] errors = tracks.SelectMany(track => track.TenSecondErrors()).Order().ToArray();
            bool[] covered = tracks.SelectMany(track => track.IsCovered()).ToArray();
            BenchmarkGoal? goal = sky == GnssSky.Open ? BenchmarkGoal.AtMost(8) : null;
            rows.Add(new($"GNSS, {name}: reaction to 20 s/km, median", At(reactions, 0.5), "s", goal));
            rows.Add(new($"GNSS, {name}: reaction to 20 s/km, 90 %", At(reactions, 0.9), "s"));
            rows.Add(new($"GNSS, {name}: error of 10-s pace, median", At(errors, 0.5), "s/km"));
            rows.Add(new($"GNSS, {name}: error of 10-s pace, 95 %", At(errors, 0.95), "s/km"));
            rows.Add(new($"GNSS, {name}: true pace inside the uncertainty", 100.0 * covered.Count(c => c) / covered.Length, "%"));
            if (hasTunnel)
            {
                double[] recoveries = tracks.Select(track => track.RecoverySeconds()).Order().ToArray();
                rows.Add(new($"GNSS, {name}: recovery, median", At(recoveries, 0.5), "s"));
                rows.Add(new($"GNSS, {name}: recovery, longest", recoveries[^1], "s"));
                rows.Add(new($"GNSS, {name}: still called GNSS inside, longest", tracks.Max(track => track.BridgedSeconds()), "s"));
            }
        }
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];
}
