namespace TrainingPlan.Companion.Analysis;

/// <summary>What kind of activity it was.</summary>
public enum Sport
{
    /// <summary>The source does not say.</summary>
    Unknown = 0,

    /// <summary>Running on a road or without a word of where.</summary>
    Running = 1,

    /// <summary>Running on trails.</summary>
    TrailRunning = 2,

    /// <summary>Running on a treadmill.</summary>
    TreadmillRunning = 3,

    /// <summary>Running on a track.</summary>
    TrackRunning = 4,

    /// <summary>Walking or hiking.</summary>
    Walking = 5,

    /// <summary>Cycling.</summary>
    Cycling = 6,

    /// <summary>Anything else: it counts as load where an effort was rated, never as running.</summary>
    Other = 7,
}
