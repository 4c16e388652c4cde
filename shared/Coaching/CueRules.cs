using TrainingPlan.Units;

namespace TrainingPlan.Coaching;

/// <summary>
/// When the band speaks: the whole of it in two tables. <see cref="WhySilent"/> judges a correction, the first row that holds
/// silences it; <see cref="Priority"/>, <see cref="WaitSeconds"/> and <see cref="IsSilencedByMute"/> rank the kinds.
/// </summary>
public static class CueRules
{
    /// <summary>No correction in the first seconds of a step: the runner still settles.</summary>
    public const int StepYoungSeconds = 15;

    /// <summary>No correction in the last seconds of a step: it would come too late to be followed.</summary>
    public const int StepEndingSeconds = 10;

    /// <summary>No correction in the first seconds after standing or a pause.</summary>
    public const int SetOffSeconds = 15;

    /// <summary>Seconds that the median must be out of its band before a correction.</summary>
    public const int OutSeconds = 6;

    /// <summary>Most corrections in a row without being back on target.</summary>
    public const int MaxInARow = 3;

    /// <summary>Seconds of quiet after so many corrections in a row.</summary>
    public const int QuietSeconds = 180;

    /// <summary>Least seconds between two corrections, of whatever kinds.</summary>
    public const int SpacingSeconds = 20;

    /// <summary>Highest rank number: a kind that ranks so gives way to all others.</summary>
    public const int LowestPriority = 3;

    /// <summary>Seconds of standing after which the runner counts as having stopped.</summary>
    public const int StandingSeconds = 3;

    /// <summary>Judges a correction; the first row that holds silences it.</summary>
    public static SilenceReason WhySilent(CorrectionMoment m)
    {
        if (m.IsJustRun) { return SilenceReason.JustRun; }
        if (m.IsMuted) { return SilenceReason.Muted; }
        if (m.IsPaused) { return SilenceReason.Paused; }
        if (m.State == MotionState.Still) { return SilenceReason.Standing; }
        if (!m.HasTarget) { return SilenceReason.NoTarget; }
        if (!m.IsTrusted) { return SilenceReason.Untrusted; }
        if (m.Kind == CueKind.None) { return SilenceReason.OnTarget; }
        if (m.StepElapsedSeconds < StepYoungSeconds) { return SilenceReason.StepYoung; }
        if (m.StepRemainingSeconds >= 0 && m.StepRemainingSeconds < StepEndingSeconds) { return SilenceReason.StepEnding; }
        if (m.MovingSeconds < SetOffSeconds) { return SilenceReason.SetOff; }
        if (m.OutSeconds < OutSeconds) { return SilenceReason.NotLongEnough; }
        if (m.IsWithinNoise) { return SilenceReason.WithinNoise; }
        if (m.IsOnItsWay) { return SilenceReason.OnItsWay; }
        if (m.IsContradicted) { return SilenceReason.Contradicted; }
        if (m.IsOutranked) { return SilenceReason.Outranked; }
        if (m.CorrectionsInARow >= MaxInARow && m.SecondsSinceCorrection < QuietSeconds) { return SilenceReason.ThreeInARow; }
        if (m.SecondsSinceCorrection < SpacingSeconds) { return SilenceReason.TooSoon; }
        if (m.IsFadedMinute) { return SilenceReason.FadedMinute; }
        if (m.IsOtherCue) { return SilenceReason.OtherCue; }
        return SilenceReason.None;
    }

    /// <summary>Rank of a kind: 0 safety, 1 session, 2 pace and effort, 3 form. The lower one speaks first.</summary>
    public static int Priority(CueKind kind)
    {
        switch (kind)
        {
            case CueKind.LowBattery:
            case CueKind.SensorLost: return 0;
            case CueKind.Faster:
            case CueKind.Slower:
            case CueKind.EffortTooHigh:
            case CueKind.EffortTooLow: return 2;
            case CueKind.QuickerSteps:
            case CueKind.LongerSteps: return LowestPriority;
            default: return 1;
        }
    }

    /// <summary>
    /// Seconds for which a kind may wait for its turn; after that it would mislead and is dropped, if it <see cref="IsStaleAfterWait"/>.
    /// </summary>
    public static int WaitSeconds(CueKind kind)
    {
        switch (kind)
        {
            case CueKind.Countdown3:
            case CueKind.Countdown2:
            case CueKind.Countdown1: return 0;
            case CueKind.LowBattery: return 60;
            case CueKind.SensorLost:
            case CueKind.Halfway: return 10;
            case CueKind.LastRepeat:
            case CueKind.WorkoutDone: return 6;
            default: return 3;
        }
    }

    /// <summary>False for safety and the recording: what they say stays true, so it is said however long it waited.</summary>
    public static bool IsStaleAfterWait(CueKind kind)
    {
        return kind < CueKind.LowBattery;
    }

    /// <summary>True for what a runner who muted the coaching does not want to hear: all but the steps, safety and the recording.</summary>
    public static bool IsSilencedByMute(CueKind kind)
    {
        bool isAdvice = kind >= CueKind.Faster && kind <= CueKind.BackOnTarget;
        return isAdvice || kind == CueKind.Halfway || kind == CueKind.DistanceMark || kind == CueKind.TimeMark;
    }

    /// <summary>True for the corrections: what asks the runner to change something.</summary>
    public static bool IsCorrection(CueKind kind)
    {
        return kind >= CueKind.Faster && kind <= CueKind.EffortTooLow;
    }
}
