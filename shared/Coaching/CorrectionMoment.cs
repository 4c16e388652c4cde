using TrainingPlan.Units;

namespace TrainingPlan.Coaching;

/// <summary>Everything that the rules look at when they judge one possible correction in one second. One instance is reused.</summary>
public sealed class CorrectionMoment
{
    /// <summary>The correction that would be spoken; none when the value is inside its band.</summary>
    public CueKind Kind;

    /// <summary>True when the runner wants to just run.</summary>
    public bool IsJustRun;

    /// <summary>True while the coaching is muted.</summary>
    public bool IsMuted;

    /// <summary>True while the recording is paused.</summary>
    public bool IsPaused;

    /// <summary>What the runner is doing.</summary>
    public MotionState State;

    /// <summary>True when the step has a target for this value.</summary>
    public bool HasTarget;

    /// <summary>True when the value is trusted now and its five-second median is there.</summary>
    public bool IsTrusted;

    /// <summary>Seconds since the step began.</summary>
    public int StepElapsedSeconds;

    /// <summary>Seconds to the step's end; -1 = unknown.</summary>
    public int StepRemainingSeconds;

    /// <summary>Seconds since the runner set off: from the start, a pause or standing.</summary>
    public int MovingSeconds;

    /// <summary>Seconds for which the median has been out of its band.</summary>
    public int OutSeconds;

    /// <summary>True when the value is out by no more than its source's noise.</summary>
    public bool IsWithinNoise;

    /// <summary>True when the value moves towards its band by itself.</summary>
    public bool IsOnItsWay;

    /// <summary>True when another target of the step asks for the opposite.</summary>
    public bool IsContradicted;

    /// <summary>True when this is about form, and pace or effort is out of its band.</summary>
    public bool IsOutranked;

    /// <summary>Corrections since the runner was last on target.</summary>
    public int CorrectionsInARow;

    /// <summary>Seconds since the last correction, heard or withheld.</summary>
    public int SecondsSinceCorrection;

    /// <summary>True when this minute is one without cadence corrections, and this is one.</summary>
    public bool IsFadedMinute;

    /// <summary>True when another cue sounds or waits.</summary>
    public bool IsOtherCue;
}
