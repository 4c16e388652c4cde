using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Runs;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The list of runs, a run, and its series.</summary>
internal static class RunsRoutes
{
    internal static void Map(RouteMap routes, IRunsData data)
    {
        routes.Read("/runs", context => PageWriter.WriteAsync<RunsPage>(context, data.ListRuns(PageNumber(context.Request))));
        routes.Read("/runs/{id:long}", context => data.FindRun(IdOf(context)) is { } run
            ? PageWriter.WriteAsync<RunPage>(context, run)
            : WriteNoRunAsync(context));
        routes.Read("/api/runs/{id:long}/series", context => data.FindSeries(IdOf(context)) is { } series
            ? WriteSeriesAsync(context, series)
            : WriteNoRunAsync(context));
    }

    private static int PageNumber(HttpRequest request) =>
        int.TryParse(request.Query["page"], out var page) && page is > 0 and < 1_000_000 ? page : 1;

    private static long IdOf(HttpContext context) => long.Parse((string)context.GetRouteValue("id")!, CultureInfo.InvariantCulture);

    private static Task WriteNoRunAsync(HttpContext context) => PageWriter.WriteErrorAsync(
        context, StatusCodes.Status404NotFound, string.Format(Texts.NoRunTitle, IdOf(context)), Texts.NoRunSentence);

    private static async Task WriteSeriesAsync(HttpContext context, RunSeries series)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.Body.WriteAsync(SeriesEncoder.Encode(series), context.RequestAborted);
    }
}
