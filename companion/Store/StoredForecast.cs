namespace TrainingPlan.Companion.Store;

/// <summary>Where the runner wants the forecast from, and the last answer.</summary>
/// <param name="Source">A file's full path, or an address.</param>
/// <param name="Latitude">Degrees north; null for a file.</param>
/// <param name="Longitude">Degrees east; null for a file.</param>
/// <param name="Bytes">The last answer of the address; null before the first.</param>
/// <param name="FetchedUtc">When it came; null before the first.</param>
public sealed record StoredForecast(string Source, double? Latitude, double? Longitude, byte[]? Bytes, DateTimeOffset? FetchedUtc);
