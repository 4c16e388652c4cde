namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// What was measured along an activity: columns of equal length, a row a sample, in rising time. A missing value is
/// <see cref="double.NaN"/>; a column that the source does not have at all is empty.
/// </summary>
public sealed record ActivitySeries
{
    /// <summary>No sample.</summary>
    public static ActivitySeries Empty { get; } = new();

    /// <summary>Seconds since the start, pauses included; rising, never equal.</summary>
    public double[] ElapsedSeconds { get; init; } = [];

    /// <summary>Distance since the start in metres; never falling.</summary>
    public double[] DistanceMeters { get; init; } = [];

    /// <summary>Speed in metres a second.</summary>
    public double[] SpeedMetersPerSecond { get; init; } = [];

    /// <summary>Heart rate in beats a minute.</summary>
    public double[] HeartRateBpm { get; init; } = [];

    /// <summary>Cadence in steps (both feet) a minute.</summary>
    public double[] CadenceSpm { get; init; } = [];

    /// <summary>Altitude above the sea in metres.</summary>
    public double[] AltitudeMeters { get; init; } = [];

    /// <summary>Latitude in degrees, north positive.</summary>
    public double[] LatitudeDegrees { get; init; } = [];

    /// <summary>Longitude in degrees, east positive.</summary>
    public double[] LongitudeDegrees { get; init; } = [];

    /// <summary>Running power in watts, as the device states it.</summary>
    public double[] PowerWatts { get; init; } = [];

    /// <summary>Temperature in degrees Celsius, as the device felt it (on a wrist: the skin warms it).</summary>
    public double[] TemperatureCelsius { get; init; } = [];

    /// <summary>Ground contact time in milliseconds, from a pod or a strap.</summary>
    public double[] GroundContactMs { get; init; } = [];

    /// <summary>Vertical oscillation in millimetres, from a pod or a strap.</summary>
    public double[] VerticalOscillationMm { get; init; } = [];

    /// <summary>Step length in millimetres, from a pod, a strap or a watch.</summary>
    public double[] StepLengthMm { get; init; } = [];

    /// <summary>Heart rate at the wrist in beats a minute, where a strap gave <see cref="HeartRateBpm"/>.</summary>
    public double[] WristHeartRateBpm { get; init; } = [];

    /// <summary>How far <see cref="HeartRateBpm"/> is to be trusted: the numbers of <see cref="TrainingPlan.Units.Trust"/>.</summary>
    public double[] HeartRateTrust { get; init; } = [];

    /// <summary>How far <see cref="CadenceSpm"/> is to be trusted: the numbers of <see cref="TrainingPlan.Units.Trust"/>.</summary>
    public double[] CadenceTrust { get; init; } = [];

    /// <summary>Number of samples.</summary>
    public int Count => ElapsedSeconds.Length;

    /// <summary>The same done to every column, the times included; an empty column stays empty.</summary>
    public ActivitySeries Map(Func<double[], double[]> change)
    {
        double[] Of(double[] column) => column.Length == 0 ? column : change(column);
        return new ActivitySeries
        {
            ElapsedSeconds = Of(ElapsedSeconds),
            DistanceMeters = Of(DistanceMeters),
            SpeedMetersPerSecond = Of(SpeedMetersPerSecond),
            HeartRateBpm = Of(HeartRateBpm),
            CadenceSpm = Of(CadenceSpm),
            AltitudeMeters = Of(AltitudeMeters),
            LatitudeDegrees = Of(LatitudeDegrees),
            LongitudeDegrees = Of(LongitudeDegrees),
            PowerWatts = Of(PowerWatts),
            TemperatureCelsius = Of(TemperatureCelsius),
            GroundContactMs = Of(GroundContactMs),
            VerticalOscillationMm = Of(VerticalOscillationMm),
            StepLengthMm = Of(StepLengthMm),
            WristHeartRateBpm = Of(WristHeartRateBpm),
            HeartRateTrust = Of(HeartRateTrust),
            CadenceTrust = Of(CadenceTrust),
        };
    }

    /// <summary>True when the column has a value somewhere.</summary>
    public static bool Has(double[] column) => Array.Exists(column, value => !double.IsNaN(value));
}
