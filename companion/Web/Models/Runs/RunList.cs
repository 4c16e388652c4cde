namespace TrainingPlan.Companion.Web.Models;

/// <summary>One page of the list of runs, newest first.</summary>
/// <param name="Runs">The runs of this page.</param>
/// <param name="TotalCount">How many runs the store holds.</param>
/// <param name="FoundCount">How many of them are looked for.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PageCount">How many pages there are; 0 without runs.</param>
/// <param name="IsImperial">True when everything is shown in miles.</param>
/// <param name="Search">What was looked for.</param>
/// <param name="Kinds">The kinds of activity that there are, code and name.</param>
/// <param name="DeletedCount">How many runs were deleted and can be brought back.</param>
public sealed record RunList(
    IReadOnlyList<RunCard> Runs,
    int TotalCount,
    int FoundCount,
    int Page,
    int PageCount,
    bool IsImperial,
    RunSearch Search,
    IReadOnlyList<(string Code, string Name)> Kinds,
    int DeletedCount)
{
    /// <summary>A run that was deleted a moment ago, to be brought back at once; null otherwise.</summary>
    public RunCard? JustDeleted { get; init; }
}
