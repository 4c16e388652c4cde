namespace TrainingPlan.Pages.Tests;

/// <summary>Pictures of pages for a person to look at, in artifacts/screenshots, which is in no repository.</summary>
internal static class Screenshots
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "artifacts", "screenshots");

    /// <summary>Takes a picture of the whole page.</summary>
    internal static Task TakeAsync(IPage page, string store, string address, View view)
    {
        var name = address == "/" ? "today" : address.Trim('/').Replace('/', '-').Replace('?', '-');
        return page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{store}-{name}-{view.Name}.png"), FullPage = true });
    }
}
