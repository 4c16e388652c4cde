namespace TrainingPlan.Trials.Lives;

/// <summary>What a life may meet; each is counted only where it really hit.</summary>
public enum Disaster
{
    /// <summary>Frames that the cable swallowed.</summary>
    FrameDropped,

    /// <summary>Frames that came twice.</summary>
    FrameDoubled,

    /// <summary>Frames that came after the next one.</summary>
    FrameReordered,

    /// <summary>Frames that lost their tail.</summary>
    FrameTruncated,

    /// <summary>Frames in which a bit turned.</summary>
    BitFlipped,

    /// <summary>The cable was out in the middle of a sync or a push.</summary>
    CableOut,

    /// <summary>Power failed while a run was recorded.</summary>
    CutWhileRecording,

    /// <summary>Power failed in the bytes of a workout or of settings.</summary>
    CutInPut,

    /// <summary>Power failed in the bytes of a confirmation.</summary>
    CutInConfirm,

    /// <summary>Power failed again while the band recovered from a cut.</summary>
    CutInRecovery,

    /// <summary>Power failed at any other moment.</summary>
    CutElsewhere,

    /// <summary>The companion was killed before a session was whole.</summary>
    KilledWhileReading,

    /// <summary>The companion was killed inside the transaction that stores a session.</summary>
    KilledBeforeCommit,

    /// <summary>The companion was killed between commit and confirmation.</summary>
    KilledBeforeConfirm,

    /// <summary>The companion was killed after it sent a confirmation, before the answer.</summary>
    KilledInConfirm,

    /// <summary>The companion was killed while it pushed a workout.</summary>
    KilledInPush,

    /// <summary>The computer's disk was full.</summary>
    DiskFull,

    /// <summary>A second computer took a run that the first one had already confirmed.</summary>
    TakenBySecondHost,

    /// <summary>The band came back without knowing the time.</summary>
    ClockReset,

    /// <summary>A workout was updated between two runs.</summary>
    WorkoutUpdated,

    /// <summary>The band gave back the room of a confirmed run.</summary>
    RunReclaimed,

    /// <summary>The band's flash had no room for a run at full detail.</summary>
    FlashFull,

    /// <summary>The band's flash refused to list, open, read, write, close or delete, once.</summary>
    FlashRefused,

    /// <summary>A cell of a closed run's file on the band changed its value.</summary>
    CellRotten,

    /// <summary>A computer set a run aside for that, with its bytes: all but what the cell broke can be read.</summary>
    RottenRunSetAside,
}
