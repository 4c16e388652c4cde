namespace TrainingPlan.Trials.Fuzz;

/// <summary>A decoder took more steps than its input can explain.</summary>
public sealed class EndlessException : Exception;
