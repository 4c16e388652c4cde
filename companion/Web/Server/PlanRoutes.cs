using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Plan;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The pages of the plan, and what the runner does to it.</summary>
internal static class PlanRoutes
{
    internal static void Map(RouteMap routes, IPlanData data, IBandDesk desk)
    {
        routes.Read("/plan", context => PageWriter.WriteAsync<PlanPage>(
            context, data.Overview(FormFields.Month(context.Request.Query["month"]))));
        routes.Read("/plan/week/{day}", context => DayOf(context) is { } day && data.Week(day) is { } week
            ? PageWriter.WriteAsync<WeekPage>(context, week)
            : NothingAsync(context));
        routes.Read("/plan/day/{day}", context => DayOf(context) is { } day && data.Day(day) is { } found
            ? PageWriter.WriteAsync<DayPage>(context, found with { BandAddress = desk.LastAddress })
            : NothingAsync(context));
        routes.Read("/plan/log", context => PageWriter.WriteAsync<LogPage>(context, data.Log()));
        routes.Read("/api/plan/moves", context => WriteMovesAsync(context, data));
        routes.Change("/plan/move", context => ChangeAsync(context, form =>
            FormFields.Day(form["from"]) is { } from && FormFields.Day(form["to"]) is { } to
                ? data.Move(from, to)
                : PlanTexts.RefusedDays));
        routes.Change("/plan/skip", context => ChangeAsync(context, form => OnDay(form, data.Skip)));
        routes.Change("/plan/shorten", context => ChangeAsync(context, form => FormFields.Number(form, "minutes") is int minutes
            ? OnDay(form, day => data.Shorten(day, minutes))
            : PlanTexts.RefusedMinutes));
        routes.Change("/plan/alternative", context => ChangeAsync(context, form => FormFields.Number(form, "index") is int index
            ? OnDay(form, day => data.TakeAlternative(day, index))
            : PlanTexts.RefusedNoAlternative));
        routes.Change("/plan/proposal", context => ChangeAsync(context, form => Answer(form, data)));
        routes.Change("/plan/undo", context => ChangeAsync(context, _ => data.Undo()));
        routes.Change("/plan/renew", context => ChangeAsync(context, _ => data.Renew()));
    }

    private static async Task ChangeAsync(HttpContext context, Func<IFormCollection, string?> change)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await (change(form) is { } refusal ? Answers.RefuseAsync(context, refusal) : Answers.GoTo(context, FormFields.Back(form)));
    }

    private static string? OnDay(IFormCollection form, Func<DateOnly, string?> change) =>
        FormFields.Day(form["day"]) is { } day ? change(day) : PlanTexts.RefusedDays;

    private static string? Answer(IFormCollection form, IPlanData data) =>
        form["answer"].ToString() is ("accept" or "decline") and var answer && FormFields.Number(form, "id") is int id
            ? data.Answer(id, answer == "accept")
            : Texts.RefusedAnswer;

    private static DateOnly? DayOf(HttpContext context) => FormFields.Day(context.GetRouteValue("day") as string);

    private static Task NothingAsync(HttpContext context) => PageWriter.WriteErrorAsync(
        context, StatusCodes.Status404NotFound, PlanTexts.NothingTitle, PlanTexts.NothingSentence);

    private static Task WriteMovesAsync(HttpContext context, IPlanData data)
    {
        var moves = FormFields.Day(context.Request.Query["day"]) is { } day ? data.Moves(day) : [];
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            moves.ToDictionary(
                move => move.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), move => new { move.IsAllowed, move.Sentence }),
            context.RequestAborted);
    }
}
