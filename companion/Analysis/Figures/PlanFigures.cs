namespace TrainingPlan.Companion.Analysis;

/// <summary>Figures of the plan.</summary>
internal static class PlanFigures
{
    private const string Added = "adding up";

    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new("plannedLoadMinutes", "expected load", "easy minutes + 2.5 · hard minutes",
            "length and hard time of the planned sessions", "Foster 2001: efforts of 3 and 7.5 for easy and hard running",
            "an expectation before the run, in minutes of easy running; the load of a run that was done is measured, not expected"),
        new("plannedSeconds", "planned time", "sum of the sessions' lengths",
            "the plan; a distance counts at its target pace, or at 6:00/km",
            Added, "running time without pauses"),
        new("plannedHardSeconds", "hard time", "sum of the work in hard sessions", "the plan's steps", Added,
            "a fifth of all running is meant; a race is not counted"),
        new("doneSeconds", "done time", "sum of the runs' times without pauses", "runs of the week from every source", Added,
            "runs whose time no source tells are left out"),
    ];
}
