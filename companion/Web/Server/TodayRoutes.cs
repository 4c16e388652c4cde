using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Today;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The page of today, and what the runner changes there.</summary>
internal static class TodayRoutes
{
    internal static void Map(RouteMap routes, ITodayData data)
    {
        routes.Read("/", context => PageWriter.WriteAsync<TodayPage>(context, data.Today()));
        routes.Change("/check-in", context => CheckInAsync(context, data));
        routes.Change("/plan/proposal", context => AnswerAsync(context, data));
    }

    private static async Task CheckInAsync(HttpContext context, ITodayData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (soreness, mood, sleep) = (NumberIn(form, "soreness"), NumberIn(form, "mood"), NumberIn(form, "sleep"));
        var fault = soreness is null && mood is null && sleep is null ? Texts.RefusedCheckIn : data.CheckIn(soreness, mood, sleep);
        await FinishAsync(context, fault);
    }

    private static async Task AnswerAsync(HttpContext context, ITodayData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var answer = form["answer"].ToString();
        if (answer is not ("accept" or "decline") || NumberIn(form, "id") is not int id)
        {
            await FinishAsync(context, Texts.RefusedAnswer);
            return;
        }

        data.Answer(id, answer == "accept");
        await FinishAsync(context, null);
    }

    private static int? NumberIn(IFormCollection form, string name) =>
        int.TryParse(form[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Task FinishAsync(HttpContext context, string? fault) =>
        fault is null ? Answers.GoTo(context, "/") : Answers.RefuseAsync(context, fault);
}
