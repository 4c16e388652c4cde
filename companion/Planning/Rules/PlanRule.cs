namespace TrainingPlan.Companion.Planning;

/// <summary>A rule that plans are judged by.</summary>
/// <param name="Name">Its name, stable.</param>
/// <param name="Sentence">What it asks for and where that comes from, one sentence.</param>
/// <param name="Check">Finds what breaks it.</param>
public sealed record PlanRule(string Name, string Sentence, Func<JudgedPlan, IEnumerable<PlanViolation>> Check);
