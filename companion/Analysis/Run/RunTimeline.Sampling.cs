using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>How an activity's samples, which come every second or every few, become seconds.</summary>
public sealed partial class RunTimeline
{
    /// <summary>Longer recordings are cut: 100 hours.</summary>
    private const int LongestSeconds = 360_000;

    /// <summary>A gap between samples up to which values are taken as a straight line; a longer one counts as a pause.</summary>
    private const double LongestGapSeconds = 30;

    /// <summary>Nobody runs faster: metres that a run cannot have at its first sample are another's.</summary>
    private const double FastestMetersPerSecond = 12;

    private const double LeastMovingMetersPerSecond = 0.5;
    private const double LeastMovingCadenceSpm = 60;

    /// <summary>Half width in seconds of the stretch over which a missing speed is taken from the distance.</summary>
    private const int SpeedHalfWidthSeconds = 3;

    /// <summary>An activity of any source.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="distance">Its distance where more is known of its trust than the samples say: a doubtful one gives no speed.</param>
    public static RunTimeline Of(Activity activity, Measured<double>? distance = null)
    {
        ActivitySeries series = activity.Series;
        if (series.Count < 2)
        {
            return Empty;
        }

        int count = (int)Math.Min(Math.Floor(series.ElapsedSeconds[^1]) + 1, LongestSeconds);
        bool[] isPaused = Pauses(series.ElapsedSeconds, activity.Pauses, count);
        double[] meters = DistanceOf(series, count);
        double[] speed = distance is { Trust: Trust.Doubtful } ? [] : SpeedOf(series, meters, count);
        double[] cadence = Sample(series, Trusted(series.CadenceSpm, series.CadenceTrust), count);
        double[] heartRate = Sample(series, Trusted(series.HeartRateBpm, series.HeartRateTrust), count);
        return new RunTimeline
        {
            IsPaused = isPaused,
            DistanceMeters = meters,
            Distance = meters.Length == 0
                ? Measured<double>.Missing("no distance in the recording")
                : distance ?? new Measured<double>(meters[^1], Trust.Trusted, "distance as recorded"),
            SpeedMetersPerSecond = speed,
            HeartRateBpm = CadenceLock.Without(heartRate, cadence),
            CadenceSpm = cadence,
            PowerWatts = Sample(series, series.PowerWatts, count),
            AltitudeMeters = Sample(series, series.AltitudeMeters, count),
            TemperatureCelsius = TemperatureOf(series),
        };
    }

    private static bool[] Pauses(double[] elapsed, IReadOnlyList<ActivityPause> pauses, int count)
    {
        bool[] isPaused = new bool[count];
        for (int i = 1; i < elapsed.Length; i++)
        {
            if (elapsed[i] - elapsed[i - 1] > LongestGapSeconds)
            {
                Mark(isPaused, elapsed[i - 1] + 1, elapsed[i]);
            }
        }

        foreach (ActivityPause pause in pauses)
        {
            Mark(isPaused, pause.StartSeconds, pause.EndSeconds);
        }

        return isPaused;
    }

    private static void Mark(bool[] seconds, double from, double to)
    {
        for (int second = (int)Math.Clamp(Math.Ceiling(from), 0, seconds.Length); second < Math.Min(to, seconds.Length); second++)
        {
            seconds[second] = true;
        }
    }

    /// <summary>A straight line between the values next to each second, where they are near enough.</summary>
    private static double[] Sample(ActivitySeries series, double[] column, int count, double longestGapSeconds = LongestGapSeconds)
    {
        if (!ActivitySeries.Has(column))
        {
            return [];
        }

        double[] sampled = Nothing(count);
        int before = -1;
        for (int i = 0; i < column.Length; i++)
        {
            if (double.IsNaN(column[i]))
            {
                continue;
            }

            double at = series.ElapsedSeconds[i];
            if (before >= 0 && at - series.ElapsedSeconds[before] <= longestGapSeconds)
            {
                Line(sampled, series.ElapsedSeconds[before], column[before], at, column[i]);
            }
            else if (at >= 0 && Math.Ceiling(at) < count && at == Math.Floor(at))
            {
                sampled[(int)at] = column[i];
            }

            before = i;
        }

        return sampled;
    }

    private static void Line(double[] sampled, double fromSeconds, double from, double toSeconds, double to)
    {
        int last = (int)Math.Min(Math.Floor(toSeconds), sampled.Length - 1);
        for (int second = (int)Math.Max(0, Math.Ceiling(fromSeconds)); second <= last; second++)
        {
            sampled[second] = from + ((to - from) * (second - fromSeconds) / (toSeconds - fromSeconds));
        }
    }

    private static double[] DistanceOf(ActivitySeries series, int count)
    {
        double[] distance = Sample(series, series.DistanceMeters, count, double.MaxValue);
        if (distance.Length == 0 || distance.Max(value => double.IsNaN(value) ? 0 : value) <= 0)
        {
            return [];
        }

        // A part of a multisport file goes on counting where the part before ended.
        int first = Array.FindIndex(distance, value => !double.IsNaN(value));
        double before = distance[first] > FastestMetersPerSecond * (first + LongestGapSeconds) ? distance[first] : 0;
        return Rising([.. distance.Select(value => value - before)]);
    }

    private static double[] Trusted(double[] column, double[] trust) => trust.Length == 0
        ? column
        : [.. column.Select((value, i) => trust[i] >= (double)Trust.Trusted ? value : double.NaN)];

    private static double[] SpeedOf(ActivitySeries series, double[] distance, int count)
    {
        double[] stated = Sample(series, series.SpeedMetersPerSecond, count);
        if (stated.Length > 0 || distance.Length == 0)
        {
            return stated;
        }

        double[] speed = new double[distance.Length];
        for (int second = 0; second < distance.Length; second++)
        {
            int from = Math.Max(0, second - SpeedHalfWidthSeconds);
            int to = Math.Min(distance.Length - 1, second + SpeedHalfWidthSeconds);
            speed[second] = to > from ? (distance[to] - distance[from]) / (to - from) : double.NaN;
        }

        return speed;
    }

    private static Measured<double> TemperatureOf(ActivitySeries series)
    {
        double[] known = [.. series.TemperatureCelsius.Where(value => !double.IsNaN(value))];
        return known.Length == 0
            ? Measured<double>.Missing("no temperature recorded")
            : new Measured<double>(known.Average(), Trust.Doubtful, "as the device felt it; a wrist warms it");
    }
}
