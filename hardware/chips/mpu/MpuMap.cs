namespace TrainingPlan.Hardware.Chips;

/// <summary>Register map of the MPU family.</summary>
public abstract partial class MpuModel
{
    /// <summary>Addresses by the data sheet's numbers; on purpose not the driver's.</summary>
    private static class Map
    {
        public const int SelfTestX = 13;
        public const int SampleRateDivider = 25;
        public const int Config = 26;
        public const int GyroConfig = 27;
        public const int AccelConfig = 28;
        public const int AccelConfig2 = 29;
        public const int FifoEnable = 35;
        public const int InterruptPin = 55;
        public const int InterruptEnable = 56;
        public const int FifoWatermarkStatus = 57;
        public const int InterruptStatus = 58;
        public const int AccelXHigh = 59;
        public const int FifoWatermarkHigh = 96;
        public const int FifoWatermarkLow = 97;
        public const int SignalPathReset = 104;
        public const int UserControl = 106;
        public const int Power1 = 107;
        public const int Power2 = 108;
        public const int FifoCountHigh = 114;
        public const int FifoCountLow = 115;
        public const int FifoReadWrite = 116;
        public const int WhoAmI = 117;

        public static bool IsModelled(int register, MpuFacts facts) => register switch
        {
            AccelConfig2 => facts.HasAccelFilter,
            >= SelfTestX and < SelfTestX + 4 => true,
            FifoWatermarkStatus or FifoWatermarkHigh or FifoWatermarkLow or 105 => facts.IsMpu6886,
            >= SampleRateDivider and < AccelConfig2 => true,
            FifoEnable => true,
            >= InterruptPin and <= AccelXHigh + 13 => true,
            SignalPathReset or UserControl or Power1 or Power2 => true,
            >= FifoCountHigh and <= WhoAmI => true,
            _ => false,
        };

        public static bool IsReadOnly(int register) =>
            register is (>= SelfTestX and < SelfTestX + 4) or >= FifoWatermarkStatus and <= AccelXHigh + 13
                or FifoCountHigh or FifoCountLow or WhoAmI;

        public static string? NameOf(int register, MpuFacts facts) => register switch
        {
            AccelConfig2 when !facts.HasAccelFilter => null,
            FifoWatermarkStatus or FifoWatermarkLow when !facts.IsMpu6886 => null,
            FifoWatermarkHigh when !facts.IsMpu6886 => "EXT_SENS_DATA_23",
            105 when !facts.IsMpu6886 => facts.HasAccelFilter ? "MOT_DETECT_CTRL" : null,
            112 when !facts.IsMpu6886 => null,
            >= 36 and <= 53 when !facts.IsMpu6886 => "I2C_MST",
            16 => facts.HasAccelFilter ? null : "SELF_TEST_A",
            13 or 14 or 15 => "SELF_TEST_" + "XYZ"[register - 13] + "_ACCEL",
            19 or 21 or 23 => "XYZ"[(register - 19) / 2] + "G_OFFS_USRH",
            20 or 22 or 24 => "XYZ"[(register - 20) / 2] + "G_OFFS_USRL",
            SampleRateDivider => "SMPLRT_DIV",
            Config => "CONFIG",
            GyroConfig => "GYRO_CONFIG",
            AccelConfig => "ACCEL_CONFIG",
            AccelConfig2 => "ACCEL_CONFIG2",
            30 => "LP_MODE_CFG",
            32 or 33 or 34 => "ACCEL_WOM_" + "XYZ"[register - 32] + "_THR",
            FifoEnable => "FIFO_EN",
            54 => "FSYNC_INT",
            InterruptPin => "INT_PIN_CFG",
            InterruptEnable => "INT_ENABLE",
            FifoWatermarkStatus => "FIFO_WM_INT_STATUS",
            InterruptStatus => "INT_STATUS",
            >= AccelXHigh and < AccelXHigh + 6 => "ACCEL_OUT",
            65 or 66 => "TEMP_OUT",
            >= 67 and <= 72 => "GYRO_OUT",
            80 or 81 or 82 => "SELF_TEST_" + "XYZ"[register - 80] + "_GYRO",
            FifoWatermarkHigh => "FIFO_WM_TH1",
            FifoWatermarkLow => "FIFO_WM_TH2",
            SignalPathReset => "SIGNAL_PATH_RESET",
            105 => "ACCEL_INTEL_CTRL",
            UserControl => "USER_CTRL",
            Power1 => "PWR_MGMT_1",
            Power2 => "PWR_MGMT_2",
            112 => "I2C_IF",
            FifoCountHigh => "FIFO_COUNTH",
            FifoCountLow => "FIFO_COUNTL",
            FifoReadWrite => "FIFO_R_W",
            WhoAmI => "WHO_AM_I",
            >= 119 and <= 126 => "A_OFFSET",
            _ => null,
        };
    }
}
