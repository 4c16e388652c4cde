namespace TrainingPlan.Companion.Planning;

/// <summary>A rule that a plan breaks.</summary>
/// <param name="Date">The first day that breaks it.</param>
/// <param name="Rule">Name of the rule, stable.</param>
/// <param name="Sentence">What is wrong, one sentence.</param>
/// <param name="Allowed">What would be allowed, one sentence; empty where the sentence says it.</param>
/// <param name="AllowedSeconds">The longest session that would do, seconds; null where the length is not what is wrong.</param>
/// <param name="IsWish">True for what the runner has asked for (time, runs a week, days): not kept, it harms nobody.</param>
public sealed record PlanViolation(
    DateOnly Date, string Rule, string Sentence, string Allowed = "", int? AllowedSeconds = null, bool IsWish = false);
