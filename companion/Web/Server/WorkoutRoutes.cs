using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Plan;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The page on which workouts are built.</summary>
internal static class WorkoutRoutes
{
    private const int LongestText = 8000;

    internal static void Map(RouteMap routes, IWorkoutData data)
    {
        routes.Read("/plan/workout", context => PageWriter.WriteAsync<BuilderPage>(context, data.Builder(
            FormFields.Day(context.Request.Query["day"]),
            long.TryParse(context.Request.Query["id"], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null)));
        routes.Change("/plan/workout", context => TakeAsync(context, data));
        routes.Ask("/api/plan/workout", context => ReadAsync(context, data));
    }

    private static async Task TakeAsync(HttpContext context, IWorkoutData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (name, text, day) = (form["name"].ToString(), TextOf(form), FormFields.Day(form["day"]));
        var action = form["action"].ToString();
        var refusal = action switch
        {
            "keep" => data.Keep(name, text),
            "put" => day is { } date ? data.Put(name, text, date) : PlanTexts.RefusedDays,
            _ => "",
        };
        if (refusal is null)
        {
            await Answers.GoTo(context, action == "put" ? $"/plan/day/{day:yyyy-MM-dd}" : "/plan/workout");
            return;
        }

        context.Items[RouteMap.NothingChanged] = true;
        context.Response.StatusCode = refusal.Length > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        await PageWriter.WriteAsync<BuilderPage>(context, data.Again(name, text, day, refusal));
    }

    private static async Task ReadAsync(HttpContext context, IWorkoutData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsJsonAsync(data.Read(TextOf(form), FormFields.Day(form["day"])), context.RequestAborted);
    }

    // A text area sends each line's end as two characters, and the columns of a fault count one.
    private static string TextOf(IFormCollection form)
    {
        var text = form["text"].ToString().ReplaceLineEndings("\n");
        return text.Length > LongestText ? text[..LongestText] : text;
    }
}
