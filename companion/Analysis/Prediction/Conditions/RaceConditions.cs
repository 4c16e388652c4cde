namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>The day and the place of a race; null for what is not known: nothing is then adjusted.</summary>
/// <param name="TemperatureCelsius">Air temperature in the shade, −20 to 45 °C.</param>
/// <param name="HumidityPercent">Relative humidity, 0 to 100 %.</param>
/// <param name="WindMetersPerSecond">Wind in m/s: on a loop its strength, else positive from ahead and negative from behind.</param>
/// <param name="IsWindOnLoop">True: the course turns, half of it against the wind and half with it.</param>
/// <param name="AltitudeMeters">Height above the sea in metres.</param>
/// <param name="Course">The course with its heights.</param>
/// <param name="OwnHeat">The runner's own loss to warmth, where it was learned.</param>
public sealed record RaceConditions(
    double? TemperatureCelsius = null,
    double? HumidityPercent = null,
    double? WindMetersPerSecond = null,
    bool IsWindOnLoop = true,
    double? AltitudeMeters = null,
    Course? Course = null,
    HeatSensitivity? OwnHeat = null)
{
    /// <summary>Nothing known.</summary>
    public static RaceConditions Unknown { get; } = new();
}
