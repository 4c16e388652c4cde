using System.Text.RegularExpressions;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Pages.Tests;

/// <summary>The runs in a browser: looked for, looked at, put beside each other, deleted and brought back.</summary>
[Collection(SiteCollection.Name)]
public sealed class RunsPageTests(Site site)
{
    [BrowserFact]
    public async Task A_run_is_found_by_its_name_with_the_keyboard_alone()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, "/runs");

        await tab.Page.GetByLabel("Name").FocusAsync();
        await tab.Page.Keyboard.TypeAsync("tempo");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator(".run strong").First).ToHaveTextAsync("Tempo");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("q=tempo"));
    }

    [BrowserFact]
    public async Task All_charts_of_a_run_share_one_cursor_that_the_keys_move()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.WatchRun()}");
        var plots = tab.Page.Locator("#run-charts .plot canvas");
        await Assertions.Expect(plots).ToHaveCountAsync(4);

        await tab.Page.Locator("[data-chart=cadence] .plot").FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");

        await Assertions.Expect(tab.Page.Locator("[data-readout=time]")).ToHaveTextAsync(new Regex(@"^\d+:\d\d"));
        await Assertions.Expect(tab.Page.Locator("[data-readout=pace]")).ToContainTextAsync("/km");
        await Assertions.Expect(tab.Page.Locator("[data-readout=altitude]")).ToContainTextAsync("m");
        await Assertions.Expect(tab.Page.Locator("[data-track-dot]")).ToHaveAttributeAsync("visibility", "visible");
    }

    [BrowserFact]
    public async Task A_chart_is_zoomed_by_keys_and_by_dragging_and_shows_everything_again()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.WatchRun()}");
        var plot = tab.Page.Locator("[data-chart=heartRate] .plot");
        var whole = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Whole run" });
        await plot.FocusAsync();
        await tab.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(whole).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(whole).ToBeHiddenAsync();

        var box = (await plot.BoundingBoxAsync())!;
        await tab.Page.Mouse.MoveAsync(box.X + (box.Width * 0.3f), box.Y + 60);
        await tab.Page.Mouse.DownAsync();
        await tab.Page.Mouse.MoveAsync(box.X + (box.Width * 0.6f), box.Y + 60, new() { Steps = 4 });
        await tab.Page.Mouse.UpAsync();
        await Assertions.Expect(whole).ToBeVisibleAsync();
        await whole.ClickAsync();

        await Assertions.Expect(whole).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_cue_in_the_list_points_at_its_second_on_the_charts()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.BandRun()}");
        await Assertions.Expect(tab.Page.Locator("#run-charts .plot canvas").First).ToBeVisibleAsync();
        var cue = tab.Page.Locator("[data-cue-at]").Nth(3);

        await cue.HoverAsync();

        await Assertions.Expect(tab.Page.Locator("[data-readout=cue]")).ToContainTextAsync(await cue.Locator("span").InnerTextAsync());
    }

    [BrowserFact]
    public async Task A_run_is_put_beside_an_earlier_one()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.WatchRun()}");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Compare" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Earlier run" })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".key-earlier")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("#run-charts .plot canvas")).ToHaveCountAsync(4);
        await Axe.AssertAccessibleAsync(tab.Page);
    }

    [BrowserFact]
    public async Task A_deleted_run_is_brought_back_with_one_press()
    {
        await using var own = await RichSite.StartAsync();
        long run = own.WatchRun();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{run}");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete this run" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("is deleted.")).ToBeVisibleAsync();
        Assert.Null(own.Store.FindActivity(run));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Long run");
        Assert.NotNull(own.Store.FindActivity(run));
    }

    [BrowserFact]
    public async Task A_figure_opens_its_formula_without_a_script()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.WatchRun()}");

        await tab.Page.Locator("details.figure summary").Nth(1).PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("details.figure[open] dt").First).ToHaveTextAsync("Formula");
    }

    [BrowserFact]
    public async Task A_run_of_a_hundred_thousand_seconds_is_drawn_and_zoomed()
    {
        var contents = new OriginalContents("FIT", [Long()], [], []);
        await using var own = await OwnSite.StartAsync(store => store.SaveOriginal("long.fit", [1], contents));
        await using var tab = await site.OpenAsync(own.Address, $"/runs/{own.WatchRun()}");
        await Assertions.Expect(tab.Page.Locator("#run-charts .plot canvas").First).ToBeVisibleAsync();

        await tab.Page.Locator("[data-chart=heartRate] .plot").FocusAsync();
        foreach (var key in new[] { "End", "+", "+", "ArrowLeft", "+" })
        {
            await tab.Page.Keyboard.PressAsync(key);
        }

        await Assertions.Expect(tab.Page.Locator("[data-readout=heartRate]")).ToContainTextAsync("bpm");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Whole run" })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_on_the_runs_of_a_full_store()
    {
        await using var own = await RichSite.StartAsync();
        foreach (var address in new[] { "/runs", $"/runs/{own.WatchRun()}", $"/runs/{own.BandRun()}" })
        {
            await using var tab = await site.OpenAsync(own.Address, address);
            await Axe.AssertAccessibleAsync(tab.Page);
        }
    }

    private static Activity Long()
    {
        double[] seconds = [.. Enumerable.Range(0, 100_000).Select(second => (double)second)];
        return new Activity
        {
            Sport = Sport.Running,
            Start = new DateTimeOffset(2026, 11, 1, 6, 0, 0, TimeSpan.Zero),
            Series = new ActivitySeries
            {
                ElapsedSeconds = seconds,
                DistanceMeters = [.. seconds.Select(second => second * 2.4)],
                HeartRateBpm = [.. seconds.Select(second => 130 + (second % 37))],
                CadenceSpm = [.. seconds.Select(second => 160 + (second % 11))],
            },
        };
    }
}
