namespace TrainingPlan.Companion.Web.Models;

/// <summary>One step of a workout as it was run.</summary>
/// <param name="StartSeconds">Second of the session in which it began.</param>
/// <param name="EndSeconds">Second in which the next one began, or the end of the run.</param>
/// <param name="Kind">What it asks of the runner.</param>
/// <param name="Name">Its name, such as "Run 3 of 6".</param>
/// <param name="TargetText">Its targets in words; empty when there is none.</param>
/// <param name="Targets">Its targets as numbers.</param>
/// <param name="InTarget">Share of its trusted seconds inside the target.</param>
public sealed record StepRow(
    int StartSeconds,
    int EndSeconds,
    StepKind Kind,
    string Name,
    string TargetText,
    IReadOnlyList<TargetBand> Targets,
    Figure InTarget)
{
    /// <summary>Length that was planned, in words; empty when it is not known.</summary>
    public string Planned { get; init; } = "";

    /// <summary>What became of it, in a word; empty when it is not known.</summary>
    public string Outcome { get; init; } = "";
}
