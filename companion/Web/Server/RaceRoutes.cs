using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Race;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Races ahead.</summary>
internal static class RaceRoutes
{
    private const int LongestAnswer = 32;

    internal static void Map(RouteMap routes, IRaceData data)
    {
        routes.Read("/race", context =>
        {
            var (meters, day) = AskedFor(context.Request);
            return PageWriter.WriteAsync<RacePage>(context, data.Race(meters, day));
        });
        routes.Change("/race", async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var (address, fault) = data.Ask(QuestionIn(form));
            await (address is null ? Answers.RefuseAsync(context, fault!) : Answers.GoTo(context, address));
        });
    }

    private static (double? Meters, DateOnly? Day) AskedFor(HttpRequest request) =>
        double.TryParse(request.Query["meters"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var meters)
        && meters is >= 1500 and <= 50_000
        && DateOnly.TryParseExact(request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (meters, day)
            : (null, null);

    private static RaceQuestion QuestionIn(IFormCollection form)
    {
        string Answer(string name)
        {
            var text = form[name].ToString().Trim();
            return text.Length <= LongestAnswer ? text : text[..LongestAnswer];
        }

        return new RaceQuestion(
            Answer("distance"), Answer("day"), Answer("temperature"), Answer("humidity"), Answer("wind"), Answer("wind-from"),
            Answer("altitude"), Answer("course-run"), Answer("keep-course") == "yes", Answer("age"), Answer("weekly"));
    }
}
