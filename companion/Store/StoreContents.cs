namespace TrainingPlan.Companion.Store;

/// <summary>A database that was written or put in place, and what is in it.</summary>
/// <param name="File">Its file, full path.</param>
/// <param name="Bytes">Length of the file in bytes.</param>
/// <param name="Version">Version of the database.</param>
/// <param name="Runs">Runs.</param>
/// <param name="SetAside">Sessions that make no run.</param>
/// <param name="KeptAside">Where the database that was in its place is kept, full path; null when there was none.</param>
public sealed record StoreContents(string File, long Bytes, int Version, int Runs, int SetAside, string? KeptAside = null);
