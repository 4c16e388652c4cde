namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// What the MAX30100 of M5Stack's heart unit has of its own: registers and currents. Names and addresses: Maxim 19-7065 rev. 0, table
/// "Register Maps and Descriptions". Part and revision ID stand where its successors have them.
/// </summary>
public static class Max30100
{
    /// <summary>Part ID.</summary>
    public const byte Identity = 0x11;

    /// <summary>Samples of the FIFO, of two 16-bit counts each: infrared, then red.</summary>
    public const int FifoDepth = 16;

    /// <summary>Bytes of a FIFO sample.</summary>
    public const int BytesPerSample = 4;

    /// <summary>FIFO Write Pointer, 4 bits. Overflow counter and read pointer follow it.</summary>
    public const byte FifoWritePointer = 0x02;

    /// <summary>FIFO Data Register: a burst does not move on to the next register.</summary>
    public const byte FifoData = 0x05;

    /// <summary>
    /// Mode Configuration: SHDN in bit 7, RESET in bit 6, TEMP_EN in bit 3 (one conversion), MODE in bits 2..0 (3 = SpO2).
    /// </summary>
    public const byte ModeConfiguration = 0x06;

    /// <summary>SpO2 Configuration: SPO2_HI_RES_EN in bit 6, SPO2_SR in bits 4..2 (0 = 50 a second), LED_PW in bits 1..0.</summary>
    public const byte Spo2Configuration = 0x07;

    /// <summary>LED Configuration: RED_PA in bits 7..4, IR_PA in bits 3..0.</summary>
    public const byte LedConfiguration = 0x09;

    /// <summary>Temp_Integer, °C in two's complement.</summary>
    public const byte TemperatureWhole = 0x16;

    // Table "LED Current Control", typical.
    private static readonly int[] s_microamps = new int[]
    {
        0, 4400, 7600, 11000, 14200, 17400, 20800, 24000, 27100, 30600, 33800, 37000, 40200, 43600, 46800, 50000,
    };

    /// <summary>The current of a setting, 0..15, in microamperes.</summary>
    public static int Microamps(int setting)
    {
        return s_microamps[setting];
    }

    /// <summary>The setting next to a current in microamperes, 1..15: 0 would be dark.</summary>
    public static int SettingFor(int microamps)
    {
        int best = 1;
        while (best < s_microamps.Length - 1 && s_microamps[best] + s_microamps[best + 1] < 2 * microamps)
        {
            best++;
        }

        return best;
    }
}
