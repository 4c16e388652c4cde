using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Motion chips that a maker may have soldered.</summary>
public enum MotionPart
{
    /// <summary>No motion chip.</summary>
    None,

    /// <summary>Inside the M5StickC family.</summary>
    Mpu6886,

    /// <summary>GY-521.</summary>
    Mpu6050,

    /// <summary>GY-9250, older lots and the ones sold for more than they hold.</summary>
    Mpu6500,

    /// <summary>GY-9250.</summary>
    Mpu9250,
}

/// <summary>Pulse chips that a maker may have plugged in.</summary>
public enum HeartPart
{
    /// <summary>No pulse chip.</summary>
    None,

    /// <summary>Red and infrared.</summary>
    Max30102,

    /// <summary>Red, infrared and green; a MAX30105 is the same to the band.</summary>
    Max30101,

    /// <summary>M5Stack's heart unit.</summary>
    Max30100,
}

/// <summary>The chips on a virtual band's buses.</summary>
public sealed record VirtualParts(MotionPart Motion = MotionPart.Mpu6886, HeartPart Heart = HeartPart.Max30102)
{
    /// <summary>The motion chip; null for none.</summary>
    public MpuModel? MakeMotion(IMotionSource source, double driftPpm) => Motion switch
    {
        MotionPart.Mpu6886 => new Mpu6886Model(source) { DriftPpm = driftPpm },
        MotionPart.Mpu6050 => new Mpu6050Model(source) { DriftPpm = driftPpm },
        MotionPart.Mpu6500 => new Mpu6500Model(source) { DriftPpm = driftPpm },
        MotionPart.Mpu9250 => new Mpu6500Model(source, isMpu9250: true) { DriftPpm = driftPpm },
        _ => null,
    };

    /// <summary>The pulse chip; null for none.</summary>
    public RegisterChip? MakeHeart(ILightSource source, double driftPpm) => Heart switch
    {
        HeartPart.Max30102 => new Max3010xModel(2, source) { DriftPpm = driftPpm },
        HeartPart.Max30101 => new Max3010xModel(3, source) { DriftPpm = driftPpm },
        HeartPart.Max30100 => new Max30100Model(source) { DriftPpm = driftPpm },
        _ => null,
    };
}
