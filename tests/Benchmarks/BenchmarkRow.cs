namespace TrainingPlan.Benchmarks;

/// <summary>One figure beside its goal.</summary>
/// <param name="Figure">What was measured.</param>
/// <param name="Result">The measured value.</param>
/// <param name="Unit">Unit of the result and of the goal.</param>
/// <param name="Goal">The goal; null for a figure that only informs.</param>
public sealed record BenchmarkRow(string Figure, double Result, string Unit, BenchmarkGoal? Goal = null)
{
    /// <summary>False only when there is a goal and the result misses it; a result that is not a number misses every goal.</summary>
    public bool IsMet => Goal is null || Goal.IsMetBy(Result);
}
