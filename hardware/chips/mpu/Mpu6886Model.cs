namespace TrainingPlan.Hardware.Chips;

/// <summary>MPU-6886 from its data sheet (DS-000193 rev. 1.1): 1 KB of queue, temperature in every queued sample.</summary>
public sealed class Mpu6886Model : MpuModel
{
    /// <summary>Answer of the identity register.</summary>
    public const byte Identity = 0x19;

    /// <summary>Bytes of the queue.</summary>
    public const int FifoBytes = 1024;

    private static readonly MpuFacts s_facts = new("MPU6886", Identity)
    {
        FifoBytes = FifoBytes,
        ConfigAtPowerOn = 0x80,
        Power1AtPowerOn = 0x41,
        QueuesTemperatureAlways = true,
        RepeatsLastByte = false,
        CelsiusAtZero = 25,
        CountsPerCelsius = 326.8,
        AccelHz = [218.1, 218.1, 99.0, 44.8, 21.2, 10.2, 5.1, 420.0],
        GyroHz = [250, 176, 92, 41, 20, 10, 5, 3281],
    };

    /// <summary>A chip that the source moves. It needs a power-on before it answers sensibly.</summary>
    public Mpu6886Model(IMotionSource source)
        : base(s_facts, source)
    {
    }
}
