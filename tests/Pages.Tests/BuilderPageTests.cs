using System.Globalization;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Pages.Tests;

/// <summary>A workout is built from both of its ends, put into the plan, and found on the virtual band.</summary>
[Collection(SiteCollection.Name)]
public sealed class BuilderPageTests(Site site)
{
    private const int PatienceMs = 30_000;
    private const string Text = "[data-text]";

    [BrowserFact]
    public async Task What_is_typed_becomes_steps_and_what_is_done_to_the_steps_becomes_text()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/plan/workout");
        var page = tab.Page;

        await page.FillAsync(Text, "8min easy, 3x(2min @ 168-174spm, 1min recovery), 4min easy");
        await Assertions.Expect(page.Locator("[data-key='1-times']")).ToHaveValueAsync("3");
        await Assertions.Expect(page.Locator("[data-key='1.0-target']")).ToHaveValueAsync("168-174spm");
        await Assertions.Expect(page.Locator("[data-length]")).ToHaveTextAsync("21 min");

        await page.FillAsync("[data-key='1-times']", "2");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(Text)).ToHaveValueAsync("8min easy, 2x(2min @ 168-174spm, 1min recovery), 4min easy");

        await page.Locator("[data-key='2-handle']").FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(page.Locator(Text)).ToHaveValueAsync("8min easy, 4min cooldown, 2x(2min @ 168-174spm, 1min recovery)");
        await Assertions.Expect(page.Locator("[data-key='1-handle']")).ToBeFocusedAsync();

        await DragAsync(page, "0-handle", "2.1");
        await Assertions.Expect(page.Locator(Text)).ToHaveValueAsync("4min cooldown, 2x(2min @ 168-174spm, 1min recovery, 8min warmup)");

        await page.Locator("[data-key='1.2-delete']").ClickAsync();
        await page.Locator("[data-undo]").ClickAsync();
        await Assertions.Expect(page.Locator(Text)).ToHaveValueAsync("4min cooldown, 2x(2min @ 168-174spm, 1min recovery, 8min warmup)");
        await Axe.AssertAccessibleAsync(page, View.OneOfEach);
    }

    [BrowserFact]
    public async Task A_fault_is_shown_where_it_is_and_the_last_good_steps_stay()
    {
        await using var own = await OwnSite.StartAsync(OwnSite.Sample);
        await using var tab = await site.OpenAsync(own.Address, "/plan/workout");

        await tab.Page.FillAsync(Text, "10min easy, 5min");
        await Assertions.Expect(tab.Page.Locator("[data-key='1-length']")).ToHaveValueAsync("5min");
        await tab.Page.FillAsync(Text, "10min easy, 5min esay");

        await Assertions.Expect(tab.Page.Locator("[data-fault]")).ToContainTextAsync("I don't know 'esay'");
        await Assertions.Expect(tab.Page.Locator("[data-fault] mark")).ToHaveTextAsync("e");
        await Assertions.Expect(tab.Page.Locator("[data-key='1-length']")).ToHaveValueAsync("5min");
        await Assertions.Expect(tab.Page.Locator(Text)).ToHaveAttributeAsync("aria-invalid", "true");
        await Axe.AssertAccessibleAsync(tab.Page, View.OneOfEach);
    }

    [BrowserFact]
    public async Task A_workout_that_was_built_is_found_on_the_band()
    {
        await using var band = await WornBand.StartAsync();
        await using var own = await OwnSite.StartAsync(RichPlan.Fill);
        var day = own.Store.GetPlan(FixedClock.Today.AddDays(1), FixedClock.Today.AddDays(5)).First(one => one.Kind == SessionKind.Easy);
        var code = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var tab = await site.OpenAsync(own.Address, $"/plan/workout?day={code}");

        await tab.Page.FillAsync("[name=name]", "Built here");
        await tab.Page.FillAsync(Text, "5h easy");
        await Assertions.Expect(tab.Page.Locator("[data-day-verdict].is-refused")).ToContainTextAsync("Allowed:");
        await tab.Page.FillAsync(Text, "10min easy, 2x(3min @ 168-174spm, 1min recovery), 5min easy");
        await Assertions.Expect(tab.Page.Locator("[data-day-verdict]")).ToContainTextAsync("It may stand on");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Put it into the plan" }).ClickAsync();
        await tab.Page.WaitForURLAsync($"**/plan/day/{code}");
        Assert.Equal("Built here", own.Store.GetPlan(day.Date, day.Date)[0].Name);

        await tab.Page.GotoAsync("/band");
        await tab.Page.FillAsync("[name=address]", band.Address);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sync", Exact = true }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("[data-job-sentence]")).ToContainTextAsync("0 new", new() { Timeout = PatienceMs });

        var known = own.Store.GetBands().Single(one => one.Id != SampleStore.BandId);
        Assert.Contains(own.Store.GetSchedule(known.Id)!.Days, one => one.Date == day.Date && one.Workout.Name == "Built here");
        await tab.Page.GotoAsync($"/plan/day/{code}");
        await Assertions.Expect(tab.Page.GetByText("is on the band")).ToBeVisibleAsync();
    }

    private static async Task DragAsync(IPage page, string handle, string onto)
    {
        var start = (await page.Locator($"[data-key='{handle}']").BoundingBoxAsync())!;
        var end = (await page.Locator($"[data-path='{onto}']").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(start.X + 5, start.Y + 5);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(end.X + 40, end.Y + end.Height - 6, new() { Steps = 8 });
        await page.Mouse.UpAsync();
    }
}
