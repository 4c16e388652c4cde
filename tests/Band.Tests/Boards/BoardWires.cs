using TrainingPlan.Firmware.Boards;

namespace TrainingPlan.Band.Tests.Boards;

/// <summary>One wire of a band.</summary>
/// <param name="Part">Where it begins.</param>
/// <param name="PartPin">At which of its pins.</param>
/// <param name="BoardPin">The board's pin, as printed on it.</param>
/// <param name="Number">The pin's number in the firmware's board file; -1 for a supply.</param>
public sealed record Wire(string Part, string PartPin, string BoardPin, int Number = -1);

/// <summary>All wires of a board, from the facts that the firmware runs on.</summary>
public static class BoardWires
{
    private const string Heart = "Pulse sensor";

    /// <summary>The wires that a maker lays.</summary>
    public static IReadOnlyList<Wire> Of(Board board) => board is BreakoutBoard ? OfBreakouts(board) : OfStick(board);

    /// <summary>What is wired inside the case already.</summary>
    public static IReadOnlyList<Wire> Inside(Board board)
    {
        if (board is BreakoutBoard)
        {
            return [];
        }

        List<Wire> wires =
        [
            Pin("Motion sensor", "SDA", board.MotionDataPin), Pin("Motion sensor", "SCL", board.MotionClockPin),
            Pin("Buzzer", "+", board.BuzzerPin), Pin("Light", board.IsLightActiveLow ? "−" : "+", board.LightPin),
            Pin("Button A", "", board.ButtonPin),
        ];
        if (board.HoldPin != Board.NoPin)
        {
            wires.Add(Pin("HOLD", "", board.HoldPin));
        }

        if (board.BatteryPin != Board.NoPin)
        {
            wires.Add(Pin("Battery divider", "middle", board.BatteryPin));
        }

        if (board.PowerChipAddress != 0)
        {
            wires.Add(new Wire("Power chip", $"at 0x{board.PowerChipAddress:X2}", "the motion sensor's bus"));
        }

        return wires;
    }

    private static IReadOnlyList<Wire> OfStick(Board board) =>
    [
        new(Heart, "SDA", $"Grove G{board.HeartDataPin} (white)", board.HeartDataPin),
        new(Heart, "SCL", $"Grove G{board.HeartClockPin} (yellow)", board.HeartClockPin),
        new(Heart, "VIN", "Grove 5V (red)"),
        new(Heart, "GND", "Grove GND (black)"),
        new("USB-serial adapter", "RX", $"pin row G{board.SerialSendPin}", board.SerialSendPin),
        new("USB-serial adapter", "TX", $"pin row G{board.SerialReceivePin}", board.SerialReceivePin),
        new("USB-serial adapter", "GND", "pin row GND"),
    ];

    private static IReadOnlyList<Wire> OfBreakouts(Board board)
    {
        List<Wire> wires =
        [
            new("Motion sensor", "VCC", "3V3"), new("Motion sensor", "GND", "GND"),
            Pin("Motion sensor", "SDA", board.MotionDataPin), Pin("Motion sensor", "SCL", board.MotionClockPin),
            new(Heart, "VIN", "3V3"), new(Heart, "GND", "GND"),
            Pin(Heart, "SDA", board.HeartDataPin), Pin(Heart, "SCL", board.HeartClockPin),
            Pin("Piezo", "+", board.BuzzerPin), new("Piezo", "−", "GND"),
            Pin("Button", "1", board.ButtonPin), new("Button", "2", "GND"),
            Pin("Light, 330 Ω", "+", board.LightPin), new("Light, 330 Ω", "−", "GND"),
            Pin("Divider, 2 × 100 kΩ", "middle", board.BatteryPin), new("Divider, 2 × 100 kΩ", "end", "GND"),
            new("Charger with 5 V boost", "5V", "5V"), new("Charger with 5 V boost", "GND", "GND"),
        ];
        if (board.SerialPortName != "COM1")
        {
            wires.Add(Pin("USB-serial adapter", "RX", board.SerialSendPin));
            wires.Add(Pin("USB-serial adapter", "TX", board.SerialReceivePin));
            wires.Add(new Wire("USB-serial adapter", "GND", "GND"));
        }

        wires.Add(new Wire("GNSS module, if wanted", "VCC", "3V3"));
        wires.Add(new Wire("GNSS module, if wanted", "GND", "GND"));
        wires.Add(Pin("GNSS module, if wanted", "RX", board.GnssSendPin));
        wires.Add(Pin("GNSS module, if wanted", "TX", board.GnssReceivePin));
        return wires;
    }

    private static Wire Pin(string part, string partPin, int number) => new(part, partPin, $"GPIO {number}", number);
}
