using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.NextRun;

/// <summary>The forecast as far as it is known; without one everything goes on as before.</summary>
/// <param name="Hours">The hours in rising time; empty while it is off or cannot be had.</param>
/// <param name="Note">Why it is old or cannot be had, a sentence; null when nothing is to be said.</param>
public sealed record WeatherAhead(IReadOnlyList<HourWeather> Hours, string? Note)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(3);
    private static readonly TimeSpan Usable = TimeSpan.FromHours(48);

    private static readonly WeatherAhead Off = new([], null);

    /// <summary>The forecast, asked for anew when the last answer of an address is older than three hours.</summary>
    public static WeatherAhead Of(RunStore store, CancellationToken cancel) => Of(store, ForecastAddress.Patience, cancel);

    /// <summary>The same with another patience.</summary>
    public static WeatherAhead Of(RunStore store, TimeSpan patience, CancellationToken cancel)
    {
        StoredForecast? chosen = store.GetForecast();
        if (chosen is null || ForecastAddress.Parse(chosen.Source) is not Uri address || IsWithin(chosen, store.Clock, Fresh))
        {
            return Kept(store);
        }

        try
        {
            byte[] bytes = new ForecastAddress(address, chosen.Latitude ?? 0, chosen.Longitude ?? 0)
                .FetchAsync(patience, cancel).GetAwaiter().GetResult();
            IReadOnlyList<HourWeather> hours = ForecastReader.Read(bytes);
            store.SaveForecast(bytes);
            return new WeatherAhead(hours, null);
        }
        catch (WeatherException failed)
        {
            WeatherAhead kept = Kept(store);
            string instead = kept.Hours.Count > 0 ? "the last one is used" : "the plan goes on without";
            return kept with { Note = $"No new forecast, {instead}: {failed.Message}" };
        }
    }

    /// <summary>The forecast out of the file or the last answer: asks nothing of a network.</summary>
    public static WeatherAhead Kept(RunStore store)
    {
        StoredForecast? chosen = store.GetForecast();
        if (chosen is null)
        {
            return Off;
        }

        try
        {
            return ForecastAddress.Parse(chosen.Source) is null ? new WeatherAhead(ReadFile(chosen.Source), null)
                : IsWithin(chosen, store.Clock, Usable) ? new WeatherAhead(ForecastReader.Read(chosen.Bytes!), null)
                : Off;
        }
        catch (Exception failed) when (failed is WeatherException or IOException or UnauthorizedAccessException)
        {
            return new WeatherAhead([], $"No forecast, the plan goes on without: {failed.Message}");
        }
    }

    /// <summary>Reads a forecast's file.</summary>
    /// <exception cref="WeatherException">With one sentence why it cannot be read.</exception>
    public static IReadOnlyList<HourWeather> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new WeatherException($"There is no file {path}.");
        }

        return new FileInfo(path).Length <= ForecastReader.MaxBytes
            ? ForecastReader.Read(File.ReadAllBytes(path))
            : throw new WeatherException($"{path} is larger than {ForecastReader.MaxBytes / 1024} KB.");
    }

    private static bool IsWithin(StoredForecast chosen, TimeProvider clock, TimeSpan age) =>
        chosen is { Bytes: not null, FetchedUtc: DateTimeOffset fetched }
        && clock.GetUtcNow() - fetched is { Ticks: >= 0 } since && since <= age;
}
