namespace TrainingPlan.Companion.Web.Models;

/// <summary>What is looked for among the runs; empty text stands for everything.</summary>
/// <param name="Text">A part of the name.</param>
/// <param name="Kind">Code of a kind of activity: run, trail, treadmill, track, walk, ride, other.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Shortest">Least distance in the runner's own unit.</param>
/// <param name="Longest">Greatest distance in the runner's own unit.</param>
public sealed record RunSearch(string Text, string Kind, DateOnly? From, DateOnly? To, double? Shortest, double? Longest)
{
    /// <summary>Everything.</summary>
    public static RunSearch All { get; } = new("", "", null, null, null, null);

    /// <summary>True when anything narrows the list.</summary>
    public bool IsNarrow => this != All;
}
