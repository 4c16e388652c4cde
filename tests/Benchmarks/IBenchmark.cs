namespace TrainingPlan.Benchmarks;

/// <summary>One question about the project that is answered with numbers.</summary>
public interface IBenchmark
{
    /// <summary>The name on the command line: lower case, words joined by hyphens.</summary>
    string Name { get; }

    /// <summary>What is measured, in one line.</summary>
    string Summary { get; }

    /// <summary>True when the benchmark can't answer without <see cref="BenchmarkOptions.RecordingsDirectory"/>.</summary>
    bool NeedsRecordings => false;

    /// <summary>True when <see cref="BenchmarkOptions.DataFile"/> serves instead of the recordings.</summary>
    bool TakesDataFile => false;

    /// <summary>True when a missed goal ends the program with 1 even without --check.</summary>
    bool IsAlwaysChecked => false;

    /// <summary>Measures; throws <see cref="BenchmarkFault"/> with one clear sentence when it can't.</summary>
    BenchmarkReport Run(BenchmarkOptions options);
}
