using System.Globalization;
using System.Text;
using System.Text.Json;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Forecasts, as an address answers or as a table.</summary>
internal static class ForecastFiles
{
    private static readonly DateTime First = new(2027, 6, 1, 6, 0, 0);

    /// <summary>A few hours.</summary>
    public static byte[] Any(Random chance)
    {
        string[] times =
        [
            .. Enumerable.Range(0, chance.Next(1, 30))
                .Select(hour => First.AddHours(hour).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture)),
        ];
        return Encoding.UTF8.GetBytes(chance.Next(2) == 0
            ? "time,temperature,humidity\n" + string.Join('\n', times.Select(time => $"{time},{chance.Next(-10, 40)}.5,{chance.Next(101)}"))
            : JsonSerializer.Serialize(new
            {
                hourly = new
                {
                    time = times, temperature_2m = times.Select(_ => chance.Next(40)),
                    relative_humidity_2m = times.Select(_ => chance.Next(101)),
                },
            }));
    }

    /// <summary>Reads one.</summary>
    public static long Read(byte[] file) => ForecastReader.Read(file).Sum(hour => hour.Time.Ticks / 1000 + (long)(hour.Celsius * 10));
}
