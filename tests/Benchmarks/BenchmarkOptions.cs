namespace TrainingPlan.Benchmarks;

/// <summary>What a benchmark is given.</summary>
/// <param name="RecordingsDirectory">An existing folder of recordings; null when none was named.</param>
/// <param name="Seed">The seed of every virtual runner, and of all that is made by chance.</param>
/// <param name="Lives">How many lives of a band `faults` lives.</param>
/// <param name="FirstLife">The seed of the first of them.</param>
/// <param name="Inputs">How many inputs `fuzz` makes.</param>
/// <param name="DataFile">The file that `predict` is judged on; null: every one in a folder `races` of the recordings.</param>
/// <param name="IsRefit">True: `predict` also prints the constants that it fits, as C#, on the error stream.</param>
/// <param name="Runners">How many runners `season` lives half a year with.</param>
public sealed record BenchmarkOptions(
    string? RecordingsDirectory, int Seed, int Lives = 200, int FirstLife = 1, int Inputs = 100_000,
    string? DataFile = null, bool IsRefit = false, int Runners = 500);
