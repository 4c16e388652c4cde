using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>Everything that is known of one run: what analysis works on.</summary>
/// <param name="Seconds">The run, a second each, in rising order; a second that the log lost is absent.</param>
/// <param name="Cues">What the coach decided, spoken or withheld.</param>
/// <param name="Steps">When each step of the workout began; empty for a free run.</param>
/// <param name="Workout">The workout that was run; null for a free run or when it is not known here.</param>
/// <param name="Runner">The runner's own numbers.</param>
public sealed record RunInput(
    IReadOnlyList<RunSecond> Seconds,
    IReadOnlyList<CueEvent> Cues,
    IReadOnlyList<StepMark> Steps,
    Workout? Workout,
    RunnerProfile Runner)
{
    /// <summary>The bands of a run without workout, in rising order; empty for a workout and where the band was never logged.</summary>
    public IReadOnlyList<BandMark> FreeRunBands { get; init; } = [];

    /// <summary>A chest strap's beat intervals in milliseconds, in the order of time; empty without a strap.</summary>
    public IReadOnlyList<double> BeatIntervalsMs { get; init; } = [];
}
