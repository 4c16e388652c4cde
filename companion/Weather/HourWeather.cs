namespace TrainingPlan.Companion.Weather;

/// <summary>The air of an hour.</summary>
/// <param name="Time">The hour on the runner's clock.</param>
/// <param name="Celsius">Temperature in the shade, °C.</param>
/// <param name="HumidityPercent">Relative humidity, 0 to 100 %; null when it is not known.</param>
public sealed record HourWeather(DateTime Time, double Celsius, double? HumidityPercent);
