using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>The race as a workout for the band: its distance at its pace; ended by a press where no source gives a distance.</summary>
internal static class RaceSession
{
    private const int UnknownSecondsPerKm = 360;

    /// <summary>Builds the day of a race.</summary>
    public static PlannedDay Build(GoalRace race, RunnerNumbers numbers)
    {
        int? seconds = race.TargetSeconds ?? race.ExpectedSeconds;
        var targets = new SessionTargets(numbers);
        string name = race.Name.Length > 0 ? race.Name : $"Race {race.DistanceMeters / 1000:0.#} km";
        Workout workout = SessionBuilder.New(Fitting(name), targets);
        WorkoutStep step = numbers.HasPaceSource
            ? workout.AddStep(StepIntensity.Active, StepDurationKind.Distance, (int)race.DistanceMeters)
            : workout.AddStep(StepIntensity.Active, StepDurationKind.Open, 0);
        targets.Race(step, seconds is int known ? SecondsPerKm(race.DistanceMeters, known) : null);
        int duration = seconds ?? (int)(race.DistanceMeters / 1000 * UnknownSecondsPerKm);
        return new PlannedDay(
            race.Date, SessionKind.Race, workout.Name, "The day that the weeks before are for.", "Race day.", duration, duration, workout);
    }

    /// <summary>Pace of a race in s/km.</summary>
    public static int SecondsPerKm(double meters, int seconds) => (int)Math.Round(seconds / (meters / 1000));

    private static string Fitting(string name)
    {
        string fitting = new([.. name.Where(letter => !char.IsControl(letter))]);
        while (System.Text.Encoding.UTF8.GetByteCount(fitting) > Workout.MaxNameBytes)
        {
            fitting = fitting[..^1];
        }

        return fitting;
    }
}
