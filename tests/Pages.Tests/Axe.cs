using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace TrainingPlan.Pages.Tests;

/// <summary>What axe-core has to say of a page.</summary>
public static class Axe
{
    /// <summary>Fails unless axe finds nothing on the page as it stands.</summary>
    /// <param name="page">The page.</param>
    /// <param name="views">How to look at it; both themes, at the narrowest and the widest window, when left out.</param>
    public static async Task AssertAccessibleAsync(IPage page, IReadOnlyList<View>? views = null)
    {
        foreach (var view in views ?? View.Extremes)
        {
            await view.ApplyAsync(page);
            AxeResult found = await page.RunAxe();
            Assert.NotEmpty(found.Passes);
            Assert.True(found.Violations.Length == 0, $"{page.Url} at {view.Name}:\n{string.Join('\n', found.Violations.Select(Words))}");
        }

        await View.Usual.ApplyAsync(page);
    }

    private static string Words(AxeResultItem rule)
    {
        var nodes = rule.Nodes.Take(4).Select(node => $"{node.Html} {node.Any.FirstOrDefault()?.Message}");
        return $"  {rule.Id}: {rule.Help}\n    {string.Join("\n    ", nodes)}";
    }
}
