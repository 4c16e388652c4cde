namespace TrainingPlan.Pages.Tests;

/// <summary>A test in a browser; where there is none it is listed as skipped, with the reason.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = BrowserNeed.Unmet;
}

/// <summary>The same for many cases.</summary>
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = BrowserNeed.Unmet;
}

internal static class BrowserNeed
{
    internal static string? Unmet { get; } = Chromium.Path is null
        ? "there is no Chromium: install it (Debian: apt-get install chromium) or name its program in TRAININGPLAN_CHROMIUM"
        : null;
}
