namespace TrainingPlan.Pages.Tests;

/// <summary>What the runner does with a band from its page, with a virtual one.</summary>
[Collection(SiteCollection.Name)]
public sealed class BandPageTests(Site site)
{
    private const int PatienceMs = 30_000;
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = PatienceMs };

    [BrowserFact]
    public async Task A_sync_takes_the_runs_off_the_band_and_two_windows_agree()
    {
        await using var band = await WornBand.StartAsync(4, 3);
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/band");
        await using var other = await tab.BesideAsync();
        await other.Page.GotoAsync("/band");

        await StartAsync(tab.Page, band.Address, "Sync");

        foreach (var page in new[] { tab.Page, other.Page })
        {
            await Assertions.Expect(page.Locator("[data-job-sentence]")).ToContainTextAsync("2 new", Patiently);
            await Assertions.Expect(page.GetByText("Runs taken off it")).ToBeVisibleAsync();
        }

        Assert.Equal(2, own.Store.CountRuns());
        await Axe.AssertAccessibleAsync(tab.Page);
        await tab.Page.Locator(".job-lines a").First.ClickAsync();
        await tab.Page.WaitForURLAsync("**/runs/*");
    }

    [BrowserFact]
    public async Task A_link_that_drops_mid_way_says_so_and_the_next_sync_goes_on_from_there()
    {
        await using var band = await WornBand.StartAsync(50);
        await using var link = new DroppingLink(band.Address, 4000);
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/band");

        await StartAsync(tab.Page, link.Address, "Sync");
        await Assertions.Expect(tab.Page.Locator(".job.is-failed")).ToBeVisibleAsync(new() { Timeout = PatienceMs });
        Assert.True(link.Breaks > 0, "the link never broke");
        Assert.Equal(0, own.Store.CountRuns());
        var kept = Assert.Single(own.Store.ListUnfinished());
        Assert.True(kept.ByteCount > 0, "nothing of the run was kept");

        link.Mend();
        await StartAsync(tab.Page, link.Address, "Sync");
        await Assertions.Expect(tab.Page.Locator("[data-job-sentence]")).ToContainTextAsync("1 new", Patiently);
        Assert.Equal(1, own.Store.CountRuns());
        Assert.Empty(own.Store.ListUnfinished());
    }

    [BrowserFact]
    public async Task A_run_is_followed_while_it_happens_and_its_sentences_are_spoken_when_asked_for()
    {
        await using var band = await WornBand.StartAsync();
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/band");

        // The browser of a test has no voice: what it is asked to say is written down instead.
        await tab.Page.AddInitScriptAsync(
            "window.spoken = []; SpeechSynthesis.prototype.speak = said => { window.spoken.push(said.text); };");
        await StartAsync(tab.Page, band.Address, "Follow a run");
        await tab.Page.WaitForURLAsync("**/live");
        await tab.Page.GetByText("Say the sentences aloud").CheckAsync();
        await band.TellAsync("start");

        await Assertions.Expect(tab.Page.Locator("[data-live-field=time]")).ToContainTextAsync("0:", Patiently);
        await Assertions.Expect(tab.Page.Locator("[data-live-said] li")).Not.ToHaveCountAsync(0, new() { Timeout = PatienceMs });
        await tab.Page.WaitForFunctionAsync("() => window.spoken.length > 0", null, new() { Timeout = PatienceMs });
        await Axe.AssertAccessibleAsync(tab.Page, View.OneOfEach);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Follow no longer" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-job-sentence]")).ToContainTextAsync("Stopped.", Patiently);
    }

    [BrowserFact]
    public async Task A_look_at_the_band_tells_its_battery_its_storage_and_its_sensors()
    {
        await using var band = await WornBand.StartAsync(2);
        await using var tab = await site.OpenAsync(site.Empty, "/band");

        await StartAsync(tab.Page, band.Address, "Look at the band");

        await Assertions.Expect(tab.Page.Locator(".job-lines")).ToContainTextAsync("1 runs in", Patiently);
        await Assertions.Expect(tab.Page.Locator(".job-lines")).ToContainTextAsync("Motion sensor: there", Patiently);
    }

    [BrowserFact]
    public async Task An_address_where_no_band_is_is_told_in_words()
    {
        await using var own = await OwnSite.StartAsync(_ => { });
        await using var tab = await site.OpenAsync(own.Address, "/band");

        await StartAsync(tab.Page, "tcp:127.0.0.1:1", "Sync");

        await Assertions.Expect(tab.Page.Locator(".job.is-failed")).ToContainTextAsync("No band at tcp:127.0.0.1:1", Patiently);
    }

    [BrowserFact]
    public async Task Settings_are_kept_and_shown_in_the_new_units_everywhere()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/band");
        var page = tab.Page;

        await page.GetByLabel("Auto-pause after standing").FillAsync("15");
        await page.GetByLabel("Distance mark each").FillAsync("2");
        await page.GetByLabel("silent").CheckAsync();
        await page.GetByLabel("miles", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save settings" }).ClickAsync();

        await Assertions.Expect(page.GetByLabel("Distance mark each")).ToHaveValueAsync("1.24");
        var settings = own.Store.GetSettings();
        Assert.Equal((15, 2000, true), (settings.AutoPauseSeconds, settings.DistanceMarkMeters, settings.IsImperial));
        await page.GotoAsync("/runs/2");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("/mi");
    }

    [BrowserFact]
    public async Task A_run_of_known_distance_calibrates_the_step_length()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/band");

        await tab.Page.GetByLabel("Its known distance").FillAsync("2.0");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Calibrate" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator("#calibration")).ToContainTextAsync("mm");
        Assert.Single(own.Store.GetKnownDistances());
    }

    private static async Task StartAsync(IPage page, string address, string button)
    {
        await page.GetByLabel("Where the band is").FillAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
