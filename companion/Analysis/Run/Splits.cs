using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Cuts a run into kilometres, miles or laps, where there is a distance.</summary>
public static class Splits
{
    /// <summary>Length of a kilometre in metres.</summary>
    public const double KilometerMeters = 1000;

    /// <summary>Length of a mile in metres.</summary>
    public const double MileMeters = 1609.344;

    private const double ShortestRestMeters = 50;
    private const int MostSplits = 1000;

    /// <summary>Splits of a run of the band; empty when no source gave a distance.</summary>
    public static IReadOnlyList<Split> Of(IReadOnlyList<RunSecond> seconds, double lengthMeters) =>
        Of(RunTimeline.Of(seconds), lengthMeters);

    /// <summary>Splits of equal length; the last is shorter, and left out below 50 m. Empty without a distance.</summary>
    public static IReadOnlyList<Split> Of(RunTimeline run, double lengthMeters)
    {
        var splits = new List<Split>();
        if (!run.HasDistance || lengthMeters <= 0)
        {
            return splits;
        }

        var cutter = new SplitCutter(run);
        double total = run.DistanceMeters[^1];
        double start = 0;
        for (double meters = lengthMeters; meters <= total && splits.Count < MostSplits; meters += lengthMeters)
        {
            double end = cutter.SecondAt(meters);
            splits.Add(cutter.Make(splits.Count + 1, start, end, lengthMeters));
            start = end;
        }

        double rest = total - (splits.Count * lengthMeters);
        if (rest >= ShortestRestMeters && splits.Count < MostSplits)
        {
            splits.Add(cutter.Make(splits.Count + 1, start, run.Count, rest));
        }

        return splits;
    }

    /// <summary>The laps of the recording; a lap's own distance counts before the samples'.</summary>
    public static IReadOnlyList<Split> OfLaps(RunTimeline run, IReadOnlyList<ActivityLap> laps)
    {
        var cutter = new SplitCutter(run);
        return
        [
            .. laps.Take(MostSplits).Select((lap, i) => cutter.Make(
                i + 1, lap.StartSeconds, lap.EndSeconds, lap.DistanceMeters ?? cutter.MetersBetween(lap.StartSeconds, lap.EndSeconds))),
        ];
    }
}
