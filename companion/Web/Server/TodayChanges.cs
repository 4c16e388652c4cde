using System.Globalization;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>What the runner changes on the page of today.</summary>
internal static class TodayChanges
{
    internal static async Task CheckInAsync(HttpContext context, IPageData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (soreness, mood, sleep) = (NumberIn(form, "soreness"), NumberIn(form, "mood"), NumberIn(form, "sleep"));
        var fault = soreness is null && mood is null && sleep is null ? Texts.RefusedCheckIn : data.CheckIn(soreness, mood, sleep);
        await FinishAsync(context, fault);
    }

    internal static async Task AnswerAsync(HttpContext context, IPageData data)
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

    private static Task FinishAsync(HttpContext context, string? fault)
    {
        if (fault is not null)
        {
            return PageWriter.WriteErrorAsync(context, StatusCodes.Status400BadRequest, Texts.RefusedTitle, fault);
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
        return Task.CompletedTask;
    }
}
