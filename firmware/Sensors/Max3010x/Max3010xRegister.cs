namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// Registers of the MAX30101, MAX30102 and MAX30105 that the driver uses; they agree in all of these. Names and addresses: Maxim
/// 19-7740 (MAX30102), table "Register Maps", and the paragraph of each register's name.
/// </summary>
public static class Max3010xRegister
{
    /// <summary>FIFO Write Pointer, 5 bits: where the next sample goes. Overflow counter and read pointer follow it.</summary>
    public const byte FifoWritePointer = 0x04;

    /// <summary>Overflow Counter, 5 bits, stops at 31: samples lost because the FIFO was full.</summary>
    public const byte OverflowCounter = 0x05;

    /// <summary>FIFO Read Pointer, 5 bits: where the next read starts.</summary>
    public const byte FifoReadPointer = 0x06;

    /// <summary>FIFO Data Register: a burst does not move on to the next register.</summary>
    public const byte FifoData = 0x07;

    /// <summary>FIFO Configuration: SMP_AVE in bits 7..5, FIFO_ROLLOVER_EN in bit 4.</summary>
    public const byte FifoConfiguration = 0x08;

    /// <summary>Mode Configuration: SHDN in bit 7, RESET in bit 6, MODE in bits 2..0 (3 = SpO2, 7 = multi-LED).</summary>
    public const byte ModeConfiguration = 0x09;

    /// <summary>SpO2 Configuration: SPO2_ADC_RGE in bits 6..5, SPO2_SR in bits 4..2, LED_PW in bits 1..0.</summary>
    public const byte Spo2Configuration = 0x0A;

    /// <summary>LED1_PA, red; LED2_PA, infrared, and LED3_PA, green, follow. One step is 0.2 mA.</summary>
    public const byte Led1PulseAmplitude = 0x0C;

    /// <summary>Multi-LED Mode Control: SLOT2 in bits 6..4, SLOT1 in bits 2..0.</summary>
    public const byte MultiLedSlots12 = 0x11;

    /// <summary>Multi-LED Mode Control: SLOT4 in bits 6..4, SLOT3 in bits 2..0.</summary>
    public const byte MultiLedSlots34 = 0x12;

    /// <summary>Die Temp Integer, °C in two's complement.</summary>
    public const byte TemperatureWhole = 0x1F;

    /// <summary>Die Temperature Config: TEMP_EN in bit 0 starts one conversion of 29 ms.</summary>
    public const byte TemperatureConfiguration = 0x21;

    /// <summary>Part ID: 0x15 for all three parts.</summary>
    public const byte PartId = 0xFF;
}
