namespace TrainingPlan.Companion.Export;

/// <summary>A format cannot hold something: one sentence says what.</summary>
public sealed class ExportException(string sentence) : Exception(sentence);
