namespace TrainingPlan.Companion.Export.Fit;

/// <summary>A workout as a file, and in sentences what the file can't say as we mean it.</summary>
/// <param name="File">The bytes.</param>
/// <param name="Notes">What was rounded or means something else there.</param>
public sealed record WorkoutExport(byte[] File, IReadOnlyList<string> Notes);
