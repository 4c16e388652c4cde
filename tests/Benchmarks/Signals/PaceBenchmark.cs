using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>How far is the wrist's pace off on belts of known speed, and GNSS on simulated tracks?</summary>
public sealed class PaceBenchmark : IBenchmark
{
    private const int SettleSeconds = 15;
    private const int Tracks = 6;

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
            AddBelts(rows, options.RecordingsDirectory);
        }
        return new BenchmarkReport(
            Name,
            rows,
            [
                $"GNSS: {Tracks} tracks of 9 minutes a kind, 20 s/km up or down a minute, 4:10 to 7:00; module, port, parser, loop.",
                "Reaction: until 15 of the 20 s/km are shown. Covered: the truth is inside the uncertainty, 20 s after a change or later.",
                "Wrist: step length from one bout on the belt, applied to the person's other bouts; constant: the fitted bout's pace.",
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

    private static void AddBelts(List<BenchmarkRow> rows, string folder)
    {
        string[] files = RecordingFolder.Moving(folder).Where(path => Path.GetFileName(path).StartsWith("bami1")).ToArray();
        if (files.Length == 0)
        {
            return;
        }
        var errors = new Dictionary<string, List<(double Steps, double Constant)>>();
        var people = new List<BenchmarkRow>();
        foreach (ReplayedRecording recording in ReplayedRecording.PlayAll(files))
        {
            foreach (string gait in new[] { "run", "walk" })
            {
                Bout[] bouts = recording.BeltPhases().Where(phase => phase.Gait == gait)
                    .Select(phase => BoutOf(recording, phase)).ToArray();
                foreach ((Bout fitted, Bout applied) in Pairs(bouts))
                {
                    double estimate = applied.StepsPerSecond * fitted.MetersPerSecond / fitted.StepsPerSecond;
                    double bySteps = 100 * ((estimate / applied.MetersPerSecond) - 1);
                    double byConstant = 100 * ((fitted.MetersPerSecond / applied.MetersPerSecond) - 1);
                    string what = FormattableString.Invariant($"{gait}, fitted at {fitted.KmPerHour} km/h, applied at {applied.KmPerHour}");
                    errors.TryAdd(what, []);
                    errors[what].Add((bySteps, byConstant));
                    people.Add(new($"wrist, {recording.Name}, {what}", bySteps, "%"));
                }
            }
        }
        foreach ((string what, List<(double Steps, double Constant)> found) in errors)
        {
            rows.Add(new($"wrist, {what}: mean error", found.Average(e => Math.Abs(e.Steps)), "%"));
            rows.Add(new($"wrist, {what}: constant, mean error", found.Average(e => Math.Abs(e.Constant)), "%"));
        }
        double inside = 100.0 * errors.Values.SelectMany(e => e).Count(e => Math.Abs(e.Steps) <= 12) / people.Count;
        rows.Add(new("wrist, estimates within its ±12 %", inside, "%"));
        rows.AddRange(people);
    }

    private static IEnumerable<(Bout Fitted, Bout Applied)> Pairs(Bout[] bouts) =>
        from fitted in bouts
        from applied in bouts
        where fitted.Start != applied.Start && fitted.StepsPerSecond > 0
            && (fitted.KmPerHour != applied.KmPerHour || fitted.Start < applied.Start)
        select (fitted, applied);

    private static Bout BoutOf(ReplayedRecording recording, (string Gait, double KmPerHour, int Start, int End) phase)
    {
        int from = phase.Start + SettleSeconds;
        int to = Math.Min(phase.End, recording.Seconds.Length) - 2;
        double rate = (recording.Seconds[to].Steps - recording.Seconds[from].Steps) / (double)(to - from);
        return new Bout(phase.KmPerHour, phase.Start, rate);
    }

    private static double At(double[] sorted, double share) =>
        sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)(share * sorted.Length))];

    private sealed record Bout(double KmPerHour, int Start, double StepsPerSecond)
    {
        public double MetersPerSecond => KmPerHour / 3.6;
    }
}
