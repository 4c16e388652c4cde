using System.Globalization;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A wish as the fields of a form, and back.</summary>
internal static class GoalFields
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int LongestName = 40;
    private const int LongestAwayDays = 90;

    /// <summary>The form of a wish.</summary>
    internal static Dictionary<string, string> Of(SeasonWish? wish)
    {
        var known = wish ?? new SeasonWish { Goal = TrainingGoal.KeepGoing };
        var fields = new Dictionary<string, string>
        {
            ["kind"] = wish is null ? "race" : CodeOf(known.Goal.Kind),
            ["race-priority"] = "A",
            ["runs"] = known.Availability.RunsAWeek is int runs ? Number(runs) : "",
            ["long-day"] = known.Availability.LongRunDay is { } day ? Number((int)day) : "",
            ["longest"] = known.LongestRunSeconds is int longest ? Format.Duration(longest) : "",
            ["model"] = Number((int)known.Model),
            ["weeks"] = Number(known.WeeksWithoutRace),
            ["age"] = known.AgeYears is int age ? Number(age) : "",
            ["changes"] = known.TakesChanges ? "auto" : "ask",
        };
        for (var i = 0; i < known.Availability.MinutesByWeekday.Count; i++)
        {
            fields[$"minutes-{i}"] = Number(known.Availability.MinutesByWeekday[i]);
        }

        return fields;
    }

    /// <summary>The wish of a form; throws with a sentence when a field makes no sense.</summary>
    internal static SeasonWish Wish(IReadOnlyDictionary<string, string> fields, SeasonWish? before, DateOnly today)
    {
        var form = new Reader(fields);
        var known = before ?? new SeasonWish { Goal = TrainingGoal.KeepGoing };
        var races = known.Goal.Races.Where(race => race.Date >= today).ToList();
        if (RaceOf(form) is { } race)
        {
            races.RemoveAll(one => one.Date == race.Date);
            races.Add(race);
        }

        return known with
        {
            Goal = new TrainingGoal(KindOf(form["kind"]), races),
            Availability = known.Availability with
            {
                MinutesByWeekday = [.. Enumerable.Range(0, 7).Select(i => form.Whole($"minutes-{i}", PlanTexts.FieldMinutes) ?? 0)],
                RunsAWeek = form.Whole("runs", PlanTexts.FieldRuns),
                LongRunDay = form.Whole("long-day", PlanTexts.FieldLongDay) is int day and >= 0 and < 7 ? (DayOfWeek)day : null,
                MinutesOnDay = Away(form, known.Availability.MinutesOnDay, today),
            },
            LongestRunSeconds = form["longest"].Length == 0 ? null : Seconds(form["longest"]),
            Model = form.Whole("model", PlanTexts.FieldModel) is int model and >= 0 and <= 2 ? (IntensityModel)model : known.Model,
            WeeksWithoutRace = form.Whole("weeks", PlanTexts.FieldWeeks) ?? known.WeeksWithoutRace,
            AgeYears = form.Whole("age", PlanTexts.FieldAge) is int age
                ? age is >= 10 and <= 100 ? age : throw new PlanEditException(PlanTexts.RefusedAge)
                : null,
            TakesChanges = form["changes"] == "auto",
        };
    }

    private static GoalRace? RaceOf(Reader form)
    {
        var distance = form["race-distance"] == "other" ? form["race-other"] : form["race-distance"];
        if (distance.Length == 0 && form["race-date"].Length == 0)
        {
            return null;
        }

        if (RaceWords.Meters(distance) is not double meters)
        {
            throw new PlanEditException(string.Format(PlanTexts.RefusedDistance, distance));
        }

        if (Date(form["race-date"]) is not { } date)
        {
            throw new PlanEditException(PlanTexts.RefusedRaceDate);
        }

        var name = form["race-name"];
        if (name.Length > LongestName || name.Any(char.IsControl))
        {
            throw new PlanEditException(string.Format(PlanTexts.RefusedRaceName, LongestName));
        }

        var priority = form["race-priority"] switch { "B" => RacePriority.B, "C" => RacePriority.C, _ => RacePriority.A };
        return new GoalRace(name, date, meters, priority, form["race-time"].Length == 0 ? null : Seconds(form["race-time"]));
    }

    private static IReadOnlyDictionary<DateOnly, int> Away(Reader form, IReadOnlyDictionary<DateOnly, int> before, DateOnly today)
    {
        var days = before.Where(pair => pair.Key >= today).ToDictionary();
        if (form["away-from"].Length == 0 && form["away-to"].Length == 0)
        {
            return days;
        }

        var from = Date(form["away-from"]);
        var to = Date(form["away-to"].Length == 0 ? form["away-from"] : form["away-to"]);
        if (from is not { } first || to is not { } last || last < first || last.DayNumber - first.DayNumber > LongestAwayDays)
        {
            throw new PlanEditException(string.Format(PlanTexts.RefusedAway, LongestAwayDays));
        }

        for (var day = first; day <= last; day = day.AddDays(1))
        {
            days[day] = 0;
        }

        return days;
    }

    private static int Seconds(string text) =>
        RaceWords.Seconds(text) is double seconds ? (int)seconds : throw new PlanEditException(string.Format(PlanTexts.RefusedTime, text));

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string CodeOf(GoalKind kind) => kind switch
    {
        GoalKind.Race => "race",
        GoalKind.GetFit => "get-fit",
        GoalKind.ComeBack => "come-back",
        _ => "keep-going",
    };

    private static GoalKind KindOf(string code) =>
        GoalWords.ParseKind(code) ?? throw new PlanEditException(string.Format(PlanTexts.RefusedKind, code));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Reader(IReadOnlyDictionary<string, string> fields)
    {
        public string this[string name] => fields.TryGetValue(name, out var value) ? value.Trim() : "";

        public int? Whole(string name, string label) => this[name] is { Length: > 0 } text
            ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new PlanEditException(string.Format(PlanTexts.RefusedNumber, label, text))
            : null;
    }
}
