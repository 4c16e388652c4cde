namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// The facts of one board: pins, buses, addresses and the image to flash. A board file is the only place with numbers from a schematic.
/// </summary>
public abstract class Board
{
    /// <summary>Pin number of a part that the board lacks.</summary>
    public const int NoPin = -1;

    /// <summary>The board's name, as the maker reads it on the box.</summary>
    public abstract string Name { get; }

    /// <summary>nanoFramework's firmware image for nanoff --target.</summary>
    public abstract string ImageName { get; }

    /// <summary>True when that image has BLE.</summary>
    public abstract bool HasBluetooth { get; }

    /// <summary>I2C bus of the motion sensor, 1 or 2.</summary>
    public abstract int MotionBusId { get; }

    /// <summary>Data pin of the motion sensor's bus.</summary>
    public abstract int MotionDataPin { get; }

    /// <summary>Clock pin of the motion sensor's bus.</summary>
    public abstract int MotionClockPin { get; }

    /// <summary>I2C address of the motion sensor, 7 bits.</summary>
    public abstract int MotionAddress { get; }

    /// <summary>I2C bus of the heart sensor, 1 or 2; may be the motion sensor's.</summary>
    public abstract int HeartBusId { get; }

    /// <summary>Data pin of the heart sensor's bus.</summary>
    public abstract int HeartDataPin { get; }

    /// <summary>Clock pin of the heart sensor's bus.</summary>
    public abstract int HeartClockPin { get; }

    /// <summary>I2C address of the heart sensor, 7 bits.</summary>
    public abstract int HeartAddress { get; }

    /// <summary>LEDs of the heart sensor: 2 for a MAX30102 (red, infrared), 3 for a MAX30101 or MAX30105 (and green).</summary>
    public abstract int HeartLedCount { get; }

    /// <summary>Pin of the passive buzzer.</summary>
    public abstract int BuzzerPin { get; }

    /// <summary>Pin of the button.</summary>
    public abstract int ButtonPin { get; }

    /// <summary>True when the pressed button pulls its pin low.</summary>
    public abstract bool IsButtonActiveLow { get; }

    /// <summary>Pin of the light.</summary>
    public abstract int LightPin { get; }

    /// <summary>True when a low pin lights the light.</summary>
    public abstract bool IsLightActiveLow { get; }

    /// <summary>Pin that must stay high to keep the board powered; <see cref="NoPin"/> where there is none.</summary>
    public abstract int HoldPin { get; }

    /// <summary>Pin of the battery's divider; <see cref="NoPin"/> where there is none.</summary>
    public abstract int BatteryPin { get; }

    /// <summary>The converter's channel of that pin; <see cref="NoPin"/> where there is none.</summary>
    public abstract int BatteryChannel { get; }

    /// <summary>How many times the pin's voltage the battery has.</summary>
    public abstract int BatteryDivider { get; }

    /// <summary>Address of an AXP192 power chip on the motion sensor's bus; 0 where the board has none.</summary>
    public virtual int PowerChipAddress
    {
        get { return 0; }
    }

    /// <summary>Address of a BM8563 or PCF8563 clock chip on the motion sensor's bus; 0 where the board has none.</summary>
    public virtual int ClockChipAddress
    {
        get { return 0; }
    }

    /// <summary>Serial port for syncing, COM2 or COM3; COM1 only where the debugger has a socket of its own.</summary>
    public abstract string SerialPortName { get; }

    /// <summary>Speed of the serial port in baud.</summary>
    public abstract int SerialBaud { get; }

    /// <summary>Pin that sends on the serial port.</summary>
    public abstract int SerialSendPin { get; }

    /// <summary>Pin that receives on the serial port.</summary>
    public abstract int SerialReceivePin { get; }

    /// <summary>Serial port of a GNSS module, COM2 or COM3; null where the board has no socket left for one.</summary>
    public virtual string GnssPortName
    {
        get { return null; }
    }

    /// <summary>Speed of the GNSS module's port in baud.</summary>
    public virtual int GnssBaud
    {
        get { return 9600; }
    }

    /// <summary>Pin that sends to the GNSS module.</summary>
    public virtual int GnssSendPin
    {
        get { return NoPin; }
    }

    /// <summary>Pin that receives from the GNSS module.</summary>
    public virtual int GnssReceivePin
    {
        get { return NoPin; }
    }

    /// <summary>Root of the flash file system.</summary>
    public abstract string StorageRoot { get; }

    /// <summary>Bytes of the flash file system: the platform does not tell.</summary>
    public abstract int StorageBytes { get; }
}
