using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// A figure that carries how far it may be believed and what it was made of. With <see cref="Trust.None"/> there is no figure,
/// whatever <see cref="Value"/> holds: missing is missing, never zero.
/// </summary>
/// <param name="Value">The figure, in the unit that the member's name says.</param>
/// <param name="Trust">How far it may be believed.</param>
/// <param name="Inputs">What it was made of or, when it is missing, what was lacking; one short phrase.</param>
public readonly record struct Measured<T>(T Value, Trust Trust, string Inputs)
    where T : struct
{
    /// <summary>True when there is a figure at all.</summary>
    public bool HasValue => Trust != Trust.None;

    /// <summary>The figure, or null when it is missing: the form in which JSON and pages show it.</summary>
    public T? OrNull => HasValue ? Value : null;

    /// <summary>A figure that is not there, and why.</summary>
    public static Measured<T> Missing(string why) => new(default, Trust.None, why);
}
