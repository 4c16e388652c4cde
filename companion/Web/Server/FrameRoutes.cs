using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>What every page needs: scripts, styles, pictures, and the runner's units.</summary>
internal static class FrameRoutes
{
    internal static void Map(RouteMap routes, ISettingsData data, PageNews news)
    {
        routes.Change("/settings/units", context => ChangeUnitsAsync(context, data));
        routes.Read("/api/events", context => HttpMethods.IsGet(context.Request.Method)
            ? LiveStream.WriteAsync(context, news.Channel, routes.Stopping)
            : Answers.NotFoundAsync(context));
        routes.Read("/assets/{name}", context => WriteAssetAsync(context, false));
        routes.Read("/assets/{version}/{name}", context => WriteAssetAsync(context, IsCurrent(context)));
    }

    private static bool IsCurrent(HttpContext context) => (string)context.GetRouteValue("version")! == EmbeddedAssets.Version;

    private static async Task ChangeUnitsAsync(HttpContext context, ISettingsData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var units = form["units"].ToString();
        if (units is not ("metric" or "imperial"))
        {
            await Answers.RefuseAsync(context, string.Format(Texts.RefusedUnits, units));
            return;
        }

        data.SetUnits(units == "imperial");
        await Answers.GoTo(context, "/runs");
    }

    private static async Task WriteAssetAsync(HttpContext context, bool isForEver)
    {
        if (EmbeddedAssets.Find((string)context.GetRouteValue("name")!) is not { } asset)
        {
            await Answers.NotFoundAsync(context);
            return;
        }

        context.Response.ContentType = asset.ContentType;
        context.Response.ContentLength = asset.Content.Length;
        context.Response.Headers.CacheControl = isForEver ? "public, max-age=31536000, immutable" : "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(asset.Content, context.RequestAborted);
        }
    }
}
