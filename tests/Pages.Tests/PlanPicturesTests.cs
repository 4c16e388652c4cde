using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Pages.Tests;

/// <summary>Today and the plan in the middle of a season: whole at every width and readable to anybody.</summary>
[Collection(SiteCollection.Name)]
public sealed class PlanPicturesTests(Site site)
{
    private static readonly string[] Addresses =
    [
        "/", "/plan", "/plan/week/2026-11-23", "/plan/day/2026-11-24", "/plan/workout?day=2026-11-24", "/plan/goal", "/plan/log",
    ];

    [BrowserFact]
    public async Task A_season_is_whole_and_readable_at_every_width_and_in_both_themes()
    {
        await using var own = await OwnSite.StartAsync(store =>
        {
            RichPlan.Fill(store);
            RichPlan.Propose(store);
        });
        foreach (var address in Addresses)
        {
            await using var tab = await site.OpenAsync(own.Address, address);
            foreach (var view in View.All)
            {
                await view.ApplyAsync(tab.Page);
                await Screenshots.TakeAsync(tab.Page, "rich", address, view);
                Assert.Equal(0, await tab.Page.EvaluateAsync<int>(
                    "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            }

            await Axe.AssertAccessibleAsync(tab.Page);
        }
    }
}
