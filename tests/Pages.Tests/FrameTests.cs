namespace TrainingPlan.Pages.Tests;

/// <summary>What is around every page, and what every page must be: whole at any width, readable to anybody, quiet.</summary>
[Collection(SiteCollection.Name)]
public sealed class FrameTests(Site site)
{
    /// <summary>Every page that can be looked at without doing anything.</summary>
    public static TheoryData<string> Addresses => [.. PageList.Addresses];

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task Axe_finds_nothing_on_any_page_in_both_themes_and_both_widths(string address)
    {
        await using (var tab = await site.OpenAsync(site.Filled, address))
        {
            await Axe.AssertAccessibleAsync(tab.Page);
        }

        await using (var tab = await site.OpenAsync(site.Empty, address))
        {
            await Axe.AssertAccessibleAsync(tab.Page, View.OneOfEach);
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Addresses))]
    public async Task No_page_is_wider_than_its_window(string address)
    {
        foreach (var (server, name, views) in new[] { (site.Filled, "filled", View.All), (site.Empty, "empty", View.OneOfEach) })
        {
            await using var tab = await site.OpenAsync(server, address);
            foreach (var view in views)
            {
                await view.ApplyAsync(tab.Page);
                await Screenshots.TakeAsync(tab.Page, name, address, view);

                Assert.Equal(0, await tab.Page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }
        }
    }

    [BrowserFact]
    public async Task The_first_key_leads_past_the_navigation()
    {
        await using var tab = await site.OpenAsync(site.Filled, "/runs");

        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(tab.Page.Locator(".skip")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("main")).ToBeFocusedAsync();
    }
}
