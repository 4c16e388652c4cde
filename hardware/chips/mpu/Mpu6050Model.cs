namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// MPU-6050 from its register map (RM-MPU-6000A rev. 4.2): 1 KB of queue without a stop, one low-pass for all axes, a queue that
/// can be reset only while it is off.
/// </summary>
public sealed class Mpu6050Model : MpuModel
{
    private static readonly MpuFacts s_facts = new("MPU6050", 0x68)
    {
        FifoBytes = 1024,
        Power1AtPowerOn = 0x40,
        HasAccelFilter = false,
        CanStopWhenFull = false,
        MustStopToReset = true,
        CelsiusAtZero = 36.53,
        CountsPerCelsius = 340,
        AccelHz = [260, 184, 94, 44, 21, 10, 5, 260],
        TestCodes = [0x8A, 0xA9, 0x6B, 0x1E],
        GyroHz = [256, 188, 98, 42, 20, 10, 5, 256],
    };

    /// <summary>A chip that the source moves.</summary>
    public Mpu6050Model(IMotionSource source)
        : base(s_facts, source)
    {
    }
}
