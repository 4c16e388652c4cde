namespace TrainingPlan.Benchmarks;

/// <summary>What a benchmark found.</summary>
/// <param name="Name">The benchmark's name.</param>
/// <param name="Rows">The figures, the most important first.</param>
/// <param name="Notes">How the figures were taken, one sentence each.</param>
public sealed record BenchmarkReport(string Name, IReadOnlyList<BenchmarkRow> Rows, IReadOnlyList<string> Notes)
{
    /// <summary>True when no row misses its goal.</summary>
    public bool IsMet => Rows.All(row => row.IsMet);
}
