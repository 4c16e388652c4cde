namespace TrainingPlan.Protocol;

/// <summary>What a host can put on the band. The codes are stable and name the files on its flash.</summary>
public enum ItemKind : byte
{
    /// <summary>The next workout.</summary>
    Workout = 0,

    /// <summary>The runner's settings, step lengths included.</summary>
    Settings = 1,
}
