using Microsoft.Playwright;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Archives;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web;
using TrainingPlan.Pages.Tests;
using TrainingPlan.Trials.Histories;

namespace TrainingPlan.Benchmarks.Pages;

/// <summary>How long the first chart of a long run takes in a browser without a window, from the page's start to its pixels.</summary>
internal static class FirstChart
{
    private const int Samples = 10_000;
    private const int Tries = 5;

    private const string IsPainted =
        """
        () => new Promise(done => {
          const look = () => document.querySelector('.uplot canvas')
            ? requestAnimationFrame(() => requestAnimationFrame(() => done([
              performance.now(), performance.getEntriesByType('navigation')[0].responseEnd,
              performance.getEntriesByType('navigation')[0].domInteractive,
              performance.getEntriesByType('resource').find(one => one.name.endsWith('series')).responseEnd])))
            : requestAnimationFrame(look);
          look();
        })
        """;

    /// <summary>
    /// The best of some tries: milliseconds until the chart is painted, the page has come, it is read, the samples have come; null where
    /// there is no browser.
    /// </summary>
    internal static async Task<double[]?> MeasureAsync(string folder, int seed)
    {
        if (Chromium.Path is null)
        {
            return null;
        }

        long run;
        using (var store = RunStore.Open(folder))
        {
            byte[] file = FitActivityWriter.Write(new FiveYears(seed).LongRun(DateOnly.FromDateTime(DateTime.Now), Samples));
            var import = new HistoryImport(store, isTrial: false);
            run = import.Keep(import.Read(new ImportMember("long.fit", "long.fit", file, null))).New[0];
        }

        await using var server = await WebServer.StartAsync(folder, 0, CancellationToken.None);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await Chromium.StartAsync(playwright);
        double[]? best = null;
        for (int i = 0; i < Tries; i++)
        {
            await using IBrowserContext context = await browser.NewContextAsync(new() { ServiceWorkers = ServiceWorkerPolicy.Block });
            IPage page = await context.NewPageAsync();
            await page.GotoAsync($"{server.Url}runs/{run}", new() { WaitUntil = WaitUntilState.Commit });
            double[] times = await page.EvaluateAsync<double[]>(IsPainted);
            best = best is null || times[0] < best[0] ? times : best;
        }

        return best;
    }
}
