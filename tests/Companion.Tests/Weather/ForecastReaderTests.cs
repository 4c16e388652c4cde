using System.Text;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.Tests.Weather;

/// <summary>Forecasts out of files, whole and broken.</summary>
public sealed class ForecastReaderTests
{
    private const string OpenMeteo =
        """
        {"latitude":48.14,"utc_offset_seconds":7200,"timezone":"Europe/Berlin","hourly_units":{"time":"iso8601"},
         "hourly":{"time":["2027-06-01T18:00","2027-06-01T06:00","2027-06-01T07:00"],
                   "temperature_2m":[27.5,14.1,null],"relative_humidity_2m":[45,80,null]}}
        """;

    [Fact]
    public void What_open_meteo_answers_is_read_in_rising_time_and_an_unknown_hour_is_left_out() => Assert.Equal(
        [new HourWeather(At(6), 14.1, 80), new HourWeather(At(18), 27.5, 45)], Read(OpenMeteo));

    [Theory]
    [InlineData("time,temperature,humidity\n2027-06-01T06:00,14.1,80\n2027-06-01T18:00,27.5,45\n")]
    [InlineData("# of the station\n2027-06-01 18:00;27.5;45\r\n2027-06-01 06:00;14.1;80\r\n")]
    [InlineData("\"time\"\t\"celsius\"\n2027-06-01T06:00:00\t14.1\t80\n\n2027-06-01T18:00:00\t27.5\t45")]
    public void A_table_is_read_with_commas_semicolons_and_tabs(string text) => Assert.Equal(
        [new HourWeather(At(6), 14.1, 80), new HourWeather(At(18), 27.5, 45)], Read(text));

    [Fact]
    public void A_day_without_an_hour_is_its_warm_part_and_humidity_may_be_missing() =>
        Assert.Equal([new HourWeather(At(14), 28, null)], Read("2027-06-01,28"));

    [Theory]
    [InlineData("no JSON that can be read: something is wrong in line 1", "{")]
    [InlineData("no object \"hourly\"", "{\"error\":true,\"reason\":\"too many requests\"}")]
    [InlineData("no \"time\"", "{\"hourly\":{}}")]
    [InlineData("no \"temperature_2m\"", "{\"hourly\":{\"time\":[\"2027-06-01T18:00\"]}}")]
    [InlineData("different lengths", "{\"hourly\":{\"time\":[\"2027-06-01T18:00\"],\"temperature_2m\":[1,2]}}")]
    [InlineData("hour 1: a time such as", "{\"hourly\":{\"time\":[\"soon\"],\"temperature_2m\":[1]}}")]
    [InlineData("hour 1: a temperature from -70 to 60", "{\"hourly\":{\"time\":[\"2027-06-01T18:00\"],\"temperature_2m\":[1e300]}}")]
    [InlineData("holds no hour", "{\"hourly\":{\"time\":[\"2027-06-01T18:00\"],\"temperature_2m\":[null]}}")]
    [InlineData("holds no hour", "")]
    [InlineData("line 2: a time and a temperature", "time,temperature\n2027-06-01T18:00,warm")]
    [InlineData("line 2: a time such as", "time,temperature\ntomorrow,20")]
    [InlineData("humidity from 0 to 100", "2027-06-01T18:00,20,130")]
    public void Nonsense_is_said_in_one_sentence_with_its_place(string sentence, string text)
    {
        string message = Assert.Throws<WeatherException>(() => Read(text)).Message;

        Assert.Contains(sentence, message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_forecast_too_large_or_too_long_is_refused()
    {
        Assert.Contains("larger than", Assert.Throws<WeatherException>(
            () => ForecastReader.Read(new byte[ForecastReader.MaxBytes + 1])).Message, StringComparison.Ordinal);
        Assert.Contains("more than", Assert.Throws<WeatherException>(
            () => Read(string.Concat(Enumerable.Repeat("2027-06-01T18:00,20\n", 2000)))).Message, StringComparison.Ordinal);
    }

    private static DateTime At(int hour) => new(2027, 6, 1, hour, 0, 0);

    private static IReadOnlyList<HourWeather> Read(string text) => ForecastReader.Read(Encoding.UTF8.GetBytes(text));
}
