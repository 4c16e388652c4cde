using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The records of a file as columns. A column comes into being with its first value.</summary>
internal sealed class FitRecords
{
    private const int CompressedBits = 12;
    private const int CompressedMask = (1 << CompressedBits) - 1;
    private const double CompressedSpeedScale = 100;
    private const double CompressedDistanceScale = 16;

    private readonly double[]?[] _columns = new double[]?[Enum.GetValues<FitColumn>().Length];
    private bool _hasCompressed;
    private int _lastCompressed;
    private long _sumCompressed;

    /// <summary>Room for records.</summary>
    public FitRecords(int capacity) => Times = new double[capacity];

    /// <summary>Seconds since 1989-12-31 00:00 UTC.</summary>
    public double[] Times { get; }

    /// <summary>Number of records so far.</summary>
    public int Count { get; set; }

    /// <summary>A column, missing everywhere when it is new.</summary>
    public double[] Column(FitColumn column)
    {
        double[]? values = _columns[(int)column];
        if (values is null)
        {
            values = GC.AllocateUninitializedArray<double>(Times.Length);
            Array.Fill(values, double.NaN);
            _columns[(int)column] = values;
        }

        return values;
    }

    /// <summary>A column if there is one.</summary>
    public double[]? Existing(FitColumn column) => _columns[(int)column];

    /// <summary>Another file begins: what counts on begins anew.</summary>
    public void BeginPart() => _hasCompressed = false;

    /// <summary>Speed in 12 bits and, in 12 more, the lowest bits of the distance.</summary>
    public void SetCompressed(int row, ReadOnlySpan<byte> bytes)
    {
        if (!bytes.ContainsAnyExcept(byte.MaxValue))
        {
            return;
        }

        int speed = bytes[0] | ((bytes[1] & 0xF) << 8);
        int distance = (bytes[1] >> 4) | (bytes[2] << 4);
        _sumCompressed = _hasCompressed ? _sumCompressed + ((distance - _lastCompressed) & CompressedMask) : distance;
        _lastCompressed = distance;
        _hasCompressed = true;
        Column(FitColumn.Distance)[row] = _sumCompressed / CompressedDistanceScale;
        if (speed != CompressedMask)
        {
            Column(FitColumn.Speed)[row] = speed / CompressedSpeedScale;
        }
    }

    /// <summary>The records of a stretch as a series.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">Behind the last row.</param>
    /// <param name="startSeconds">The time that is second 0.</param>
    public ActivitySeries Series(int from, int to, double startSeconds)
    {
        if (from >= to)
        {
            return ActivitySeries.Empty;
        }

        double[] times = Cut(Times, from, to);
        for (int i = 0; i < times.Length; i++)
        {
            times[i] -= startSeconds;
        }

        double[] Of(FitColumn column) =>
            Existing(column) is double[] values && HasValue(values, from, to) ? Cut(values, from, to) : [];
        return new ActivitySeries
        {
            ElapsedSeconds = times,
            DistanceMeters = Of(FitColumn.Distance),
            SpeedMetersPerSecond = Of(FitColumn.Speed),
            HeartRateBpm = Of(FitColumn.HeartRate),
            CadenceSpm = Of(FitColumn.Cadence),
            AltitudeMeters = Of(FitColumn.Altitude),
            LatitudeDegrees = Of(FitColumn.Latitude),
            LongitudeDegrees = Of(FitColumn.Longitude),
            PowerWatts = Of(FitColumn.Power),
            TemperatureCelsius = Of(FitColumn.Temperature),
            GroundContactMs = Of(FitColumn.GroundContact),
            VerticalOscillationMm = Of(FitColumn.VerticalOscillation),
            StepLengthMm = Of(FitColumn.StepLength),
            WristHeartRateBpm = Of(FitColumn.WristHeartRate),
            HeartRateTrust = Of(FitColumn.HeartRateTrust),
            CadenceTrust = Of(FitColumn.CadenceTrust),
        };
    }

    /// <summary>The whole column itself when the stretch is all of it: a file of one activity is not copied.</summary>
    private static double[] Cut(double[] values, int from, int to) =>
        from == 0 && to == values.Length ? values : values[from..to];

    private static bool HasValue(double[] values, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!double.IsNaN(values[i]))
            {
                return true;
            }
        }

        return false;
    }
}
