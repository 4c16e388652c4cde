namespace TrainingPlan.Signals;

/// <summary>Why light or motion tell nothing of the heart. The codes stand in recorded sessions: never renumber them.</summary>
public enum PulseFault : byte
{
    /// <summary>All is well.</summary>
    None = 0,

    /// <summary>No light comes back: nobody wears the band, or an LED is dead.</summary>
    Dark = 1,

    /// <summary>The converter is at its upper end.</summary>
    Saturated = 2,

    /// <summary>The same count again and again.</summary>
    Frozen = 3,

    /// <summary>Light without a pulse: off the wrist, loose, or movement alone.</summary>
    NoPulse = 4,

    /// <summary>The accelerometer does not move with the arm: frozen, noise, or no gravity.</summary>
    Motion = 5,
}
