namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// Registers of the MPU family that the driver uses. Names and addresses: TDK InvenSense DS-000193 rev. 1.1 (MPU-6886), sections 8 and 9
/// (the decimal number in each comment is the datasheet's register number); RM-MPU-6000A rev. 4.2, RM-MPU-6500A rev. 2.1 and
/// RM-MPU-9250A rev. 1.6 agree but where a comment says otherwise.
/// </summary>
public static class MpuRegister
{
    /// <summary>SELF_TEST_X_ACCEL, register 13; Y and Z follow. MPU-6050: SELF_TEST_X, Y, Z, and SELF_TEST_A in register 16, whose
    /// codes for the accelerometer share their bytes with the gyro's.</summary>
    public const byte SelfTestX = 0x0D;

    /// <summary>SMPLRT_DIV, register 25: sample rate = 1 kHz / (1 + divider) while the low-pass is on.</summary>
    public const byte SampleRateDivider = 0x19;

    /// <summary>CONFIG, register 26: FIFO_MODE in bit 6 (1 = stop when full), gyro's low-pass DLPF_CFG in bits 2..0.
    /// MPU-6050: no bit 6, and the low-pass is that of all six axes.</summary>
    public const byte Config = 0x1A;

    /// <summary>GYRO_CONFIG, register 27: FS_SEL in bits 4..3 (3 = ±2000 °/s), FCHOICE_B in bits 1..0 (0 = low-pass on).</summary>
    public const byte GyroConfig = 0x1B;

    /// <summary>ACCEL_CONFIG, register 28: XA_ST, YA_ST, ZA_ST in bits 7..5 (the axis's own test), ACCEL_FS_SEL in bits 4..3
    /// (2 = ±8 g).</summary>
    public const byte AccelerometerConfig = 0x1C;

    /// <summary>ACCEL_CONFIG 2, register 29: ACCEL_FCHOICE_B in bit 3 (0 = low-pass on), A_DLPF_CFG in bits 2..0. MPU-6050: none.</summary>
    public const byte AccelerometerConfig2 = 0x1D;

    /// <summary>FIFO_EN, register 35: GYRO_FIFO_EN in bit 4, ACCEL_FIFO_EN in bit 3; the temperature comes with either.
    /// The others: temperature in bit 7, the gyro's axes in bits 6..4, the accelerometer in bit 3.</summary>
    public const byte FifoEnable = 0x23;

    /// <summary>ACCEL_INTEL_CTRL, register 105 of the MPU-6886 alone: OUTPUT_LIMIT in bit 1, set after power-up so that readings
    /// reach full scale.</summary>
    public const byte AccelerometerIntelligence = 0x69;

    /// <summary>USER_CTRL, register 106: FIFO_EN in bit 6, FIFO_RST in bit 2 (clears itself; MPU-6050: only while bit 6 is 0).</summary>
    public const byte UserControl = 0x6A;

    /// <summary>PWR_MGMT_1, register 107: DEVICE_RESET in bit 7, SLEEP in bit 6 (set at power-on), CLKSEL in bits 2..0.</summary>
    public const byte PowerManagement1 = 0x6B;

    /// <summary>PWR_MGMT_2, register 108: standby of accelerometer axes in bits 5..3, of gyro axes in bits 2..0.</summary>
    public const byte PowerManagement2 = 0x6C;

    /// <summary>FIFO_COUNTH, register 114: bytes in the FIFO, high byte first; reading it latches the low byte in register 115.</summary>
    public const byte FifoCount = 0x72;

    /// <summary>FIFO_R_W, register 116: the FIFO itself; a burst does not move on to the next register.</summary>
    public const byte FifoData = 0x74;

    /// <summary>WHO_AM_I, register 117: 0x19 MPU-6886, 0x68 MPU-6050, 0x70 MPU-6500, 0x71 MPU-9250.</summary>
    public const byte WhoAmI = 0x75;
}
