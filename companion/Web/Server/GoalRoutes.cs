using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Plan;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The form of the goal.</summary>
internal static class GoalRoutes
{
    private const int LongestField = 200;

    internal static void Map(RouteMap routes, IGoalData data)
    {
        routes.Read("/plan/goal", context => PageWriter.WriteAsync<GoalPage>(context, data.Form()));
        routes.Change("/plan/goal", context => StateAsync(context, data));
        routes.Change("/plan/goal/drop", async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await FinishAsync(context, FormFields.Day(form["day"]) is { } day ? data.Drop(day) : PlanTexts.RefusedDays, "/plan/goal");
        });
        routes.Change("/plan/goal/clear", context =>
        {
            data.Clear();
            return Answers.GoTo(context, "/plan/goal");
        });
        routes.Change("/plan/goal/undo", context => FinishAsync(context, data.Undo(), "/plan/goal"));
    }

    private static async Task StateAsync(HttpContext context, IGoalData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.ToDictionary(field => field.Key, field => Cut(field.Value.ToString()));
        if (data.State(fields) is { } refused)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await PageWriter.WriteAsync<GoalPage>(context, refused);
            return;
        }

        await Answers.GoTo(context, "/plan");
    }

    private static string Cut(string value) => value.Length > LongestField ? value[..LongestField] : value;

    private static Task FinishAsync(HttpContext context, string? refusal, string address) =>
        refusal is null ? Answers.GoTo(context, address) : Answers.RefuseAsync(context, refusal);
}
