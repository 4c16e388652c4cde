using TrainingPlan.Companion.Analysis;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import;

/// <summary>What one file held, in our terms.</summary>
public sealed record ImportedFile
{
    /// <summary>The format's name for people: "FIT activity", "GPX", "Garmin Connect CSV", ….</summary>
    public required string Format { get; init; }

    /// <summary>Activities, of any sport.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Days: heart-rate variability, resting heart rate, sleep, how it felt.</summary>
    public IReadOnlyList<DailyRecord> Days { get; init; } = [];

    /// <summary>Workouts to run.</summary>
    public IReadOnlyList<Workout> Workouts { get; init; } = [];

    /// <summary>What was passed over, mended or doubted: one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
