namespace TrainingPlan.Pages.Tests;

/// <summary>The pages without the program: readable after the first visit, and installable.</summary>
[Collection(SiteCollection.Name)]
public sealed class OfflineTests(Site site)
{
    private const string WorkerIsReady =
        "async () => { await navigator.serviceWorker.ready; return (await (await caches.open('pages')).keys()).length; }";

    [BrowserFact]
    public async Task After_the_first_visit_every_page_can_be_read_while_the_program_is_off()
    {
        await using var tab = await site.OpenAsync(site.Filled, "/", canKeep: true);
        Assert.True(await tab.Page.EvaluateAsync<int>(WorkerIsReady) >= 5, "hardly a page was kept");
        await tab.Page.GotoAsync("/runs/1");
        await Assertions.Expect(tab.Page.Locator(".uplot").First).ToBeVisibleAsync();
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(".uplot").First).ToBeVisibleAsync();

        await tab.SetOfflineAsync(true);
        (string, string)[] pages = [("/runs", "3 runs"), ("/plan", "Plan"), ("/band", "Where the band is"), ("/data", "Import")];
        foreach (var (address, words) in pages)
        {
            await tab.Page.GotoAsync(address);
            await Assertions.Expect(tab.Page.Locator("main")).ToContainTextAsync(words);
            await Assertions.Expect(tab.Page.Locator(".is-off")).ToContainTextAsync("trainingplan serve");
        }

        await tab.Page.GotoAsync("/runs/1");
        await Assertions.Expect(tab.Page.Locator(".uplot").First).ToBeVisibleAsync();
        await tab.Page.GotoAsync("/runs/3");
        await Assertions.Expect(tab.Page.Locator("h1")).ToContainTextAsync("TrainingPlan is not running");
    }

    [BrowserFact]
    public async Task The_pages_can_be_installed()
    {
        await using var tab = await site.OpenAsync(site.Filled, "/");

        var address = await tab.Page.Locator("link[rel=manifest]").GetAttributeAsync("href");
        var manifest = await (await tab.Page.APIRequest.GetAsync(address!)).JsonAsync();
        Assert.Equal("standalone", manifest!.Value.GetProperty("display").GetString());
        foreach (var icon in manifest.Value.GetProperty("icons").EnumerateArray())
        {
            var answer = await tab.Page.APIRequest.GetAsync(icon.GetProperty("src").GetString()!);
            Assert.True(answer.Ok, $"there is no icon at {answer.Url}");
        }
    }

    [BrowserFact]
    public async Task Dates_are_written_in_the_way_of_the_reader()
    {
        await using var tab = await site.OpenAsync(site.Filled, "/runs");

        // The server writes "Fri 20 Nov 2026, 06:30"; a reader in Britain reads it so.
        await Assertions.Expect(tab.Page.Locator("time[data-date]").First).ToHaveTextAsync("Sat, 21 Nov 2026, 06:30");
    }
}
