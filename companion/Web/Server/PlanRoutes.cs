using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Plan;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The pages of the plan.</summary>
internal static class PlanRoutes
{
    internal static void Map(RouteMap routes, IPlanData data) =>
        routes.Read("/plan", context => PageWriter.WriteAsync<PlanPage>(context, data.ListPlan()));
}
