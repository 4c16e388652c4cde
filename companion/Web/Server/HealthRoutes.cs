using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Health;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>Signs of recovery and of health.</summary>
internal static class HealthRoutes
{
    /// <summary>Spans that the page offers, in days.</summary>
    internal static IReadOnlyList<int> Spans { get; } = [42, 90, 180, 365];

    internal static void Map(RouteMap routes, IHealthData data) =>
        routes.Read("/health", context => PageWriter.WriteAsync<HealthPage>(context, data.Health(DaysOf(context.Request))));

    private static int DaysOf(HttpRequest request) =>
        int.TryParse(request.Query["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Spans.Contains(days)
            ? days
            : Spans[1];
}
