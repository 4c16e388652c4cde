using System.CommandLine;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.Cli;

/// <summary><c>trainingplan forecast set|off|show</c>: temperature and humidity ahead; off until the runner chooses.</summary>
internal static class ForecastCommand
{
    public static Command Make(Terminal terminal, Option<string> data) =>
        new("forecast", "Temperature and humidity for the plan: from a file, or from an address of your choice. Off by default.")
        {
            MakeSet(terminal, data), MakeOff(terminal, data), MakeShow(terminal, data),
        };

    private static Command MakeSet(Terminal terminal, Option<string> data)
    {
        var source = new Argument<string>("SOURCE")
        {
            Description = "FILE.json or FILE.csv, or an address that answers as Open-Meteo does (https://api.open-meteo.com/v1/forecast).",
        };
        var latitude = new Option<double?>("--latitude") { Description = "Degrees north; sent rounded to a kilometre.", HelpName = "DEG" };
        var longitude = new Option<double?>("--longitude") { Description = "Degrees east; sent rounded to a kilometre.", HelpName = "DEG" };
        var command = new Command("set", "Choose where the forecast comes from.") { source, latitude, longitude };
        command.SetAction(parsed =>
        {
            string chosen = parsed.GetValue(source)!;
            (double? north, double? east) = (parsed.GetValue(latitude), parsed.GetValue(longitude));
            bool isAddress = ForecastAddress.Parse(chosen) is not null;
            if (isAddress ? north is not (>= -90 and <= 90) || east is not (>= -180 and <= 180) : north is not null || east is not null)
            {
                throw new CommandException(
                    isAddress ? "An address needs to know where." : "A file knows where it is for.",
                    isAddress ? "Give --latitude from -90 to 90 and --longitude from -180 to 180. Nothing was changed."
                        : "Leave --latitude and --longitude out. Nothing was changed.",
                    Failures.WrongUse);
            }

            chosen = isAddress ? chosen : Path.GetFullPath(chosen);
            if (!isAddress)
            {
                WeatherAhead.ReadFile(chosen);
            }

            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            store.SetForecast(chosen, north, east);
            terminal.Output.WriteLine(isAddress
                ? $"The forecast is asked of {new Uri(chosen).Host} when the plan is looked at, at most every three hours."
                : $"The forecast is read from {chosen}.");
            return 0;
        });
        return command;
    }

    private static Command MakeOff(Terminal terminal, Option<string> data)
    {
        var command = new Command("off", "Forget the forecast: nothing is asked of anybody.");
        command.SetAction(parsed =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            store.RemoveForecast();
            terminal.Output.WriteLine("The forecast is off.");
            return 0;
        });
        return command;
    }

    private static Command MakeShow(Terminal terminal, Option<string> data)
    {
        Option<bool> json = CommandLine.JsonOption();
        var command = new Command("show", "Show the forecast and what it means for the next sessions.") { json };
        command.SetAction((parsed, cancel) =>
        {
            using RunStore store = RunStore.Open(parsed.GetValue(data)!, terminal.Clock);
            StoredForecast? chosen = store.GetForecast();
            WeatherAhead ahead = WeatherAhead.Of(store, cancel);
            DateOnly today = PlanKeeper.FirstDay(store, terminal.Today);
            IReadOnlyList<HotDay> days = HotDays.Of(store, PlanKeeper.Renew(store, today), ahead.Hours, today);
            if (parsed.GetValue(json))
            {
                JsonText.Write(terminal.Output, new
                {
                    source = chosen?.Source, chosen?.Latitude, chosen?.Longitude, note = ahead.Note,
                    hours = ahead.Hours.Select(hour => new { time = $"{hour.Time:s}", hour.Celsius, hour.HumidityPercent }),
                    days = days.Select(JsonHotDay.Of),
                });
            }
            else
            {
                Print(terminal.Output, chosen, ahead, days);
            }

            return Task.FromResult(0);
        });
        return command;
    }

    private static void Print(TextWriter output, StoredForecast? chosen, WeatherAhead ahead, IReadOnlyList<HotDay> days)
    {
        if (chosen is null)
        {
            output.WriteLine("The forecast is off.");
            output.WriteLine("Choose one: trainingplan forecast set FILE, or an address with --latitude and --longitude");
            return;
        }

        output.WriteLine($"From {chosen.Source}");
        if (ahead.Note is string note)
        {
            output.WriteLine(note);
        }

        foreach (IGrouping<DateOnly, HourWeather> day in ahead.Hours.GroupBy(hour => DateOnly.FromDateTime(hour.Time)))
        {
            output.WriteLine(FormattableString.Invariant(
                $"  {Words.Day(day.Key),-11} {day.Min(hour => hour.Celsius),3:0} to {day.Max(hour => hour.Celsius),2:0} °C")
                + (day.Average(hour => hour.HumidityPercent) is double air ? FormattableString.Invariant($", {air,2:0} % humidity") : ""));
        }

        foreach (HotDay hot in days.Where(day => day.Sentence is not null))
        {
            output.WriteLine(hot.Sentence);
        }
    }
}

/// <summary>A session in the air that is forecast for it.</summary>
internal sealed record JsonHotDay(
    DateOnly Date, string Time, double Celsius, double? HumidityPercent, double FeltCelsius, double WetBulbGlobeCelsius, double SlowerShare,
    string? Sentence, IReadOnlyList<JsonStep> Steps)
{
    public static JsonHotDay Of(HotDay hot) => new(
        hot.Day.Date, $"{hot.Hour.Time:s}", hot.Hour.Celsius, hot.Hour.HumidityPercent, Math.Round(hot.FeltCelsius, 1),
        Math.Round(hot.WetBulbGlobeCelsius, 1), Math.Round(hot.SlowerShare, 4), hot.Sentence, JsonDay.Of(hot.Day).Steps);
}
