using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Finds work and recovery without laps. The speed (on the flat, where there is grade), smoothed over 9 s, is split into fast and slow
/// where the variance between both is greatest (Otsu 1979); where that only finds the standing, the rest is split once more. Bouts
/// shorter than 15 s join their neighbours. It counts as a session of intervals only when there are at least two bouts of work, clearly
/// faster than what lies between them, and alike in length, distance or rest: stops at traffic lights are not. A rule, not a measurement:
/// every result is doubtful.
/// </summary>
public static class IntervalFinder
{
    private const int SmoothHalfWidthSeconds = 4;
    private const int ShortestBoutSeconds = 15;
    private const int MostBouts = 2000;
    private const int LongestWorkSeconds = 1800;
    private const int LongestRestSeconds = 600;
    private const double LeastContrast = 1.15;
    private const double MostWorkSpeedVariation = 0.12;
    private const double MostLengthVariation = 0.25;

    /// <summary>Work and recovery in turn, from the first work to the last; empty when the run had none.</summary>
    public static IReadOnlyList<Interval> Of(RunTimeline run)
    {
        if (run.SpeedMetersPerSecond.Length == 0)
        {
            return [];
        }

        double[] speed = [.. Grade.FlatSpeed(run)];
        for (int second = 0; second < speed.Length; second++)
        {
            speed[second] = run.IsPaused[second] ? 0 : speed[second];
        }

        double[] smooth = Smoothing.Mean(speed, SmoothHalfWidthSeconds);
        double? limit = SpeedSplit.Of(smooth);
        IReadOnlyList<Interval> found = limit is double first ? Session(run, speed, smooth, first) : [];
        if (found.Count == 0 && limit is double standing)
        {
            double? second = SpeedSplit.Of([.. smooth.Where(value => value > standing)]);
            found = second is double faster ? Session(run, speed, smooth, faster) : [];
        }

        return found;
    }

    private static IReadOnlyList<Interval> Session(RunTimeline run, double[] speed, double[] smooth, double limit)
    {
        List<(bool IsFast, int Start, int End)> bouts = Bouts(smooth, limit);
        int first = bouts.FindIndex(bout => bout.IsFast);
        int last = bouts.FindLastIndex(bout => bout.IsFast);
        if (first < 0 || last - first < 2 || bouts.Count > MostBouts)
        {
            return [];
        }

        Interval[] found = [.. bouts[first..(last + 1)].Select(bout => Make(run, speed, bout))];
        return IsSession(found) ? found : [];
    }

    private static List<(bool IsFast, int Start, int End)> Bouts(double[] smooth, double threshold)
    {
        var bouts = new List<(bool IsFast, int Start, int End)>();
        for (int second = 0; second < smooth.Length; second++)
        {
            bool isFast = smooth[second] > threshold;
            if (bouts.Count > 0 && bouts[^1].IsFast == isFast)
            {
                bouts[^1] = (isFast, bouts[^1].Start, second + 1);
            }
            else
            {
                bouts.Add((isFast, second, second + 1));
            }
        }

        // The shortest joins its neighbours first, so that a flicker does not eat a bout.
        while (bouts.Count is > 1 and <= MostBouts)
        {
            int shortest = Enumerable.Range(0, bouts.Count).MinBy(i => bouts[i].End - bouts[i].Start);
            if (bouts[shortest].End - bouts[shortest].Start >= ShortestBoutSeconds)
            {
                break;
            }

            int from = Math.Max(0, shortest - 1);
            int to = Math.Min(bouts.Count - 1, shortest + 1);
            (bool IsFast, int Start, int End) joined = (!bouts[shortest].IsFast, bouts[from].Start, bouts[to].End);
            bouts.RemoveRange(from, to - from + 1);
            bouts.Insert(from, joined);
        }

        return bouts;
    }

    private static Interval Make(RunTimeline run, double[] speed, (bool IsFast, int Start, int End) bout)
    {
        double[] stretch = [.. speed[bout.Start..bout.End].Where(value => !double.IsNaN(value))];
        double[] beats = run.HeartRateBpm.Length == 0
            ? []
            : [.. run.HeartRateBpm[bout.Start..bout.End].Where(value => !double.IsNaN(value))];
        double meters = run.HasDistance
            ? run.DistanceMeters[Math.Min(bout.End, run.Count - 1)] - run.DistanceMeters[bout.Start]
            : 0;
        return new Interval(
            bout.IsFast,
            bout.Start,
            bout.End,
            meters,
            stretch.Length == 0 ? 0 : stretch.Average(),
            StretchAverages.HeartRate(run, bout.Start, bout.End),
            beats.Length == 0
                ? Measured<double>.Missing("no second with a heart rate")
                : new Measured<double>(beats.Max(), Trust.Trusted, $"{beats.Length} seconds"),
            StretchAverages.Cadence(run, bout.Start, bout.End));
    }

    private static bool IsSession(Interval[] found)
    {
        Interval[] work = [.. found.Where(bout => bout.IsWork)];
        Interval[] rest = [.. found.Where(bout => !bout.IsWork)];
        double workSpeed = work.Average(bout => bout.MetersPerSecond);
        bool isClear = rest.All(bout => workSpeed > LeastContrast * bout.MetersPerSecond)
            && Variation(work.Select(bout => bout.MetersPerSecond)) <= MostWorkSpeedVariation;
        bool isBounded = work.All(bout => bout.Seconds <= LongestWorkSeconds) && rest.All(bout => bout.Seconds <= LongestRestSeconds);
        bool isAlike = Variation(work.Select(bout => (double)bout.Seconds)) <= MostLengthVariation
            || Variation(work.Select(bout => bout.DistanceMeters)) <= MostLengthVariation
            || (rest.Length >= 3 && Variation(rest.Select(bout => (double)bout.Seconds)) <= MostLengthVariation);
        return isClear && isBounded && isAlike;
    }

    private static double Variation(IEnumerable<double> values)
    {
        double[] all = [.. values];
        double mean = all.Average();
        return mean > 0 ? Statistics.SampleDeviation(all) / mean : double.PositiveInfinity;
    }
}
