namespace TrainingPlan.Companion.Analysis;

/// <summary>Totals as the source states them; null for what it does not state.</summary>
public sealed record ActivityTotals
{
    /// <summary>Nothing stated.</summary>
    public static ActivityTotals Nothing { get; } = new();

    /// <summary>Distance in metres.</summary>
    public double? DistanceMeters { get; init; }

    /// <summary>Time without pauses in seconds.</summary>
    public double? TimerSeconds { get; init; }

    /// <summary>Time with pauses in seconds.</summary>
    public double? ElapsedSeconds { get; init; }

    /// <summary>Mean heart rate in beats a minute.</summary>
    public double? HeartRateBpm { get; init; }

    /// <summary>Highest heart rate in beats a minute.</summary>
    public double? HeartRateMaxBpm { get; init; }

    /// <summary>Mean cadence in steps (both feet) a minute.</summary>
    public double? CadenceSpm { get; init; }

    /// <summary>Ascent in metres.</summary>
    public double? AscentMeters { get; init; }

    /// <summary>Descent in metres.</summary>
    public double? DescentMeters { get; init; }

    /// <summary>Mean running power in watts.</summary>
    public double? PowerWatts { get; init; }

    /// <summary>Steps of both feet.</summary>
    public int? Steps { get; init; }

    /// <summary>Energy in kilocalories, as the source reckons it.</summary>
    public double? Kilocalories { get; init; }

    /// <summary>Time in motion in seconds, by the source's own rule.</summary>
    public double? MovingSeconds { get; init; }

    /// <summary>Highest cadence in steps (both feet) a minute.</summary>
    public double? CadenceMaxSpm { get; init; }

    /// <summary>Highest running power in watts.</summary>
    public double? PowerMaxWatts { get; init; }

    /// <summary>Lowest temperature in degrees Celsius, as the device felt it.</summary>
    public double? TemperatureMinCelsius { get; init; }

    /// <summary>Highest temperature in degrees Celsius, as the device felt it.</summary>
    public double? TemperatureMaxCelsius { get; init; }

    /// <summary>Mean ground contact time in milliseconds.</summary>
    public double? GroundContactMs { get; init; }

    /// <summary>Mean vertical oscillation in millimetres.</summary>
    public double? VerticalOscillationMm { get; init; }

    /// <summary>Mean length of a step in millimetres.</summary>
    public double? StepLengthMm { get; init; }
}
