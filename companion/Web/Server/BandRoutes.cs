using System.Globalization;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Companion.Web.Pages.Band;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The page of the band, what is done there, and a run while it happens.</summary>
internal static class BandRoutes
{
    private const int LongestAddress = 200;

    internal static void Map(RouteMap routes, PageSources sources)
    {
        var (data, desk) = (sources.Band, sources.BandDesk);
        routes.Read("/band", context => PageWriter.WriteAsync<BandPage>(
            context, data.Band() with { Job = desk.State, LastAddress = desk.LastAddress }));
        routes.Read("/live", context => PageWriter.WriteAsync<LivePage>(context, sources.IsFollowing || desk.IsFollowing));
        routes.Change("/band/job", context => StartAsync(context, desk));
        routes.Change("/band/stop", context => StopAsync(context, desk));
        routes.Change("/band/settings", context => SaveSettingsAsync(context, data));
        routes.Change("/band/calibration", context => CalibrateAsync(context, data));
    }

    private static async Task StartAsync(HttpContext context, IBandDesk desk)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (job, address) = (form["job"].ToString(), form["address"].ToString().Trim());
        if (job is not (BandJobs.Sync or BandJobs.Live or BandJobs.Look) || address.Length is 0 or > LongestAddress)
        {
            await Answers.RefuseAsync(context, BandTexts.RefusedJob);
            return;
        }

        // While something else is under way the page shows that: nothing is lost, and the button comes back.
        desk.TryStart(job, address, form["plan"].ToString() == "yes");
        await Answers.GoTo(context, job == BandJobs.Live && desk.IsFollowing ? "/live" : "/band#job");
    }

    private static Task StopAsync(HttpContext context, IBandDesk desk)
    {
        desk.Stop();
        return Answers.GoTo(context, "/band#job");
    }

    private static async Task SaveSettingsAsync(HttpContext context, IBandData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        await (data.SaveSettings(fields) is { } fault ? Answers.RefuseAsync(context, fault) : Answers.GoTo(context, "/band#settings"));
    }

    private static async Task CalibrateAsync(HttpContext context, IBandData data)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!long.TryParse(form["run"], NumberStyles.None, CultureInfo.InvariantCulture, out var run)
            || !double.TryParse(form["distance"].ToString().Replace(',', '.'), CultureInfo.InvariantCulture, out var distance))
        {
            await Answers.RefuseAsync(context, BandTexts.RefusedCalibration);
            return;
        }

        var (isDone, sentence) = data.Calibrate(run, distance);
        await (isDone ? Answers.GoTo(context, "/band#calibration") : Answers.RefuseAsync(context, sentence));
    }
}
