namespace TrainingPlan.Firmware;

/// <summary>What the runner did with the one button.</summary>
public enum ButtonGesture : byte
{
    /// <summary>Nothing yet.</summary>
    None = 0,

    /// <summary>One short press: start, lap, or mute right after a correction.</summary>
    Press = 1,

    /// <summary>Two short presses: mute or unmute.</summary>
    DoublePress = 2,

    /// <summary>Held for 1.5 s: stop and save.</summary>
    Hold = 3,
}
