using System.Text.RegularExpressions;

namespace TrainingPlan.Pages.Tests;

/// <summary>Progress, race and health in a browser.</summary>
[Collection(SiteCollection.Name)]
public sealed class LookingBackTests(Site site)
{
    [BrowserTheory]
    [InlineData("/progress?weeks=12", 7)]
    [InlineData("/health", 4)]
    public async Task Every_chart_is_drawn_and_tells_what_is_under_the_cursor(string address, int count)
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, address);
        var charts = tab.Page.Locator("figure.chart");
        await Assertions.Expect(charts.Locator("canvas")).ToHaveCountAsync(count);

        foreach (var chart in await charts.AllAsync())
        {
            await chart.Locator(".plot").FocusAsync();
            await tab.Page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(chart.Locator("[data-readout]")).Not.ToBeEmptyAsync();
        }
    }

    [BrowserFact]
    public async Task A_chart_is_zoomed_by_keys_and_shows_everything_again()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, "/progress");
        var chart = tab.Page.Locator("#fitness");
        var all = chart.GetByRole(AriaRole.Button, new() { Name = "Show all" });

        await chart.Locator(".plot").FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        await tab.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(all).ToBeVisibleAsync();
        await all.ClickAsync();

        await Assertions.Expect(all).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_span_is_chosen_and_the_address_keeps_it()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, "/progress");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Everything" }).ClickAsync();

        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex("weeks=0"));
        await Assertions.Expect(tab.Page.Locator(".spans [aria-current]")).ToHaveTextAsync("Everything");
    }

    [BrowserFact]
    public async Task A_race_is_asked_for_with_its_weather()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, "/race");

        await tab.Page.GetByLabel("Distance").First.FillAsync("10km");
        await tab.Page.GetByLabel("Day").First.FillAsync("2027-03-14");
        await tab.Page.GetByLabel("Temperature").FillAsync("24");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Predict" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".race-main h2")).ToContainTextAsync("10 km");
        await Assertions.Expect(tab.Page.GetByText("Warmth")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByLabel("Temperature")).ToHaveValueAsync("24");
    }

    [BrowserFact]
    public async Task What_is_printed_of_a_race_is_its_pacing_table()
    {
        await using var own = await RichSite.StartAsync();
        await using var tab = await site.OpenAsync(own.Address, "/race");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Print the pacing table" })).ToBeVisibleAsync();

        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(tab.Page.Locator(".pacing table")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Predict" })).ToBeHiddenAsync();
        await Assertions.Expect(tab.Page.Locator("nav").First).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Axe_finds_nothing_when_everything_is_filled_and_open()
    {
        await using var own = await RichSite.StartAsync();
        foreach (var address in new[] { "/progress?weeks=12", "/race", "/health?days=42" })
        {
            await using var tab = await site.OpenAsync(own.Address, address);
            await tab.Page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(one => { one.open = true; })");
            await Axe.AssertAccessibleAsync(tab.Page);
        }
    }
}
