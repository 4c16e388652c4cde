namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// M5StickC Plus2: ESP32-PICO-V3-02, 8 MB flash, MPU-6886 on the inner bus, the heart sensor on the Grove socket. Numbers: M5Stack's
/// "M5StickC PLUS2" pin map and schematic.
/// </summary>
public class M5StickCPlus2 : Board
{
    /// <inheritdoc/>
    public override string Name
    {
        get { return "M5StickC Plus2"; }
    }

    /// <inheritdoc/>
    public override string ImageName
    {
        get { return "ESP32_BLE_REV3"; }
    }

    /// <summary>The image has BLE and forgets paired computers when the power goes: it keeps no keys on flash.</summary>
    public override bool HasBluetooth
    {
        get { return true; }
    }

    /// <inheritdoc/>
    public override int MotionBusId
    {
        get { return 1; }
    }

    /// <inheritdoc/>
    public override int MotionDataPin
    {
        get { return 21; }
    }

    /// <inheritdoc/>
    public override int MotionClockPin
    {
        get { return 22; }
    }

    /// <inheritdoc/>
    public override int MotionAddress
    {
        get { return 0x68; }
    }

    /// <inheritdoc/>
    public override int HeartBusId
    {
        get { return 2; }
    }

    /// <inheritdoc/>
    public override int HeartDataPin
    {
        get { return 32; }
    }

    /// <inheritdoc/>
    public override int HeartClockPin
    {
        get { return 33; }
    }

    /// <inheritdoc/>
    public override int HeartAddress
    {
        get { return 0x57; }
    }

    /// <inheritdoc/>
    public override int HeartLedCount
    {
        get { return 2; }
    }

    /// <inheritdoc/>
    public override int BuzzerPin
    {
        get { return 2; }
    }

    /// <summary>Button A, with a pull-up resistor on the board: pins 34 to 39 have none of their own.</summary>
    public override int ButtonPin
    {
        get { return 37; }
    }

    /// <inheritdoc/>
    public override bool IsButtonActiveLow
    {
        get { return true; }
    }

    /// <summary>The red light, shared with the infrared sender.</summary>
    public override int LightPin
    {
        get { return 19; }
    }

    /// <inheritdoc/>
    public override bool IsLightActiveLow
    {
        get { return false; }
    }

    /// <summary>HOLD: the board switches itself off when it falls after the power button is let go.</summary>
    public override int HoldPin
    {
        get { return 4; }
    }

    /// <summary>The battery behind two equal resistors.</summary>
    public override int BatteryPin
    {
        get { return 38; }
    }

    /// <summary>ADC1_CH2.</summary>
    public override int BatteryChannel
    {
        get { return 2; }
    }

    /// <inheritdoc/>
    public override int BatteryDivider
    {
        get { return 2; }
    }

    /// <summary>COM2 on the pin row's G26 and G36; the USB socket belongs to the debugger.</summary>
    public override string SerialPortName
    {
        get { return "COM2"; }
    }

    /// <inheritdoc/>
    public override int SerialBaud
    {
        get { return 115200; }
    }

    /// <inheritdoc/>
    public override int SerialSendPin
    {
        get { return 26; }
    }

    /// <inheritdoc/>
    public override int SerialReceivePin
    {
        get { return 36; }
    }

    /// <inheritdoc/>
    public override string StorageRoot
    {
        get { return "I:\\"; }
    }

    /// <summary>BM8563 on the inner bus.</summary>
    public override int ClockChipAddress
    {
        get { return 0x51; }
    }

    /// <summary>The image's data partition on 8 MB of flash: 0x490000 to 0x690000.</summary>
    public override int StorageBytes
    {
        get { return 0x200000; }
    }
}
