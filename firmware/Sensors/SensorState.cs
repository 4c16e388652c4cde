namespace TrainingPlan.Firmware.Sensors;

/// <summary>Where a chip stands on its way from power-on to measuring.</summary>
public enum SensorState : byte
{
    /// <summary>Not in use: waits for the next attempt.</summary>
    Waiting = 0,

    /// <summary>Was told to reset and is given time for it.</summary>
    Resetting = 1,

    /// <summary>Measures.</summary>
    Running = 2,
}
