namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// Any ESP32 dev board with a WROOM-32 module and 4 MB of flash, and breakouts. Its USB socket is the debugger's, so syncing by cable takes
/// a second USB-serial adapter on COM2. Pins: Espressif's "ESP32-WROOM-32 datasheet"; none of them decides how the chip starts.
/// </summary>
public class Esp32DevBoard : BreakoutBoard
{
    /// <inheritdoc/>
    public override string Name
    {
        get { return "ESP32 dev board"; }
    }

    /// <summary>Runs on every revision of the silicon.</summary>
    public override string ImageName
    {
        get { return "ESP32_BLE_REV0"; }
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
    public override int BuzzerPin
    {
        get { return 25; }
    }

    /// <inheritdoc/>
    public override int ButtonPin
    {
        get { return 27; }
    }

    /// <inheritdoc/>
    public override int LightPin
    {
        get { return 26; }
    }

    /// <inheritdoc/>
    public override int BatteryPin
    {
        get { return 34; }
    }

    /// <summary>ADC1_CH6; the second converter is not free beside the radio.</summary>
    public override int BatteryChannel
    {
        get { return 6; }
    }

    /// <inheritdoc/>
    public override string SerialPortName
    {
        get { return "COM2"; }
    }

    /// <inheritdoc/>
    public override int SerialSendPin
    {
        get { return 17; }
    }

    /// <inheritdoc/>
    public override int SerialReceivePin
    {
        get { return 16; }
    }

    /// <inheritdoc/>
    public override string GnssPortName
    {
        get { return "COM3"; }
    }

    /// <inheritdoc/>
    public override int GnssSendPin
    {
        get { return 32; }
    }

    /// <inheritdoc/>
    public override int GnssReceivePin
    {
        get { return 33; }
    }

    /// <summary>The image's data partition on 4 MB of flash: 0x3C0000 to 0x400000.</summary>
    public override int StorageBytes
    {
        get { return 0x40000; }
    }
}
