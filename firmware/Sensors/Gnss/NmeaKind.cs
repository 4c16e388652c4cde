namespace TrainingPlan.Firmware.Sensors;

/// <summary>The sentences that a pace needs; all others are skipped.</summary>
public enum NmeaKind : byte
{
    /// <summary>No whole sentence yet.</summary>
    None = 0,

    /// <summary>Recommended minimum: status and speed over ground.</summary>
    Rmc = 1,

    /// <summary>Course and speed over ground.</summary>
    Vtg = 2,

    /// <summary>Fix data: quality, satellites, dilution.</summary>
    Gga = 3,
}
