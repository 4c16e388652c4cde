namespace TrainingPlan.Companion.Web.Models;

/// <summary>Something that tells of a run: the band's own log, or a file.</summary>
/// <param name="Name">The file's name, or the word for the band's log.</param>
/// <param name="Text">Its format, its device and what it holds.</param>
/// <param name="Notes">What was passed over, mended or doubted when it was read; a sentence each.</param>
public sealed record RunSource(string Name, string Text, IReadOnlyList<string> Notes);
