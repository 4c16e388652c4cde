namespace TrainingPlan.Companion.Web.Layout;

/// <summary>The groups of pages, in the order of the navigation.</summary>
internal static class Navigation
{
    /// <summary>Each group of pages.</summary>
    internal static IReadOnlyList<Place> Places { get; } =
    [
        new("today", "/", () => Texts.NavToday),
        new("plan", "/plan", () => Texts.NavPlan),
        new("runs", "/runs", () => Texts.NavRuns),
        new("progress", "/progress", () => Texts.NavProgress),
        new("race", "/race", () => Texts.NavRace),
        new("health", "/health", () => Texts.NavHealth),
        new("band", "/band", () => Texts.NavBand),
        new("data", "/data", () => Texts.NavData),
    ];

    /// <summary>One group of pages.</summary>
    /// <param name="Section">What its pages call themselves.</param>
    /// <param name="Address">Its first page.</param>
    /// <param name="Name">Its name in the language of the answer.</param>
    internal sealed record Place(string Section, string Address, Func<string> Name);
}
