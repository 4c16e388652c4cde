using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import;

/// <summary>What a sample may hold beside its time.</summary>
public enum SampleKind
{
    /// <summary>Distance since the start, m.</summary>
    DistanceMeters,

    /// <summary>Speed, m/s.</summary>
    SpeedMetersPerSecond,

    /// <summary>Heart rate, bpm.</summary>
    HeartRateBpm,

    /// <summary>Cadence, as the file counts it.</summary>
    Cadence,

    /// <summary>Altitude, m.</summary>
    AltitudeMeters,

    /// <summary>Latitude, degrees.</summary>
    LatitudeDegrees,

    /// <summary>Longitude, degrees.</summary>
    LongitudeDegrees,

    /// <summary>Power, W.</summary>
    PowerWatts,

    /// <summary>Temperature, °C.</summary>
    TemperatureCelsius,

    /// <summary>Ground contact time, ms.</summary>
    GroundContactMs,

    /// <summary>Vertical oscillation, mm.</summary>
    VerticalOscillationMm,

    /// <summary>Length of a step, mm.</summary>
    StepLengthMm,

    /// <summary>Heart rate at the wrist, bpm.</summary>
    WristHeartRateBpm,

    /// <summary>Trust of the heart rate.</summary>
    HeartRateTrust,

    /// <summary>Trust of the cadence.</summary>
    CadenceTrust,
}

/// <summary>Gathers samples into columns; a column that no sample has costs nothing.</summary>
internal sealed class SampleColumns
{
    private readonly List<double> _elapsedSeconds = [];
    private readonly List<double>?[] _columns = new List<double>?[Enum.GetValues<SampleKind>().Length];

    /// <summary>Samples so far.</summary>
    public int Count => _elapsedSeconds.Count;

    /// <summary>Seconds since the start of the last sample.</summary>
    public double LastSeconds => _elapsedSeconds[^1];

    /// <summary>Begins the next sample.</summary>
    public void Add(double elapsedSeconds) => _elapsedSeconds.Add(elapsedSeconds);

    /// <summary>Sets a value of the sample that was begun last; nothing for a missing or infinite one.</summary>
    public void Set(SampleKind kind, double? value)
    {
        if (value is not double number || !double.IsFinite(number))
        {
            return;
        }

        List<double> column = _columns[(int)kind] ??= [];
        while (column.Count < Count - 1)
        {
            column.Add(double.NaN);
        }

        if (column.Count < Count)
        {
            column.Add(number);
        }
        else
        {
            column[^1] = number;
        }
    }

    /// <summary>The columns, as they came.</summary>
    public ActivitySeries ToSeries() => new()
    {
        ElapsedSeconds = [.. _elapsedSeconds],
        DistanceMeters = Column(SampleKind.DistanceMeters),
        SpeedMetersPerSecond = Column(SampleKind.SpeedMetersPerSecond),
        HeartRateBpm = Column(SampleKind.HeartRateBpm),
        CadenceSpm = Column(SampleKind.Cadence),
        AltitudeMeters = Column(SampleKind.AltitudeMeters),
        LatitudeDegrees = Column(SampleKind.LatitudeDegrees),
        LongitudeDegrees = Column(SampleKind.LongitudeDegrees),
        PowerWatts = Column(SampleKind.PowerWatts),
        TemperatureCelsius = Column(SampleKind.TemperatureCelsius),
        GroundContactMs = Column(SampleKind.GroundContactMs),
        VerticalOscillationMm = Column(SampleKind.VerticalOscillationMm),
        StepLengthMm = Column(SampleKind.StepLengthMm),
        WristHeartRateBpm = Column(SampleKind.WristHeartRateBpm),
        HeartRateTrust = Column(SampleKind.HeartRateTrust),
        CadenceTrust = Column(SampleKind.CadenceTrust),
    };

    private double[] Column(SampleKind kind)
    {
        if (_columns[(int)kind] is not List<double> column)
        {
            return [];
        }

        double[] whole = new double[Count];
        column.CopyTo(whole);
        Array.Fill(whole, double.NaN, column.Count, Count - column.Count);
        return whole;
    }
}
