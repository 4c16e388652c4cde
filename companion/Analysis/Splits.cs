using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>One part of a run of a given length.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="LengthMeters">Length in metres; the last may be shorter.</param>
/// <param name="DurationSeconds">Time without pauses, in seconds.</param>
/// <param name="PaceSecondsPerKm">Pace in seconds per kilometre, as trustworthy as the distance.</param>
/// <param name="CadenceSpm">Mean trusted cadence while running, in steps per minute.</param>
/// <param name="HeartRateBpm">Mean trusted heart rate in bpm.</param>
public sealed record Split(
    int Number,
    int LengthMeters,
    int DurationSeconds,
    Measured<double> PaceSecondsPerKm,
    Measured<double> CadenceSpm,
    Measured<double> HeartRateBpm);

/// <summary>Cuts a run into kilometres or miles, where there is a distance.</summary>
public static class Splits
{
    /// <summary>Length of a mile in metres, rounded.</summary>
    public const int MileMeters = 1609;

    private const int ShortestRestMeters = 50;

    /// <summary>Splits of a run; empty when no source gave a distance.</summary>
    public static IReadOnlyList<Split> Of(IReadOnlyList<RunSecond> seconds, int lengthMeters)
    {
        Measured<double> distance = RunDistance.Of(seconds);
        var splits = new List<Split>();
        if (!distance.HasValue || lengthMeters <= 0)
        {
            return splits;
        }

        var part = new List<RunSecond>();
        int startMeters = 0;
        foreach (RunSecond second in seconds)
        {
            if (second.IsPaused)
            {
                continue;
            }

            part.Add(second);
            if (second.DistanceMeters >= startMeters + lengthMeters)
            {
                splits.Add(Make(splits.Count + 1, part, second.DistanceMeters - startMeters, distance));
                startMeters = second.DistanceMeters;
                part.Clear();
            }
        }

        int restMeters = part.Count == 0 ? 0 : part.Max(second => second.DistanceMeters) - startMeters;
        if (restMeters >= ShortestRestMeters)
        {
            splits.Add(Make(splits.Count + 1, part, restMeters, distance));
        }

        return splits;
    }

    private static Split Make(int number, List<RunSecond> part, int lengthMeters, Measured<double> distance)
    {
        RunAverages averages = RunAverages.Of(part);
        double paceSecondsPerKm = part.Count * 1000.0 / lengthMeters;
        return new Split(
            number,
            lengthMeters,
            part.Count,
            new Measured<double>(paceSecondsPerKm, distance.Trust, distance.Inputs),
            averages.CadenceSpm,
            averages.HeartRateBpm);
    }
}
