using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>The wrist's pace on belts of known speed: the step length of one bout, applied to the same person's other bouts.</summary>
public static class BeltPace
{
    private const int SettleSeconds = 15;
    private const double Hz = 25;
    private const double GoalInside = 80;

    /// <summary>Adds the rows of all people, then each person's; none where no recording names a belt's speed.</summary>
    public static void AddRows(List<BenchmarkRow> rows, string folder)
    {
        var pairs = new List<Pair>();
        foreach (ReplayedRecording recording in ReplayedRecording.PlayAll(RecordingFolder.OnBelts(folder)))
        {
            double[] magnitudeMg = recording.MagnitudeMg(Hz);
            foreach (IGrouping<string, Bout> gait in recording.BeltPhases().Select(phase => BoutOf(recording, magnitudeMg, phase))
                .GroupBy(bout => bout.Gait))
            {
                pairs.AddRange(Pairs([.. gait]).Select(pair => Compare(recording, pair.Fitted, pair.Applied)));
            }
        }
        if (pairs.Count == 0)
        {
            return;
        }
        foreach (IGrouping<string, Pair> kind in pairs.GroupBy(pair => pair.What))
        {
            double[] others = [.. Enumerable.Range(0, 3).Select(i => kind.Average(pair => Math.Abs(pair.BaselineErrors[i])))];
            string beside = FormattableString.Invariant($"({others[0]:0.#}; {others[1]:0.#}; {others[2]:0.#})");
            rows.Add(new($"wrist, {kind.Key}: mean error {beside}", kind.Average(pair => Math.Abs(pair.Error)), "%"));
            rows.Add(new($"wrist, {kind.Key}: constant, mean error", kind.Average(pair => Math.Abs(pair.ConstantError)), "%"));
        }
        foreach (IGrouping<string, Pair> gait in pairs.GroupBy(pair => pair.Gait))
        {
            double inside = 100.0 * gait.Sum(pair => pair.InsideSeconds) / gait.Sum(pair => pair.Seconds);
            rows.Add(new($"wrist, {gait.Key}: belt's pace inside the stated uncertainty", inside, "%", BenchmarkGoal.AtLeast(GoalInside)));
            double within = 100.0 * gait.Count(pair => Math.Abs(pair.Error) <= 15) / gait.Count();
            rows.Add(new($"wrist, {gait.Key}: bouts within 15 % though the pace changed", within, "%"));
        }
        rows.AddRange(pairs.Select(pair => new BenchmarkRow(
            FormattableString.Invariant($"wrist, {pair.Name}, {pair.What} (constant {pair.ConstantError:0.#} %)"), pair.Error, "%")));
    }

    private static IEnumerable<(Bout Fitted, Bout Applied)> Pairs(Bout[] bouts) =>
        from fitted in bouts
        from applied in bouts
        where fitted.Start != applied.Start && fitted.Rates[0] > 0
            && (fitted.KmPerHour != applied.KmPerHour || fitted.Start < applied.Start)
        select (fitted, applied);

    private static Bout BoutOf(ReplayedRecording recording, double[] magnitudeMg, (string Gait, double KmPerHour, int Start, int End) phase)
    {
        int from = phase.Start + SettleSeconds;
        int to = Math.Min(phase.End, recording.Seconds.Length) - 2;
        double seconds = to - from;
        double[] window = magnitudeMg[(int)(from * Hz)..(int)(to * Hz)];
        double[] slow = [.. window.Chunk(2).Select(pair => pair.Average())];
        return new Bout(phase.Gait, phase.KmPerHour, phase.Start, to,
        [
            (recording.Seconds[to].Steps - recording.Seconds[from].Steps) / seconds,
            Baselines.StepsBySpectrum(window, Hz) / seconds,
            Baselines.CountPeaks(window, 6) / seconds,
            Baselines.CountPeaks(slow, 4) / seconds,
        ]);
    }

    private static Pair Compare(ReplayedRecording recording, Bout fitted, Bout applied)
    {
        double[] errors = [.. applied.Rates.Select((rate, i) =>
            100 * ((rate * fitted.KmPerHour / Math.Max(fitted.Rates[i], 0.01) / applied.KmPerHour) - 1))];
        string what = FormattableString.Invariant($"{fitted.Gait}, fitted at {fitted.KmPerHour} km/h, applied at {applied.KmPerHour}");
        var pace = new PaceEstimator();
        int stepMillimeters = (int)(fitted.KmPerHour / 3.6 / fitted.Rates[0] * 1000);
        pace.SetStepLength(stepMillimeters, stepMillimeters);
        double truth = 3600 / applied.KmPerHour;
        int seconds = 0;
        int inside = 0;
        for (int s = applied.Start + SettleSeconds; s < applied.End; s++)
        {
            TraceSecond second = recording.Seconds[s];
            MotionState state = second.State == "run" ? MotionState.Run : second.State == "walk" ? MotionState.Walk : MotionState.Still;
            bool hasCadence = !double.IsNaN(second.CadenceSpm);
            int centispm = hasCadence ? (int)(100 * second.CadenceSpm) : 0;
            pace.AddSecond(state, centispm, hasCadence ? Trust.Trusted : Trust.None, second.Steps);
            bool isEstimate = pace.Source == PaceSource.WristEstimate;
            seconds += isEstimate ? 1 : 0;
            inside += isEstimate && Math.Abs(pace.PaceSecondsPerKm - truth) <= pace.UncertaintySecondsPerKm ? 1 : 0;
        }
        double constant = 100 * ((fitted.KmPerHour / applied.KmPerHour) - 1);
        return new Pair(recording.Name, fitted.Gait, what, errors[0], constant, errors[1..], seconds, inside);
    }

    private sealed record Bout(string Gait, double KmPerHour, int Start, int End, double[] Rates);

    private sealed record Pair(
        string Name, string Gait, string What, double Error, double ConstantError, double[] BaselineErrors, int Seconds, int InsideSeconds);
}
