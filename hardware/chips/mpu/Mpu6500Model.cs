namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// MPU-6500 (RM-MPU-6500A rev. 2.1) and the same die in the MPU-9250 (RM-MPU-9250A rev. 1.6), whose compass is not modelled: 512 bytes
/// of queue, awake after power-on.
/// </summary>
public sealed class Mpu6500Model : MpuModel
{
    private static readonly MpuFacts s_mpu6500 = new("MPU6500", 0x70)
    {
        FifoBytes = 512,
        Power1AtPowerOn = 0x01,
        CelsiusAtZero = 21,
        CountsPerCelsius = 333.87,
        AccelHz = [460, 184, 92, 41, 20, 10, 5, 460],
        GyroHz = [250, 184, 92, 41, 20, 10, 5, 3600],
    };

    private static readonly MpuFacts s_mpu9250 = new("MPU9250", 0x71)
    {
        FifoBytes = 512,
        Power1AtPowerOn = 0x01,
        CelsiusAtZero = 21,
        CountsPerCelsius = 333.87,
        AccelHz = [218.1, 218.1, 99, 44.8, 21.2, 10.2, 5.05, 420],
        GyroHz = [250, 184, 92, 41, 20, 10, 5, 3600],
    };

    /// <summary>A chip that the source moves, alone or with the compass beside it.</summary>
    public Mpu6500Model(IMotionSource source, bool isMpu9250 = false)
        : base(isMpu9250 ? s_mpu9250 : s_mpu6500, source)
    {
    }
}
