namespace TrainingPlan.Trials.Fuzz;

/// <summary>Every decoder that reads what came from outside.</summary>
public static class FuzzTargets
{
    /// <summary>The decoders.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new SessionLogTarget(),
        new StoredSessionTarget(),
        new WorkoutTarget(),
        new SettingsTarget(),
        new MessageTarget(),
        new LineTarget(),
        new DialogueTarget(),
        new WorkoutTextTarget(),
        new RecordingTarget(),
        new FitTarget(),
    ];

    /// <summary>Decoders that err, to prove that erring is found.</summary>
    public static IReadOnlyList<FuzzTarget> Canaries { get; } =
        [.. Enum.GetValues<CanaryBug>().Select(bug => new CanaryTarget(bug))];
}
