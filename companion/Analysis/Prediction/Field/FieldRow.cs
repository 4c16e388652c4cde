namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>A runner of a field from which constants are fitted.</summary>
/// <param name="Id">Number of the runner.</param>
/// <param name="Seconds">Time at each anchor in seconds; NaN where there is none.</param>
/// <param name="Traits">Traits, all known.</param>
public sealed record FieldRow(int Id, double[] Seconds, RunnerTraits Traits)
{
    /// <summary>True when there is a time at the anchor.</summary>
    public bool Has(int anchor) => !double.IsNaN(Seconds[anchor]);
}
