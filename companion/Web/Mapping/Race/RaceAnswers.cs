using System.Globalization;
using TrainingPlan.Companion.Analysis.Prediction;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>What the runner types about a race, checked.</summary>
internal static class RaceAnswers
{
    private const int MostDaysAhead = 1100;
    private const double FastestSecondsPerMeter = 0.12;
    private const double SlowestSecondsPerMeter = 1.5;

    /// <summary>What was asked.</summary>
    internal sealed record Asked(double DistanceMeters, DateOnly RaceDay, RaceConditions Conditions, double? AgeYears, double? WeeklyKm);

    /// <summary>The answers as numbers; null when one of them cannot be.</summary>
    internal static Asked? Read(RaceQuestion question, DateOnly today, RunStore store)
    {
        if (FaultOf(question, today, store) is not null)
        {
            return null;
        }

        var wind = Number(question.Wind);
        return new Asked(
            RaceWords.Meters(question.Distance)!.Value,
            Day(question.Day)!.Value,
            new RaceConditions(
                Number(question.Temperature), Number(question.Humidity), question.WindFrom == "behind" ? -wind : wind,
                question.WindFrom == "loop", Number(question.Altitude), CourseOf(question, store)),
            Number(question.Age),
            Number(question.WeeklyKm));
    }

    /// <summary>What cannot be, in a sentence; null when all is well.</summary>
    internal static string? FaultOf(RaceQuestion question, DateOnly today, RunStore store)
    {
        if (RaceWords.Meters(question.Distance) is not double meters || meters is < 1500 or > 50_000)
        {
            return RaceTexts.FaultDistance;
        }

        if (Day(question.Day) is not { } day || day < today || day > today.AddDays(MostDaysAhead))
        {
            return RaceTexts.FaultDay;
        }

        (string Text, double Low, double High, string Name)[] numbers =
        [
            (question.Temperature, -20, 45, RaceTexts.Temperature), (question.Humidity, 0, 100, RaceTexts.Humidity),
            (question.Wind, 0, 20, RaceTexts.Wind), (question.Altitude, 0, 5000, RaceTexts.Altitude),
            (question.Age, 10, 100, RaceTexts.Age), (question.WeeklyKm, 0, 400, RaceTexts.Weekly),
        ];
        foreach (var (text, low, high, name) in numbers)
        {
            if (text.Length > 0 && !(Number(text) is double value && value >= low && value <= high))
            {
                return string.Format(RaceTexts.FaultNumber, name, low, high);
            }
        }

        return question.CourseRun.Length > 0 && CourseOf(question, store) is null ? RaceTexts.FaultCourse : null;
    }

    /// <summary>A result of a race; null when it cannot be one.</summary>
    internal static StoredRace? Read(RaceResult result, DateOnly today) =>
        RaceWords.Meters(result.Distance) is double meters and >= 400 and <= 200_000
        && RaceWords.Seconds(result.Time) is double seconds && seconds / meters is >= FastestSecondsPerMeter and <= SlowestSecondsPerMeter
        && Day(result.Day) is { } day && day <= today
            ? new StoredRace(0, null, result.Name, meters, seconds, day, result.IsAlone)
            : null;

    /// <summary>What the form shows of a request.</summary>
    internal static RaceQuestion QuestionOf(PredictionRequest request)
    {
        var conditions = request.Conditions;
        return new RaceQuestion(
            RaceWords.Of(request.DistanceMeters).Replace(" ", "", StringComparison.Ordinal) switch
            {
                "halfmarathon" => "half",
                var word => word,
            },
            Format.DayCode(request.RaceDay),
            Text(conditions.TemperatureCelsius),
            Text(conditions.HumidityPercent),
            Text(Math.Abs(conditions.WindMetersPerSecond ?? double.NaN)),
            conditions.IsWindOnLoop ? "loop" : conditions.WindMetersPerSecond < 0 ? "behind" : "ahead",
            Text(conditions.AltitudeMeters),
            "",
            conditions.Course is not null,
            Text(request.Traits.AgeYears),
            request.Traits.WeeklyKm is double week ? Format.Whole(week) : "");
    }

    private static Course? CourseOf(RaceQuestion question, RunStore store)
    {
        if (question.CourseRun.Length == 0)
        {
            return question.HasCourse && RaceWords.Meters(question.Distance) is double meters && Day(question.Day) is { } day
                && store.FindRequest(meters, day, DateOnly.MaxValue) is string text
                    ? KeptRequest.Read(text)?.Conditions.Course
                    : null;
        }

        if (!long.TryParse(question.CourseRun, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || store.GetActivity(number) is not { } run)
        {
            return null;
        }

        var series = run.Series;
        var hasBoth = series.DistanceMeters.Length > 0 && series.AltitudeMeters.Length > 0;
        return hasBoth
            ? Course.FromPoints([.. Enumerable.Range(0, series.Count)
                .Where(at => !double.IsNaN(series.DistanceMeters[at]) && !double.IsNaN(series.AltitudeMeters[at]))
                .Select(at => new CoursePoint(series.DistanceMeters[at], series.AltitudeMeters[at]))])
            : null;
    }

    private static double? Number(string text) =>
        double.TryParse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string Text(double? number) => number is double known && double.IsFinite(known) ? Format.Coordinate(known) : "";
}
