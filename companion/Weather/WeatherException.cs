namespace TrainingPlan.Companion.Weather;

/// <summary>A forecast that cannot be had: one sentence says why.</summary>
/// <param name="sentence">Why.</param>
public sealed class WeatherException(string sentence) : Exception(sentence);
