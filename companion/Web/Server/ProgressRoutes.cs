using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Progress;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>How the runner has come along.</summary>
internal static class ProgressRoutes
{
    /// <summary>Spans that the page offers, in weeks; 0 is everything.</summary>
    internal static IReadOnlyList<int> Spans { get; } = [12, 26, 52, 156, 0];

    internal static void Map(RouteMap routes, IProgressData data) =>
        routes.Read("/progress", context => PageWriter.WriteAsync<ProgressPage>(context, data.Progress(WeeksOf(context.Request))));

    private static int WeeksOf(HttpRequest request) =>
        int.TryParse(request.Query["weeks"], NumberStyles.None, CultureInfo.InvariantCulture, out var weeks) && Spans.Contains(weeks)
            ? weeks
            : Spans[1];
}
