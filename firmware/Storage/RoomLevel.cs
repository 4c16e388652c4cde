namespace TrainingPlan.Firmware.Storage;

/// <summary>How much room the volume has for sessions, after all that may be reclaimed is reclaimed.</summary>
public enum RoomLevel : byte
{
    /// <summary>Enough for full detail.</summary>
    Plenty = 0,

    /// <summary>Record less often.</summary>
    Low = 1,

    /// <summary>Stop: what is left is for marks, the workout and the settings.</summary>
    Full = 2,
}
