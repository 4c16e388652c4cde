using TrainingPlan.Firmware.Boards;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The M5StickC Plus2's facts with another pulse sensor on its Grove socket.</summary>
public sealed class VirtualBoard : M5StickCPlus2
{
    private readonly int _heartLedCount;

    /// <summary>A board whose pulse sensor has 2 or 3 LEDs.</summary>
    public VirtualBoard(int heartLedCount) => _heartLedCount = heartLedCount;

    /// <inheritdoc/>
    public override int HeartLedCount => _heartLedCount;
}
