using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Weather;
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
        new ScheduleTarget(),
        new SettingsTarget(),
        new MessageTarget(),
        new LineTarget(),
        new DialogueTarget(),
        new WorkoutTextTarget(),
        new FileTarget<RecordingException>("recording", RecordingFiles.Any, RecordingFiles.Read),
        new FileTarget<FitException>("FIT workout", FitFiles.Workout, FitFiles.ReadWorkout, FitFiles.Mend),
        new FitActivityTarget(),
        new FileTarget<ImportException>("plan", PlanFiles.Any, PlanFiles.Read)
        {
            Beyond = new(65_536, "each day's workout has room for 64 steps, however few it has"),
        },
        new FileTarget<WeatherException>("forecast", ForecastFiles.Any, ForecastFiles.Read)
        {
            Beyond = new(16_384, "the JSON reader's own buffers"),
        },
        new FileTarget<ImportException>("TCX", TextFiles.Tcx, TextFiles.Read)
        {
            Beyond = new(65_536, "the XML reader's own buffers and names"),
        },
        new FileTarget<ImportException>("GPX", TextFiles.Gpx, TextFiles.Read)
        {
            Beyond = new(65_536, "the XML reader's own buffers and names"),
        },
        new FileTarget<ImportException>("GPX course", TextFiles.Course, TextFiles.ReadCourse)
        {
            Beyond = new(2 * 1024 * 1024, "two places may lie 300 km apart, and the course is cut into even steps"),
        },
        new FileTarget<ImportException>("table", TextFiles.Table, TextFiles.Read)
        {
            Beyond = new(1_048_576, "each pass over the table has its reader's own buffers"),
        },
        new FileTarget<ImportException>("archive", TextFiles.Archive, TextFiles.ReadArchive)
        {
            Beyond = new(68 * 1024 * 1024, "what a compressed file may grow to without a reason, and the steps in which it grows"),
        },
    ];

    /// <summary>Decoders that err, to prove that erring is found.</summary>
    public static IReadOnlyList<FuzzTarget> Canaries { get; } =
        [.. Enum.GetValues<CanaryBug>().Select(bug => new CanaryTarget(bug))];
}
