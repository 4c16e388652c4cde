namespace TrainingPlan.Companion.Import.Archives;

/// <summary>A file to take in, or why there is none.</summary>
/// <param name="Path">Where it is: its path and, inside archives, its place in them.</param>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Bytes">Its bytes; null when they can't be had.</param>
/// <param name="Refusal">Why they can't be had, one sentence; null when they can.</param>
public sealed record ImportMember(string Path, string Name, byte[]? Bytes, string? Refusal);
