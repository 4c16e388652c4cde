using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.NextRun;

/// <summary>A planned day in the air that is forecast for it.</summary>
/// <param name="Day">The day, its paces slowed where it is warm.</param>
/// <param name="Hour">The hour that was looked at: the runner's usual one, or the warmest.</param>
/// <param name="FeltCelsius">The temperature that feels alike at a humidity of 50 %, °C.</param>
/// <param name="WetBulbGlobeCelsius">Wet-bulb globe temperature in the shade, °C.</param>
/// <param name="SlowerShare">How much slower the same effort is: 0.03 is 3 %.</param>
/// <param name="Sentence">What it means, with its source; null when the air is no matter.</param>
public sealed record HotDay(
    PlannedDay Day, HourWeather Hour, double FeltCelsius, double WetBulbGlobeCelsius, double SlowerShare, string? Sentence);
