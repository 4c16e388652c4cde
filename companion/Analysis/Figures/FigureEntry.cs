namespace TrainingPlan.Companion.Analysis;

/// <summary>How a figure is made and what it is worth.</summary>
/// <param name="Name">Its name in <c>--json</c>.</param>
/// <param name="Title">Its name in words.</param>
/// <param name="Formula">The formula in text.</param>
/// <param name="Inputs">What it is made of.</param>
/// <param name="Source">Where the formula was published, or whose convention it is.</param>
/// <param name="Range">Where it holds, and what it doesn't say.</param>
public sealed record FigureEntry(string Name, string Title, string Formula, string Inputs, string Source, string Range)
{
    /// <summary>Other words under which it is looked for.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}
