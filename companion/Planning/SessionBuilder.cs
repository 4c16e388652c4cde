using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>Makes the structured workout of a session. The steps always add up to the session's length.</summary>
internal static class SessionBuilder
{
    private const string EasyPurpose = "Easy running builds the base that everything else stands on.";
    private const string LongPurpose = "Endurance: time on the feet at an effort that lets you talk.";
    private const string RestPurpose = "Let the body take in what it did.";
    private const int MinuteSeconds = 60;
    private const int LongestEndSeconds = 5 * MinuteSeconds;
    private const int QuickSeconds = MinuteSeconds;
    private const int QuickEasySeconds = 2 * MinuteSeconds;
    private const int MostQuickRepeats = 8;
    private const int ShortestQuickFeetSeconds = 10 * MinuteSeconds;
    private const int RecoverySeconds = 2 * MinuteSeconds;
    private const int IntervalSeconds = 3 * MinuteSeconds;
    private const int LongestSteadySeconds = 10 * MinuteSeconds;
    private const int ShortestSteadySeconds = 5 * MinuteSeconds;

    /// <summary>Rounds a length down to whole minutes, or to half minutes below ten minutes.</summary>
    public static int RoundDownSeconds(int seconds)
    {
        int grid = seconds >= 10 * MinuteSeconds ? MinuteSeconds : 30;
        return seconds / grid * grid;
    }

    /// <summary>Builds a session of a length; one that is too short for its kind becomes an easier kind.</summary>
    /// <param name="kind">What is meant.</param>
    /// <param name="durationSeconds">Its length, seconds.</param>
    /// <param name="hardSeconds">Seconds of it that may be hard at most.</param>
    /// <param name="numbers">The runner's own numbers.</param>
    /// <param name="racePaceSecondsPerKm">Pace of the race to come, s/km; null when it is not known.</param>
    /// <param name="walkRunLevel">Step of the way from walking to running, from 0.</param>
    public static Session Build(
        SessionKind kind, int durationSeconds, int hardSeconds, RunnerNumbers numbers, int? racePaceSecondsPerKm = null,
        int walkRunLevel = 0)
    {
        var targets = new SessionTargets(numbers);
        return kind switch
        {
            _ when durationSeconds <= 0 => new Session(SessionKind.Rest, "Rest", RestPurpose, 0, 0, null),
            SessionKind.Rest => new Session(kind, "Rest", RestPurpose, 0, 0, null),
            SessionKind.Long => Even(kind, "Long", LongPurpose, durationSeconds, targets),
            SessionKind.QuickFeet => QuickFeet(durationSeconds, targets),
            SessionKind.Steady => Steady(durationSeconds, hardSeconds, targets),
            SessionKind.Intervals => Intervals(durationSeconds, hardSeconds, targets),
            SessionKind.Repetitions => FasterSessions.Repetitions(durationSeconds, hardSeconds, targets),
            SessionKind.Hills => FasterSessions.Hills(durationSeconds, hardSeconds, targets),
            SessionKind.RacePace => FasterSessions.RacePace(durationSeconds, hardSeconds, racePaceSecondsPerKm, targets),
            SessionKind.WalkRun => WalkRunSession.Build(durationSeconds, walkRunLevel, targets),
            _ => Even(SessionKind.Easy, "Easy", EasyPurpose, durationSeconds, targets),
        };
    }

    internal static Session Even(SessionKind kind, string word, string purpose, int durationSeconds, SessionTargets targets)
    {
        int endSeconds = EndSeconds(durationSeconds);
        Workout workout = New($"{word} {Minutes(durationSeconds)} min", targets);
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, endSeconds);
        targets.Easy(workout.AddStep(StepIntensity.Active, StepDurationKind.Time, durationSeconds - 2 * endSeconds));
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, endSeconds);
        return new Session(kind, workout.Name, purpose + BelowWords(targets), durationSeconds, 0, workout);
    }

    internal static Session QuickFeet(int durationSeconds, SessionTargets targets)
    {
        if (durationSeconds < ShortestQuickFeetSeconds)
        {
            return Even(SessionKind.Easy, "Easy", EasyPurpose, durationSeconds, targets);
        }

        int warmUpSeconds = durationSeconds / 4 / MinuteSeconds * MinuteSeconds;
        int pairSeconds = QuickSeconds + QuickEasySeconds;
        int repeats = Math.Min((durationSeconds - warmUpSeconds - 2 * MinuteSeconds) / pairSeconds, MostQuickRepeats);
        Workout workout = New($"Quick feet {repeats} x 1 min", targets);
        targets.Easy(workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, warmUpSeconds));
        targets.Quicker(workout.AddStep(StepIntensity.Active, StepDurationKind.Time, QuickSeconds));
        targets.Recovery(workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, QuickEasySeconds));
        workout.AddRepeat(1, repeats);
        int coolDownSeconds = durationSeconds - warmUpSeconds - repeats * pairSeconds;
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, coolDownSeconds);
        string at = targets.QuickerSpm is int spm ? $" at about {spm} steps a minute, 5 % above your own cadence" : "";
        string purpose = $"{repeats} stretches of a minute with quicker, shorter steps{at}, at an easy effort: "
            + "less load on the knee, some more on the calf.";
        return new Session(SessionKind.QuickFeet, workout.Name, purpose, durationSeconds, 0, workout);
    }

    private static Session Steady(int durationSeconds, int hardSeconds, SessionTargets targets)
    {
        int blocks = Math.Max(1, (hardSeconds + LongestSteadySeconds - 1) / LongestSteadySeconds);
        int blockSeconds = RoundToMinute(hardSeconds / blocks);
        if (blockSeconds < ShortestSteadySeconds)
        {
            return QuickFeet(durationSeconds, targets);
        }

        return Repeats(
            SessionKind.Steady, $"Steady {blocks} x {blockSeconds / MinuteSeconds} min", durationSeconds, blocks, blockSeconds,
            targets.Steady, targets,
            $"{blocks} x {blockSeconds / MinuteSeconds} minutes comfortably hard raise the pace that you can hold.");
    }

    private static Session Intervals(int durationSeconds, int hardSeconds, SessionTargets targets)
    {
        int repeats = hardSeconds / IntervalSeconds;
        while (repeats > 1 && repeats * (IntervalSeconds + RecoverySeconds) > durationSeconds * 2 / 3)
        {
            repeats--;
        }

        if (repeats < 2)
        {
            return QuickFeet(durationSeconds, targets);
        }

        return Repeats(
            SessionKind.Intervals, $"Intervals {repeats} x 3 min", durationSeconds, repeats, IntervalSeconds, targets.Hard, targets,
            $"{repeats} x 3 minutes hard with easy jogging between them raise the most oxygen that you can use.");
    }

    /// <summary>Work and recovery in turns between a warm-up and a cool-down; quick feet where there is no room for it.</summary>
    internal static Session Repeats(
        SessionKind kind, string name, int durationSeconds, int repeats, int workSeconds, Action<WorkoutStep> setTarget,
        SessionTargets targets, string purpose, int recoverySeconds = RecoverySeconds)
    {
        int restSeconds = durationSeconds - repeats * (workSeconds + recoverySeconds);
        if (repeats < 1 || restSeconds < 4 * MinuteSeconds)
        {
            return QuickFeet(durationSeconds, targets);
        }

        int warmUpSeconds = RoundToMinute(restSeconds * 3 / 5);
        Workout workout = New(name, targets);
        targets.Easy(workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, warmUpSeconds));
        setTarget(workout.AddStep(StepIntensity.Active, StepDurationKind.Time, workSeconds));
        targets.Recovery(workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, recoverySeconds));
        if (repeats > 1)
        {
            workout.AddRepeat(1, repeats);
        }

        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, restSeconds - warmUpSeconds);
        return new Session(kind, name, purpose, durationSeconds, repeats * workSeconds, workout);
    }

    internal static Workout New(string name, SessionTargets targets)
    {
        var workout = new Workout { Name = name };
        targets.WriteZones(workout);
        return workout;
    }

    private static string BelowWords(SessionTargets targets) => targets.EasyHighBpm is int bpm ? $" Stay below {bpm} bpm." : "";

    private static int EndSeconds(int durationSeconds) => Math.Min(LongestEndSeconds, Math.Max(30, durationSeconds / 6 / 30 * 30));

    private static int RoundToMinute(int seconds) => seconds / MinuteSeconds * MinuteSeconds;

    private static string Minutes(int seconds) => $"{seconds / MinuteSeconds}{(seconds % MinuteSeconds == 0 ? "" : ".5")}";
}
