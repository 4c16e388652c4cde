namespace TrainingPlan.Firmware.Boards;

/// <summary>
/// A dev board with breakouts soldered to it: motion and heart sensor share one bus, a piezo, a light with its resistor, a button to
/// ground, a cell behind two equal resistors.
/// </summary>
public abstract class BreakoutBoard : Board
{
    /// <inheritdoc/>
    public override bool HasBluetooth
    {
        get { return true; }
    }

    /// <inheritdoc/>
    public override int MotionBusId
    {
        get { return 1; }
    }

    /// <summary>AD0 of the GY-521 or GY-9250 left open or at ground; at 3.3 V it is 0x69, which the driver tries too.</summary>
    public override int MotionAddress
    {
        get { return 0x68; }
    }

    /// <inheritdoc/>
    public override int HeartBusId
    {
        get { return 1; }
    }

    /// <summary>The same two wires as the motion sensor.</summary>
    public override int HeartDataPin
    {
        get { return MotionDataPin; }
    }

    /// <inheritdoc/>
    public override int HeartClockPin
    {
        get { return MotionClockPin; }
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
    public override bool IsButtonActiveLow
    {
        get { return true; }
    }

    /// <inheritdoc/>
    public override bool IsLightActiveLow
    {
        get { return false; }
    }

    /// <inheritdoc/>
    public override int HoldPin
    {
        get { return NoPin; }
    }

    /// <inheritdoc/>
    public override int BatteryDivider
    {
        get { return 2; }
    }

    /// <inheritdoc/>
    public override int SerialBaud
    {
        get { return 115200; }
    }

    /// <inheritdoc/>
    public override string StorageRoot
    {
        get { return "I:\\"; }
    }
}
