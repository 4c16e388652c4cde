using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.NextRun;

/// <summary>A plan that breaks a rule of planning: a fault of the program, and the plan from before still stands.</summary>
/// <param name="violation">The first rule that it breaks.</param>
public sealed class PlanRefusedException(PlanViolation violation)
    : Exception($"The plan was not kept because it breaks a rule: {violation.Sentence}");
