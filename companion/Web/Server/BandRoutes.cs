using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Band;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The pages of the band, and a run while it happens.</summary>
internal static class BandRoutes
{
    internal static void Map(RouteMap routes, IBandData data, LiveChannel? live)
    {
        routes.Read("/band", context => PageWriter.WriteAsync<BandPage>(context, data.ListBands()));
        routes.Read("/live", context => PageWriter.WriteAsync<LivePage>(context, live is not null));
        routes.Read("/api/live", context => live is not null && HttpMethods.IsGet(context.Request.Method)
            ? LiveStream.WriteAsync(context, live, routes.Stopping)
            : Answers.NotFoundAsync(context));
    }
}
