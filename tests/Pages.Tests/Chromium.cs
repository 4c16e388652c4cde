using Microsoft.Playwright;

namespace TrainingPlan.Pages.Tests;

/// <summary>The browser that is installed on this machine; none is ever downloaded.</summary>
internal static class Chromium
{
    private const string Variable = "TRAININGPLAN_CHROMIUM";
    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>The browser's program: the one that TRAININGPLAN_CHROMIUM names, or the system's; null where there is none.</summary>
    public static string? Path { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Usual.FirstOrDefault(File.Exists);

    /// <summary>Starts it without a window. It may ask only this computer: every other name leads nowhere.</summary>
    public static Task<IBrowser> StartAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new()
    {
        ExecutablePath = Path,
        Args =
        [
            // The sandbox needs rights that a container does not give; all that is opened is our own pages.
            "--no-sandbox", "--disable-dev-shm-usage", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
            "--disable-background-networking", "--disable-component-update", "--no-first-run",
        ],
    });
}
