using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// A run second by second, whatever recorded it: the one shape on which the figures of a run are made. Columns are as long as the run
/// or, when the source has nothing of the kind, empty; a missing second is <see cref="double.NaN"/>. What is not trusted is missing.
/// </summary>
public sealed partial class RunTimeline
{
    /// <summary>No second.</summary>
    public static RunTimeline Empty { get; } = new();

    /// <summary>True in seconds in which the timer stood or nothing was recorded.</summary>
    public bool[] IsPaused { get; private init; } = [];

    /// <summary>Distance since the start in metres; never falling, known in every second.</summary>
    public double[] DistanceMeters { get; private init; } = [];

    /// <summary>How far the distance may be believed, and what gave it.</summary>
    public Measured<double> Distance { get; private init; } = Measured<double>.Missing("no source of distance");

    /// <summary>Speed in metres a second.</summary>
    public double[] SpeedMetersPerSecond { get; private init; } = [];

    /// <summary>Heart rate in beats a minute.</summary>
    public double[] HeartRateBpm { get; private init; } = [];

    /// <summary>Cadence in steps a minute.</summary>
    public double[] CadenceSpm { get; private init; } = [];

    /// <summary>Running power in watts.</summary>
    public double[] PowerWatts { get; private init; } = [];

    /// <summary>Altitude in metres.</summary>
    public double[] AltitudeMeters { get; private init; } = [];

    /// <summary>Mean temperature that the device felt, in degrees Celsius.</summary>
    public Measured<double> TemperatureCelsius { get; private init; } = Measured<double>.Missing("no temperature recorded");

    /// <summary>Number of seconds, pauses included.</summary>
    public int Count => IsPaused.Length;

    /// <summary>Seconds in which the timer ran.</summary>
    public int TimerSeconds => IsPaused.Count(paused => !paused);

    /// <summary>True when there is a distance along the run.</summary>
    public bool HasDistance => DistanceMeters.Length > 0;

    /// <summary>True in a second in which the runner moves forward: at least 0.5 m/s or, without a speed, 60 steps a minute.</summary>
    public bool IsMoving(int second)
    {
        if (IsPaused[second])
        {
            return false;
        }

        double speed = At(SpeedMetersPerSecond, second);
        return double.IsNaN(speed) ? At(CadenceSpm, second) >= LeastMovingCadenceSpm : speed >= LeastMovingMetersPerSecond;
    }

    /// <summary>Value of a column in a second; NaN when missing.</summary>
    public static double At(double[] column, int second) => second < column.Length ? column[second] : double.NaN;

    /// <summary>The column's values in the seconds in which the timer ran; NaN for every second of an empty column.</summary>
    public IEnumerable<double> WhileRecorded(double[] column)
    {
        for (int second = 0; second < Count; second++)
        {
            if (!IsPaused[second])
            {
                yield return At(column, second);
            }
        }
    }

    /// <summary>Mean of a column from a second up to another, paused and missing seconds left out; NaN without any.</summary>
    public double MeanOf(double[] column, int from, int to)
    {
        double sum = 0;
        int count = 0;
        for (int second = Math.Max(0, from); second < Math.Min(to, column.Length); second++)
        {
            if (!IsPaused[second] && !double.IsNaN(column[second]))
            {
                sum += column[second];
                count++;
            }
        }

        return count == 0 ? double.NaN : sum / count;
    }

    /// <summary>A run of the band: a doubtful heart rate or cadence is missing here, and the wrist's own distance stays doubtful.</summary>
    public static RunTimeline Of(IReadOnlyList<RunSecond> seconds)
    {
        // A second's distance is the one at its end, so the run has one more moment than seconds; its timer stands.
        int count = seconds.Count == 0 ? 0 : Math.Min(seconds[^1].ElapsedSeconds + 2, LongestSeconds);
        Measured<double> distance = RunDistance.Of(seconds);
        bool[] isPaused = [.. Enumerable.Repeat(true, count)];
        double[] meters = Nothing(distance.HasValue ? count : 0);
        double[] speed = Nothing(count);
        double[] heartRate = Nothing(count);
        double[] cadence = Nothing(count);
        foreach (RunSecond second in seconds.Where(second => second.ElapsedSeconds >= 0 && second.ElapsedSeconds < count - 1))
        {
            int at = second.ElapsedSeconds;
            isPaused[at] = second.IsPaused;
            heartRate[at] = second.HeartRateTrust == Trust.Trusted ? second.HeartRateCentibpm / 100.0 : double.NaN;
            cadence[at] = second.CadenceTrust == Trust.Trusted ? second.CadenceCentispm / 100.0 : double.NaN;
            bool hasPace = second.PaceSource is not (PaceSource.None or PaceSource.WristEstimate) && second.PaceSecondsPerKm > 0;
            speed[at] = hasPace ? 1000.0 / second.PaceSecondsPerKm : second.State == MotionState.Still ? 0 : double.NaN;
            if (distance.HasValue)
            {
                meters[at + 1] = second.DistanceMeters;
            }
        }

        return new RunTimeline
        {
            IsPaused = isPaused,
            DistanceMeters = Rising(meters),
            Distance = distance,
            SpeedMetersPerSecond = speed,
            HeartRateBpm = heartRate,
            CadenceSpm = cadence,
        };
    }

    private static double[] Nothing(int count)
    {
        double[] column = new double[count];
        Array.Fill(column, double.NaN);
        return column;
    }

    /// <summary>The column without gaps: a missing second keeps the value before, and nothing falls.</summary>
    private static double[] Rising(double[] column)
    {
        double last = 0;
        for (int second = 0; second < column.Length; second++)
        {
            last = double.IsNaN(column[second]) ? last : Math.Max(last, column[second]);
            column[second] = last;
        }

        return column;
    }
}
