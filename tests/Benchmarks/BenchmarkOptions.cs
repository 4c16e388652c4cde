namespace TrainingPlan.Benchmarks;

/// <summary>What a benchmark is given.</summary>
/// <param name="RecordingsDirectory">An existing folder of recordings; null when none was named.</param>
/// <param name="Seed">The seed of every virtual runner.</param>
public sealed record BenchmarkOptions(string? RecordingsDirectory, int Seed);
