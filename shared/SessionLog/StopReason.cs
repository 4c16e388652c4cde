namespace TrainingPlan.SessionLog;

/// <summary>Why a recording ended; field a of <see cref="LogEventKind.Stop"/>.</summary>
public enum StopReason : byte
{
    /// <summary>The runner held the button.</summary>
    Runner = 0,

    /// <summary>The store has no room left.</summary>
    StoreFull = 1,

    /// <summary>The flash refused to write.</summary>
    StoreFailed = 2,

    /// <summary>The battery is empty.</summary>
    BatteryEmpty = 3,
}
