using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TrainingPlan.Companion.Weather;

/// <summary>
/// Reads a forecast: JSON as Open-Meteo gives it (<c>hourly</c> with the lists <c>time</c>, <c>temperature_2m</c> and
/// <c>relative_humidity_2m</c>), or a table with the columns time, temperature and humidity, one hour or one day a line.
/// </summary>
public static class ForecastReader
{
    /// <summary>Largest forecast in bytes.</summary>
    public const int MaxBytes = 1024 * 1024;

    private const int MostHours = 24 * 32;
    private const int MaxDepth = 8;
    private const int MiddayHour = 14;
    private const double LowestCelsius = -70;
    private const double HighestCelsius = 60;

    private static readonly string[] TimeForms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd"];

    /// <summary>The hours in rising time.</summary>
    /// <exception cref="WeatherException">With one sentence: what is wrong, and where.</exception>
    public static IReadOnlyList<HourWeather> Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            throw new WeatherException($"The forecast is larger than {MaxBytes / 1024} KB.");
        }

        int start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        int first = Array.FindIndex(bytes, start, letter => letter is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'));
        List<HourWeather> hours = first >= 0 && bytes[first] == '{'
            ? Json(bytes.AsMemory(first))
            : Table(Encoding.UTF8.GetString(bytes, start, bytes.Length - start));
        return hours.Count == 0
            ? throw new WeatherException("The forecast holds no hour with a temperature.")
            : [.. hours.DistinctBy(hour => hour.Time).OrderBy(hour => hour.Time)];
    }

    private static List<HourWeather> Json(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (!document.RootElement.TryGetProperty("hourly", out JsonElement hourly) || hourly.ValueKind != JsonValueKind.Object)
            {
                throw new WeatherException("The forecast has no object \"hourly\" with the hours.");
            }

            JsonElement[] times = List(hourly, "time") ?? throw new WeatherException("The forecast's hours have no \"time\".");
            JsonElement[] celsius = List(hourly, "temperature_2m")
                ?? throw new WeatherException("The forecast's hours have no \"temperature_2m\".");
            JsonElement[]? humidity = List(hourly, "relative_humidity_2m");
            if (celsius.Length != times.Length || (humidity is not null && humidity.Length != times.Length))
            {
                throw new WeatherException("The forecast's lists are of different lengths.");
            }

            var hours = new List<HourWeather>();
            for (int i = 0; i < times.Length; i++)
            {
                // An hour that the service does not know is null.
                if (Number(celsius[i]) is double degrees)
                {
                    string time = times[i].ValueKind == JsonValueKind.String ? times[i].GetString()! : "";
                    hours.Add(Hour($"hour {i + 1}", time, degrees, humidity is null ? null : Number(humidity[i])));
                }
            }

            return hours;
        }
        catch (JsonException broken)
        {
            throw new WeatherException($"The forecast is no JSON that can be read: something is wrong in line {broken.LineNumber + 1}.");
        }
        catch (InvalidOperationException)
        {
            // The reader's answer to text that is no Unicode.
            throw new WeatherException("The forecast holds text that is no Unicode.");
        }
    }

    private static JsonElement[]? List(JsonElement hourly, string name)
    {
        if (!hourly.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        return list.GetArrayLength() <= MostHours
            ? [.. list.EnumerateArray()]
            : throw new WeatherException($"The forecast has more than {MostHours} hours.");
    }

    private static double? Number(JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out double value) ? value : null;

    private static List<HourWeather> Table(string text)
    {
        string[] lines = text.Split('\n', MostHours + 3);
        if (lines.Length > MostHours + 2)
        {
            throw new WeatherException($"The forecast has more than {MostHours} lines.");
        }

        var hours = new List<HourWeather>();
        bool isFirst = true;
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Trim();
            bool isHead = isFirst && line.Length > 0 && char.IsLetter(line.TrimStart('"').FirstOrDefault());
            isFirst &= line.Length == 0 || line[0] == '#';
            if (line.Length == 0 || line[0] == '#' || isHead)
            {
                continue;
            }

            char separator = line.Contains(';') ? ';' : line.Contains('\t') ? '\t' : ',';
            string[] cells = [.. line.Split(separator).Select(cell => cell.Trim(' ', '"'))];
            string place = $"line {i + 1}";
            if (cells.Length is < 2 or > 8 || Cell(cells[1]) is not double degrees)
            {
                throw new WeatherException(
                    $"The forecast, {place}: a time and a temperature in °C are meant, such as 2027-06-01T18:00,24.5,60.");
            }

            hours.Add(Hour(place, cells[0], degrees, cells.Length > 2 ? Cell(cells[2]) : null));
        }

        return hours;
    }

    private static double? Cell(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;

    private static HourWeather Hour(string place, string time, double celsius, double? humidityPercent)
    {
        if (!DateTime.TryParseExact(time, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at))
        {
            throw new WeatherException($"The forecast, {place}: a time such as 2027-06-01T18:00 is meant.");
        }

        if (!(celsius is >= LowestCelsius and <= HighestCelsius) || humidityPercent is not (null or (>= 0 and <= 100)))
        {
            throw new WeatherException(
                $"The forecast, {place}: a temperature from {LowestCelsius} to {HighestCelsius} °C and a humidity from 0 to 100 % "
                + "are meant.");
        }

        // A day without an hour is its warm part.
        return new HourWeather(time.Length == 10 ? at.AddHours(MiddayHour) : at, celsius, humidityPercent);
    }
}
