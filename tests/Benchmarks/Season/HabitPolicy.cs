using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>No plan: the runner's own six weeks before the start over and over, what the others are to be measured by.</summary>
public sealed class HabitPolicy(IReadOnlyList<PastRun> history) : ISeasonPolicy
{
    private const int Days = 42;

    /// <inheritdoc/>
    public PlannedDay On(DateOnly today, IReadOnlyList<PastRun> lately, RunnerState state)
    {
        int day = (today.DayNumber - SeededRunner.Start.DayNumber) % Days;
        PastRun? run = history.FirstOrDefault(one => one.Date == SeededRunner.Start.AddDays(day - Days));
        if (run is null)
        {
            return new PlannedDay(today, SessionKind.Rest, "Rest", "Rest.", "As ever.", 0, 0, null);
        }

        SessionKind kind = run.IsHard ? SessionKind.Long : SessionKind.Easy;
        var workout = new Workout { Name = $"{kind}" };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, run.DurationSeconds);
        return new PlannedDay(today, kind, workout.Name, "Run.", "As ever.", run.DurationSeconds, 0, workout);
    }
}
