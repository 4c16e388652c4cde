namespace TrainingPlan.Companion.Web.Models;

/// <summary>One page of the list of runs, newest first.</summary>
/// <param name="Runs">The runs of this page.</param>
/// <param name="TotalCount">How many runs the store holds.</param>
/// <param name="Page">Number of this page, from 1.</param>
/// <param name="PageCount">How many pages there are; 0 without runs.</param>
/// <param name="IsImperial">True when everything is shown in miles.</param>
public sealed record RunList(IReadOnlyList<RunCard> Runs, int TotalCount, int Page, int PageCount, bool IsImperial);
