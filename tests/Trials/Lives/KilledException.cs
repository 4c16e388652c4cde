namespace TrainingPlan.Trials.Lives;

/// <summary>The companion's process ended on the spot: whatever runs after this runs on a computer that no longer counts.</summary>
internal sealed class KilledException : Exception;
