using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Runs;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The list of runs, a run, and its series.</summary>
internal static class RunsRoutes
{
    private const int LongestSearch = 80;
    private const double MostUnits = 10_000;

    internal static void Map(RouteMap routes, IRunsData data)
    {
        routes.Read("/runs", context => PageWriter.WriteAsync<RunsPage>(context, data.ListRuns(
            SearchIn(context.Request.Query), PageNumber(context.Request), NumberIn(context.Request.Query, "deleted"))));
        routes.Read("/runs/deleted", context => PageWriter.WriteAsync<DeletedRunsPage>(context, data.ListDeleted()));
        routes.Read("/runs/{id:long}", context => data.FindRun(IdOf(context), NumberIn(context.Request.Query, "with")) is { } run
            ? PageWriter.WriteAsync<RunPage>(context, run)
            : WriteNoRunAsync(context));
        routes.Change("/runs/{id:long}/delete", context => data.Delete(IdOf(context))
            ? Answers.GoTo(context, FormattableString.Invariant($"/runs?deleted={IdOf(context)}"))
            : WriteNoRunAsync(context));
        routes.Change("/runs/{id:long}/restore", context => data.Restore(IdOf(context))
            ? Answers.GoTo(context, FormattableString.Invariant($"/runs/{IdOf(context)}"))
            : WriteNoRunAsync(context));
        routes.Read("/api/runs/{id:long}/series", context => data.FindSeries(IdOf(context)) is { } series
            ? WriteSeriesAsync(context, series)
            : WriteNoRunAsync(context));
    }

    /// <summary>The address of a page of the list, with what is looked for.</summary>
    internal static string AddressOf(RunSearch search, int page)
    {
        (string Name, string Text)[] parts =
        [
            ("q", search.Text), ("kind", search.Kind), ("from", search.From is { } from ? Format.DayCode(from) : ""),
            ("to", search.To is { } to ? Format.DayCode(to) : ""), ("min", NumberText(search.Shortest)),
            ("max", NumberText(search.Longest)),
            ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : ""),
        ];
        var query = string.Join(
            '&', parts.Where(part => part.Text.Length > 0).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Text)}"));
        return query.Length > 0 ? $"/runs?{query}" : "/runs";
    }

    /// <summary>A number as the form of the search writes it; empty for none.</summary>
    internal static string NumberText(double? number) => number is double known ? Format.Coordinate(known) : "";

    // What cannot be understood is as if it were not there: a search narrows a list and changes nothing.
    private static RunSearch SearchIn(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        var kind = query["kind"].ToString();
        return new RunSearch(
            text.Length <= LongestSearch ? text : text[..LongestSearch],
            kind.Length <= LongestSearch && kind.All(char.IsAsciiLetterLower) ? kind : "",
            DayIn(query, "from"), DayIn(query, "to"), UnitsIn(query, "min"), UnitsIn(query, "max"));
    }

    private static DateOnly? DayIn(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? UnitsIn(IQueryCollection query, string name) =>
        double.TryParse(
            query[name].ToString().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var units)
        && units is >= 0 and <= MostUnits
            ? units
            : null;

    private static long? NumberIn(IQueryCollection query, string name) =>
        long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

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
