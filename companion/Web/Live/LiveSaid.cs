namespace TrainingPlan.Companion.Web;

/// <summary>A sentence of a live run.</summary>
/// <param name="Time">Time of the run in words; null before and after it.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record LiveSaid(string? Time, string Sentence);
