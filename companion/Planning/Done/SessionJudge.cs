using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Says what became of a session: by its steps where the band recorded them, otherwise by length and heart rate, and says so.
/// </summary>
internal static class SessionJudge
{
    private const double DoneShareOfSteps = 0.9;
    private const double DoneShare = 0.8;
    private const double PartShare = 0.33;
    private const double MuchLongerShare = 1.3;
    private const double EffortApart = 2.5;

    /// <summary>A session without a run.</summary>
    public static SessionOutcome WithoutRun(PlannedDay day, DateOnly today) => day.Date >= today
        ? new(day, SessionVerdict.Ahead, SessionEffort.Unknown, MatchedBy.None, null, "Still ahead.")
        : new(day, SessionVerdict.Missed, SessionEffort.Unknown, MatchedBy.None, null, "Not run.");

    /// <summary>A session and its run.</summary>
    public static SessionOutcome Of(PlannedDay day, DoneRun run, MatchedBy by)
    {
        bool hasSteps = run.Steps.Count > 0 && by is MatchedBy.Workout or MatchedBy.Name;
        SessionVerdict verdict = hasSteps ? BySteps(run.Steps) : ByLength(day, run);
        SessionEffort effort = Effort(day, run, verdict, hasSteps);
        var outcome = new SessionOutcome(day, verdict, effort, by, run, "");
        return outcome with { Sentence = Sentence(outcome, hasSteps) };
    }

    private static SessionVerdict BySteps(IReadOnlyList<DoneStep> steps)
    {
        double planned = steps.Sum(step => step.PlannedSeconds);
        double done = steps.Sum(step => step.PlannedSeconds == 0 ? 0 : Math.Min(step.DoneSeconds, step.PlannedSeconds));
        bool isWorkDone = steps.All(step => step.Intensity != StepIntensity.Active || step.IsBegun);
        return isWorkDone && (planned == 0 || done >= planned * DoneShareOfSteps) ? SessionVerdict.Done : SessionVerdict.Partly;
    }

    private static SessionVerdict ByLength(PlannedDay day, DoneRun run)
    {
        double share = ShareOf(day, run);
        bool isTooEasy = day.HardSeconds > 0 && run.WasHard == false && day.Kind != SessionKind.Race;
        return share < PartShare || (isTooEasy && share >= DoneShare) ? SessionVerdict.Other
            : share < DoneShare ? SessionVerdict.Partly
            : SessionVerdict.Done;
    }

    /// <summary>How much of the session was run: of a race its distance, where both are known, otherwise the time.</summary>
    private static double ShareOf(PlannedDay day, DoneRun run)
    {
        bool isByDistance = day.Workout is { StepCount: 1 } && day.Workout.Steps[0].DurationKind == StepDurationKind.Distance;
        return isByDistance && run.DistanceMeters is double meters
            ? meters / day.Workout!.Steps[0].DurationValue
            : run.DurationSeconds / (double)day.DurationSeconds;
    }

    private static SessionEffort Effort(PlannedDay day, DoneRun run, SessionVerdict verdict, bool hasSteps)
    {
        double expected = ExpectedEffortCr10(day.Kind);
        bool isHardPlanned = day.HardSeconds > 0;
        if (run.EffortCr10 is double said && Math.Abs(said - expected) >= EffortApart)
        {
            return said > expected ? SessionEffort.Harder : SessionEffort.Easier;
        }

        if ((!isHardPlanned && run.WasHard == true) || (day.Kind != SessionKind.Race && ShareOf(day, run) >= MuchLongerShare))
        {
            return SessionEffort.Harder;
        }

        if ((isHardPlanned && run.WasHard == false) || verdict == SessionVerdict.Partly)
        {
            return SessionEffort.Easier;
        }

        return run.WasHard is not null || run.EffortCr10 is not null || hasSteps ? SessionEffort.AsPlanned : SessionEffort.Unknown;
    }

    /// <summary>Effort of 0 to 10 that a session of a kind is meant to have (Foster's easy 3 and hard 7.5).</summary>
    private static double ExpectedEffortCr10(SessionKind kind) => kind switch
    {
        SessionKind.Long => 4,
        SessionKind.Steady or SessionKind.RacePace => 6,
        SessionKind.Intervals or SessionKind.Repetitions or SessionKind.Hills => 7,
        SessionKind.Race => 8.5,
        _ => 3,
    };

    private static string Sentence(SessionOutcome outcome, bool hasSteps)
    {
        DoneRun run = outcome.Run!;
        string day = run.Date == outcome.Day.Date ? "" : FormattableString.Invariant($" on {run.Date:dddd}");
        string word = outcome.Verdict switch
        {
            SessionVerdict.Done => "Done",
            SessionVerdict.Partly => "Done in part",
            _ => "Something else was run",
        };
        string target = outcome.InTargetShare is double share
            ? FormattableString.Invariant($", {share * 100:0} % of the judged time in target") : "";
        string how = hasSteps
            ? $"{outcome.StepsDone} of {outcome.StepCount} steps to their end{target}"
            : $"{run.DurationSeconds / 60} of {outcome.Day.DurationSeconds / 60} minutes; judged by day and length, for no steps of it "
                + "were recorded";
        string effort = outcome.Effort switch
        {
            SessionEffort.Harder => " It was harder than planned.",
            SessionEffort.Easier when outcome.Verdict != SessionVerdict.Partly => " It was easier than planned.",
            _ => "",
        };
        return $"{word}{day}: {how}.{effort}";
    }
}
