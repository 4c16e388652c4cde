using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Store;

/// <summary>What a reader finds in a file.</summary>
/// <param name="Format">The format's name for people.</param>
/// <param name="Activities">Activities in the file's order.</param>
/// <param name="Days">Days, at most one record a date.</param>
/// <param name="Notes">What was passed over, mended or doubted, one sentence each.</param>
public sealed record OriginalContents(
    string Format, IReadOnlyList<Activity> Activities, IReadOnlyList<DailyRecord> Days, IReadOnlyList<string> Notes);

/// <summary>Reads a kept file again; null when it can't be read any more.</summary>
/// <param name="name">The file's name.</param>
/// <param name="bytes">Its bytes as they were taken in.</param>
public delegate OriginalContents? OriginalReader(string name, byte[] bytes);
