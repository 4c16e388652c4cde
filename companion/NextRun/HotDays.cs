using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Weather;

namespace TrainingPlan.Companion.NextRun;

/// <summary>
/// What the forecast does to the next sessions: slower paces at the same effort (<see cref="Heat"/>: Ely 2007, Boston 1897–2018, and the
/// runner's own loss once it was learned), and a warning by the wet-bulb globe temperature (Roberts 2010: 18, 23 and 28 °C).
/// </summary>
public static class HotDays
{
    private const int FirstHour = 5;
    private const int LastHour = 22;
    private const int RunsForHour = 10;
    private const int FewestRunsForHour = 3;
    private const int UnknownMarathonSeconds = 4 * 3600;
    private const double MarathonMeters = 42_195;
    private const double UsualHumidityPercent = 60;
    private const double HighCelsius = 23;
    private const double WorthSayingShare = 0.01;
    private const double MuchCoolerCelsius = 3;

    /// <summary>The sessions that have a forecast, in rising time.</summary>
    public static IReadOnlyList<HotDay> Of(RunStore store, IReadOnlyList<PlannedDay> days, IReadOnlyList<HourWeather> hours, DateOnly today)
    {
        if (hours.Count == 0)
        {
            return [];
        }

        IReadOnlyList<HistoryRun> history = store.GetHistory();
        VdotEstimate vdot = VdotEstimate.On(history, store.GetProfile(), today);
        double marathonSeconds = vdot.Value.HasValue ? Vdot.SecondsFor(vdot.Value.Value, MarathonMeters) : UnknownMarathonSeconds;
        HeatSensitivity? own = TrainingEvidence.OwnHeat(history);
        int? usualHour = UsualHour(store);
        return
        [
            .. days.Where(day => day.DurationSeconds > 0)
                .Select(day => Of(day, HoursOf(hours, day.Date), usualHour, own, marathonSeconds))
                .OfType<HotDay>(),
        ];
    }

    /// <summary>The plan with the paces of warm days slowed.</summary>
    public static IReadOnlyList<PlannedDay> Adapted(IReadOnlyList<PlannedDay> days, IReadOnlyList<HotDay> hot) =>
        [.. days.Select(day => hot.FirstOrDefault(one => one.Day.Date == day.Date)?.Day ?? day)];

    /// <summary>Felt temperature of each day at the hour that the runner would run, °C.</summary>
    public static IReadOnlyDictionary<DateOnly, double> FeltCelsius(RunStore store, IReadOnlyList<HourWeather> hours)
    {
        int? usualHour = hours.Count == 0 ? null : UsualHour(store);
        return hours.Select(hour => DateOnly.FromDateTime(hour.Time)).Distinct()
            .Select(date => (Date: date, Hour: Looked(HoursOf(hours, date), usualHour)))
            .Where(found => found.Hour is not null)
            .ToDictionary(found => found.Date, found => Felt(found.Hour!));
    }

    private static HotDay? Of(
        PlannedDay day, IReadOnlyList<HourWeather> hours, int? usualHour, HeatSensitivity? own, double marathonSeconds)
    {
        if (Looked(hours, usualHour) is not HourWeather hour)
        {
            return null;
        }

        var air = new RaceConditions(hour.Celsius, hour.HumidityPercent, OwnHeat: own);
        Adjustment? heat = Heat.Of(air, day.DurationSeconds, marathonSeconds);
        double slower = heat is null ? 0 : Math.Exp(heat.LogShare) - 1;
        double globe = WetBulbGlobe.Of(hour.Celsius, hour.HumidityPercent ?? UsualHumidityPercent);
        PlannedDay slowed = slower >= WorthSayingShare ? SlowedSession.Of(day, slower) : day;
        string? sentence = slower < WorthSayingShare && globe < HighCelsius
            ? null
            : Sentence(day, hour, hours, heat!, slower) + Warning(globe);
        return new HotDay(slowed, hour, Felt(hour), globe, slower, sentence);
    }

    private static string Sentence(PlannedDay day, HourWeather hour, IReadOnlyList<HourWeather> hours, Adjustment heat, double slower)
    {
        string paces = SlowedSession.HasPace(day) ? "; its paces are slowed by that" : "";
        HourWeather coolest = hours.MinBy(other => other.Celsius)!;
        string cooler = hour.Celsius - coolest.Celsius >= MuchCoolerCelsius
            ? FormattableString.Invariant($" At {coolest.Time:HH:mm} it is {coolest.Celsius:0} °C.")
            : "";
        return FormattableString.Invariant($"{day.Date:ddd d MMM} {hour.Time:HH:mm}: {heat.Inputs} ")
            + FormattableString.Invariant($"make the same effort about {slower * 100:0.#} % slower{paces}.{cooler}");
    }

    private static string Warning(double globeCelsius) => globeCelsius switch
    {
        >= WetBulbGlobe.DangerCelsius => FormattableString.Invariant(
            $" Dangerous heat (WBGT about {globeCelsius:0} °C): another hour or indoors, and nothing hard."),
        >= HighCelsius => FormattableString.Invariant(
            $" High risk of heat illness (WBGT about {globeCelsius:0} °C): shade, drink, by heart rate, stop when it feels wrong."),
        _ => "",
    };

    private static double Felt(HourWeather hour) =>
        WetBulbGlobe.AtHalfHumidity(hour.Celsius, hour.HumidityPercent ?? UsualHumidityPercent);

    private static HourWeather[] HoursOf(IReadOnlyList<HourWeather> hours, DateOnly date) =>
        [.. hours.Where(hour => DateOnly.FromDateTime(hour.Time) == date && hour.Time.Hour is >= FirstHour and <= LastHour)];

    private static HourWeather? Looked(IReadOnlyList<HourWeather> hours, int? usualHour) => usualHour is int usual
        ? hours.MinBy(hour => Math.Abs(hour.Time.Hour - usual))
        : hours.MaxBy(Felt);

    /// <summary>The hour at which the last runs began; null with fewer than three.</summary>
    private static int? UsualHour(RunStore store)
    {
        int[] starts =
        [
            .. store.ListActivities()
                .Where(run => run is { IsRun: true, Start: not null })
                .Take(RunsForHour)
                .Select(run => run.IsStartLocal || run.Start!.Value.Offset != TimeSpan.Zero
                    ? run.Start!.Value.Hour : run.Start.Value.ToLocalTime().Hour)
                .Order(),
        ];
        return starts.Length < FewestRunsForHour ? null : starts[starts.Length / 2];
    }
}
