using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Every decoder that reads what came from outside: a new one is one line here.</summary>
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
        new FileTarget<RecordingException>("recording", RecordingFiles.Any, RecordingFiles.Read),
        new FileTarget<FitException>("FIT workout", FitFiles.Workout, FitFiles.ReadWorkout, FitFiles.Mend),
        new FileTarget<ImportException>("FIT activity", FitFiles.Activity, FitFiles.ReadAny, FitFiles.Mend)
        {
            Beyond = new(49_152, "a record of two bytes becomes a row of all the columns that the file has anywhere"),
        },
    ];

    /// <summary>Decoders that err, to prove that erring is found.</summary>
    public static IReadOnlyList<FuzzTarget> Canaries { get; } =
        [.. Enum.GetValues<CanaryBug>().Select(bug => new CanaryTarget(bug))];
}
