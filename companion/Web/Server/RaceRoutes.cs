using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Race;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Races ahead.</summary>
internal static class RaceRoutes
{
    private const int LongestAnswer = 32;
    private const int LongestName = 60;

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
        routes.Change("/race/result", async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var fault = data.AddResult(new RaceResult(
                Answer(form, "distance"), Answer(form, "time"), Answer(form, "day"), Answer(form, "name", LongestName),
                Answer(form, "alone") == "yes"));
            await (fault is null ? Answers.GoTo(context, "/race") : Answers.RefuseAsync(context, fault));
        });
    }

    private static (double? Meters, DateOnly? Day) AskedFor(HttpRequest request) =>
        double.TryParse(request.Query["meters"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var meters)
        && meters is >= 1500 and <= 50_000
        && DateOnly.TryParseExact(request.Query["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (meters, day)
            : (null, null);

    private static RaceQuestion QuestionIn(IFormCollection form) => new(
        Answer(form, "distance"), Answer(form, "day"), Answer(form, "temperature"), Answer(form, "humidity"), Answer(form, "wind"),
        Answer(form, "wind-from"), Answer(form, "altitude"), Answer(form, "course-run"), Answer(form, "keep-course") == "yes",
        Answer(form, "age"), Answer(form, "weekly"));

    private static string Answer(IFormCollection form, string name, int longest = LongestAnswer)
    {
        var text = form[name].ToString().Trim();
        return text.Length <= longest ? text : text[..longest];
    }
}
