namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// ESP32-S3-DevKitC-1 with an N8R8 module (8 MB flash, 8 MB octal PSRAM) and breakouts. Two USB sockets: the debugger takes the one marked
/// USB, and syncing by cable goes through the one marked UART. Numbers: Espressif's "ESP32-S3-DevKitC-1 v1.1" user guide.
/// </summary>
public class Esp32S3DevKitC1 : BreakoutBoard
{
    /// <inheritdoc/>
    public override string Name
    {
        get { return "ESP32-S3-DevKitC-1"; }
    }

    /// <summary>For modules with R8 in their name; one with R2 takes ESP32_S3_QUAD.</summary>
    public override string ImageName
    {
        get { return "ESP32_S3_OCTAL"; }
    }

    /// <inheritdoc/>
    public override int MotionDataPin
    {
        get { return 8; }
    }

    /// <inheritdoc/>
    public override int MotionClockPin
    {
        get { return 9; }
    }

    /// <inheritdoc/>
    public override int BuzzerPin
    {
        get { return 4; }
    }

    /// <inheritdoc/>
    public override int ButtonPin
    {
        get { return 5; }
    }

    /// <inheritdoc/>
    public override int LightPin
    {
        get { return 6; }
    }

    /// <inheritdoc/>
    public override int BatteryPin
    {
        get { return 1; }
    }

    /// <summary>ADC1_CH0.</summary>
    public override int BatteryChannel
    {
        get { return 0; }
    }

    /// <summary>The UART socket's bridge. The image leaves COM1 to the band when a computer was on the USB socket at power-on.</summary>
    public override string SerialPortName
    {
        get { return "COM1"; }
    }

    /// <summary>Wired to the bridge on the board.</summary>
    public override int SerialSendPin
    {
        get { return 43; }
    }

    /// <summary>Wired to the bridge on the board.</summary>
    public override int SerialReceivePin
    {
        get { return 44; }
    }

    /// <inheritdoc/>
    public override string GnssPortName
    {
        get { return "COM2"; }
    }

    /// <inheritdoc/>
    public override int GnssSendPin
    {
        get { return 17; }
    }

    /// <inheritdoc/>
    public override int GnssReceivePin
    {
        get { return 18; }
    }

    /// <summary>The image's data partition on 8 MB of flash.</summary>
    public override int StorageBytes
    {
        get { return 0x200000; }
    }
}
