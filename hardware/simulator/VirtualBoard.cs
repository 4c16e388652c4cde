using TrainingPlan.Firmware.Boards;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The M5StickC Plus2's facts with another pulse sensor on its Grove socket.</summary>
public sealed class VirtualBoard : M5StickCPlus2
{
    private readonly int _heartLedCount;
    private readonly int _gnssBaud;

    /// <summary>A board whose pulse sensor has 2 or 3 LEDs, with a GNSS module on COM3 where its speed is not 0 baud.</summary>
    public VirtualBoard(int heartLedCount, int gnssBaud = 0)
    {
        _heartLedCount = heartLedCount;
        _gnssBaud = gnssBaud;
    }

    /// <inheritdoc/>
    public override int HeartLedCount => _heartLedCount;

    /// <inheritdoc/>
    public override string? GnssPortName => _gnssBaud > 0 ? "COM3" : null;

    /// <inheritdoc/>
    public override int GnssBaud => _gnssBaud;

    /// <inheritdoc/>
    public override int GnssSendPin => _gnssBaud > 0 ? 0 : NoPin;

    /// <inheritdoc/>
    public override int GnssReceivePin => _gnssBaud > 0 ? 25 : NoPin;
}
