namespace TrainingPlan.Companion.Web.Models;

/// <summary>A run that another one can be compared with.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Text">Its day, name and distance.</param>
public sealed record RunChoice(long Id, string Text);

/// <summary>Two runs of the same kind beside each other.</summary>
/// <param name="Id">Number of the earlier one.</param>
/// <param name="Name">The earlier one's day and name.</param>
/// <param name="Rows">Figures of both, and the difference.</param>
public sealed record RunComparison(long Id, string Name, IReadOnlyList<ComparedRow> Rows);

/// <summary>A figure of two runs.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Now">This run's.</param>
/// <param name="Then">The earlier run's.</param>
/// <param name="Change">The difference in words; empty when one is missing.</param>
public sealed record ComparedRow(string Name, Figure Now, Figure Then, string Change);
