using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>One number of a page, ready to be read: it never appears without how far it may be believed.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The number in the runner's own units; empty when <paramref name="Trust"/> is none.</param>
/// <param name="Unit">Its unit; empty when the value says it itself.</param>
/// <param name="Trust">How far it may be believed.</param>
/// <param name="Why">What it was made of or, when it is missing, what was lacking.</param>
public sealed record Figure(string Label, string Value, string Unit, Trust Trust, string Why)
{
    /// <summary>Its name in the catalogue of figures, where formula, source and range stand; empty for one that is not in it.</summary>
    public string Entry { get; init; } = "";
}
