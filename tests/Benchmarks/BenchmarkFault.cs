namespace TrainingPlan.Benchmarks;

/// <summary>Why a benchmark can't run, in one sentence for the person at the command line.</summary>
public sealed class BenchmarkFault(string sentence) : Exception(sentence);
