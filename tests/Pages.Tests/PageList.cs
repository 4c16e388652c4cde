namespace TrainingPlan.Pages.Tests;

/// <summary>The addresses of all pages; a new page is written here and is then looked at by every test that looks at all.</summary>
internal static class PageList
{
    internal static readonly IReadOnlyList<string> Addresses =
    [
        "/", "/plan", "/plan/week/2026-11-23", "/plan/day/2026-11-24", "/plan/workout", "/plan/goal", "/plan/log",
        "/runs", "/runs/1", "/runs/2", "/runs/3", "/runs/deleted", "/runs?q=nobody",
        "/progress", "/race", "/health",
        "/band", "/live", "/data", "/nothing",
    ];
}
