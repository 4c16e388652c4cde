namespace TrainingPlan.Coaching;

/// <summary>Why a correction is not spoken: one value a row of the table in <see cref="CueRules"/>, in its order.</summary>
public enum SilenceReason : byte
{
    /// <summary>Nothing is against it.</summary>
    None = 0,

    /// <summary>The runner wants to just run.</summary>
    JustRun,

    /// <summary>The runner muted the coaching.</summary>
    Muted,

    /// <summary>The recording is paused.</summary>
    Paused,

    /// <summary>The runner stands.</summary>
    Standing,

    /// <summary>There is no target, or not for this step.</summary>
    NoTarget,

    /// <summary>The value is missing, doubtful, or was trusted for less than five seconds.</summary>
    Untrusted,

    /// <summary>The value is inside its band.</summary>
    OnTarget,

    /// <summary>The step began less than 15 s ago.</summary>
    StepYoung,

    /// <summary>The step ends in less than 10 s.</summary>
    StepEnding,

    /// <summary>The runner set off again less than 15 s ago.</summary>
    SetOff,

    /// <summary>The value left its band less than 6 s ago.</summary>
    NotLongEnough,

    /// <summary>The pace is out by no more than its source jitters.</summary>
    WithinNoise,

    /// <summary>The heart rate follows slowly and is on its way back.</summary>
    OnItsWay,

    /// <summary>Another target asks for the opposite.</summary>
    Contradicted,

    /// <summary>Pace or effort is out of its band, and form comes after.</summary>
    Outranked,

    /// <summary>Three corrections in a row did not help; quiet until back or for three minutes.</summary>
    ThreeInARow,

    /// <summary>The last correction was less than 20 s ago.</summary>
    TooSoon,

    /// <summary>This minute is one without cadence corrections.</summary>
    FadedMinute,

    /// <summary>Another cue sounds or waits.</summary>
    OtherCue,
}
