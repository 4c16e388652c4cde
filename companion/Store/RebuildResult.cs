namespace TrainingPlan.Companion.Store;

/// <summary>What deriving everything again found.</summary>
/// <param name="Runs">Sessions that make a run.</param>
/// <param name="SetAside">Sessions that make none; their bytes are kept.</param>
/// <param name="RunsBefore">Runs before.</param>
/// <param name="AlteredIds">Sessions whose bytes no longer fit the digest under which they came: the disk changed them.</param>
public sealed record RebuildResult(int Runs, int SetAside, int RunsBefore, IReadOnlyList<long> AlteredIds);

/// <summary>How far deriving everything again has come.</summary>
/// <param name="Done">Sessions done.</param>
/// <param name="Total">Sessions in all.</param>
public sealed record RebuildProgress(int Done, int Total);
