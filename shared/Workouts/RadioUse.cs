namespace TrainingPlan.Workouts;

/// <summary>What the band's radio does while it does not sync. It has one role at a time: to be a sensor, or to listen to some.</summary>
public enum RadioUse : byte
{
    /// <summary>Off: the battery lasts longest.</summary>
    Off = 0,

    /// <summary>The band is a heart rate and cadence sensor for a phone, a watch or a trainer.</summary>
    Share = 1,

    /// <summary>The band listens to a chest strap.</summary>
    Strap = 2,

    /// <summary>The band listens to a chest strap and a foot pod.</summary>
    StrapAndPod = 3,
}
