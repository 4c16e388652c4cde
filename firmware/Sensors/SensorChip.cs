namespace TrainingPlan.Firmware.Sensors;

/// <summary>Which chip a sensor event speaks of. Codes are stable: they stand in the session log.</summary>
public enum SensorChip : byte
{
    /// <summary>Motion sensor of the MPU family.</summary>
    Motion = 1,

    /// <summary>MAX30100, MAX30101, MAX30102 or MAX30105 heart sensor.</summary>
    Max3010x = 2,

    /// <summary>GNSS module: found with a fix, lost without.</summary>
    Gnss = 3,

    /// <summary>Foot pod.</summary>
    FootPod = 4,

    /// <summary>Chest strap.</summary>
    ChestStrap = 5,
}
