namespace TrainingPlan.Pages.Tests;

/// <summary>How somebody looks at a page.</summary>
/// <param name="WidthPx">Width of the window.</param>
/// <param name="IsDark">True for the dark theme.</param>
public sealed record View(int WidthPx, bool IsDark)
{
    /// <summary>A small telephone.</summary>
    public const int NarrowPx = 360;

    /// <summary>A laptop.</summary>
    public const int UsualPx = 1440;

    /// <summary>A large screen.</summary>
    public const int WidePx = 2560;

    /// <summary>A laptop by day.</summary>
    public static View Usual { get; } = new(UsualPx, false);

    /// <summary>The narrowest and the widest window in both themes: where pages break.</summary>
    public static IReadOnlyList<View> Extremes { get; } =
        [new(NarrowPx, false), new(NarrowPx, true), new(WidePx, false), new(WidePx, true)];

    /// <summary>Each width and each theme once.</summary>
    public static IReadOnlyList<View> OneOfEach { get; } = [new(NarrowPx, false), new(WidePx, true)];

    /// <summary>All of them, for a person to look at.</summary>
    public static IReadOnlyList<View> All { get; } = [.. Extremes, Usual, new(UsualPx, true)];

    private int HeightPx => WidthPx == NarrowPx ? 740 : WidthPx == UsualPx ? 900 : 1440;

    /// <summary>Name for a file.</summary>
    public string Name => $"{WidthPx}-{(IsDark ? "dark" : "light")}";

    /// <summary>Looks at a page that is open already in this way.</summary>
    public async Task ApplyAsync(IPage page)
    {
        await page.SetViewportSizeAsync(WidthPx, HeightPx);
        await page.EmulateMediaAsync(new() { ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }
}
