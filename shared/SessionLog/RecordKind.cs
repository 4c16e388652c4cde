namespace TrainingPlan.SessionLog;

/// <summary>What a <see cref="SessionLogReader"/> stands on.</summary>
public enum RecordKind : byte
{
    /// <summary>Nothing: before the first record or after the last.</summary>
    None = 0,

    /// <summary>The session's header.</summary>
    Header = 1,

    /// <summary>One second of the run.</summary>
    Second = 2,

    /// <summary>An event.</summary>
    Event = 3,

    /// <summary>One interval between two heart beats.</summary>
    Beat = 4,
}
