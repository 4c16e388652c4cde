using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Running and walking in turns, from one minute of each to thirty minutes in one piece (the usual way back after an injury, and the
/// first way in; coaching practice).
/// </summary>
internal static class WalkRunSession
{
    private const int MinuteSeconds = 60;
    private const int WalkSeconds = MinuteSeconds;

    private static readonly int[] RunSecondsByLevel = [60, 90, 120, 180, 300, 480];

    /// <summary>Levels with walking; from here on running is continuous.</summary>
    public static int Levels => RunSecondsByLevel.Length;

    /// <summary>The level of a workout of this kind; the last one when its spells are none of these.</summary>
    public static int LevelOf(Workout workout)
    {
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            if (!step.IsRepeat && step.Intensity == StepIntensity.Active)
            {
                int level = Array.IndexOf(RunSecondsByLevel, step.DurationValue);
                return level >= 0 ? level : Levels - 1;
            }
        }

        return Levels - 1;
    }

    /// <summary>Builds a session of a length.</summary>
    public static Session Build(int durationSeconds, int level, SessionTargets targets)
    {
        if (level >= Levels)
        {
            return SessionBuilder.Build(SessionKind.Easy, durationSeconds, 0, targets.Numbers);
        }

        int runSeconds = RunSecondsByLevel[Math.Max(0, level)];
        int pairSeconds = runSeconds + WalkSeconds;
        int repeats = Math.Max(1, (durationSeconds - 4 * MinuteSeconds) / pairSeconds);
        if (repeats * pairSeconds > durationSeconds - 2 * MinuteSeconds)
        {
            return SessionBuilder.Build(SessionKind.Easy, durationSeconds, 0, targets.Numbers);
        }

        int endsSeconds = durationSeconds - repeats * pairSeconds;
        int warmUpSeconds = endsSeconds / 2 / 30 * 30;
        Workout workout = SessionBuilder.New($"Walk-run {repeats} x {Spell(runSeconds)}", targets);
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, warmUpSeconds);
        targets.Recovery(workout.AddStep(StepIntensity.Active, StepDurationKind.Time, runSeconds));
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, WalkSeconds);
        if (repeats > 1)
        {
            workout.AddRepeat(1, repeats);
        }

        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, endsSeconds - warmUpSeconds);
        string purpose = $"{repeats} x {Spell(runSeconds)} of slow running with a minute's walk between; "
            + "walk the first and the last minutes too.";
        return new Session(SessionKind.WalkRun, workout.Name, purpose, durationSeconds, 0, workout);
    }

    private static string Spell(int seconds) => seconds % MinuteSeconds == 0 ? $"{seconds / MinuteSeconds} min" : $"{seconds} s";
}
