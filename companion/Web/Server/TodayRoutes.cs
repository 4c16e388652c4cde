using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Today;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The page of today, and what the runner says there.</summary>
internal static class TodayRoutes
{
    internal static void Map(RouteMap routes, ITodayData data, IBandDesk desk)
    {
        routes.Read("/", context => PageWriter.WriteAsync<TodayPage>(
            context, data.Today() with { BandAddress = desk.LastAddress }));
        routes.Change("/check-in", context => CheckInAsync(context, data));
    }

    private static async Task CheckInAsync(HttpContext context, ITodayData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (soreness, mood, sleep) = (
            FormFields.Number(form, "soreness"), FormFields.Number(form, "mood"), FormFields.Number(form, "sleep"));
        var fault = soreness is null && mood is null && sleep is null ? Texts.RefusedCheckIn : data.CheckIn(soreness, mood, sleep);
        await (fault is null ? Answers.GoTo(context, "/") : Answers.RefuseAsync(context, fault));
    }
}
