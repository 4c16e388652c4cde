namespace TrainingPlan.Companion.Analysis;

/// <summary>Something that the evidence connects with injuries, said in words. It is never a probability.</summary>
/// <param name="Code">"spike", "pain", "return", "injured", "previous_injury".</param>
/// <param name="Date">The day that it concerns.</param>
/// <param name="Sentence">What was seen.</param>
/// <param name="Evidence">What the evidence says, with its source and its limits.</param>
/// <param name="Remedy">What to do.</param>
public sealed record InjuryFlag(string Code, DateOnly Date, string Sentence, string Evidence, string Remedy);
