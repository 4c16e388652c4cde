using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Cli;

/// <summary>A self-test's result in words: verdict, what was found, what to do.</summary>
/// <param name="Name">The part.</param>
/// <param name="IsWell">False where something is wrong.</param>
/// <param name="Mark">One word of verdict.</param>
/// <param name="Sentence">What was found.</param>
/// <param name="Remedy">What to do; empty where nothing is.</param>
internal sealed record CheckWords(string Name, bool IsWell, string Mark, string Sentence, string Remedy)
{
    public static CheckWords Of(BandResult result)
    {
        var item = (CheckItem)result.Item;
        bool isWell = result.Finding is CheckFinding.Good or CheckFinding.NotFitted or CheckFinding.AskPerson;
        string mark = result.Finding switch
        {
            CheckFinding.Good => "ok",
            CheckFinding.NotFitted => "-",
            CheckFinding.AskPerson => "you",
            CheckFinding.Moved or CheckFinding.Dark or CheckFinding.NotPressed or CheckFinding.Flooded => "again",
            _ => "BAD",
        };
        (string sentence, string remedy) = result.Finding == CheckFinding.Good ? (Good(item, result), "") : Bad(item, result);
        return new(NameOf(item), isWell, mark, sentence, remedy);
    }

    private static string NameOf(CheckItem item) => item switch
    {
        CheckItem.Motion => "motion chip",
        CheckItem.Heart => "pulse chip",
        CheckItem.Flash => "flash",
        CheckItem.Battery => "battery",
        CheckItem.Clock => "clock chip",
        CheckItem.Buzzer => "buzzer, light",
        CheckItem.Button => "button",
        _ => $"part {(int)item}",
    };

    private static string Good(CheckItem item, BandResult result) => item switch
    {
        CheckItem.Motion => $"{MotionPart(result.Detail)}: gravity {result.A} mg, noise {result.B} mg, own test "
            + (result.C == 0 ? "as a good one answers." : $"{result.C} % of the factory's."),
        CheckItem.Heart =>
            $"{HeartPart(result.Detail)}: {result.A / 10.0:F1} samples a second, every LED brings light back, {result.C} °C.",
        CheckItem.Flash => $"written and read back in {result.A} ms, {result.B / 1024} KB free.",
        CheckItem.Battery => $"{result.A} %, {result.B} mV.",
        CheckItem.Clock =>
            $"has {DateTimeOffset.FromUnixTimeMilliseconds(((long)result.B << 32) | (uint)result.A):yyyy-MM-dd HH:mm:ss} UTC.",
        CheckItem.Button => "pressed.",
        _ => "well.",
    };

    private static (string Sentence, string Remedy) Bad(CheckItem item, BandResult result) => result.Finding switch
    {
        CheckFinding.NotFitted => ("this board has none, or no way to measure it.", ""),
        CheckFinding.AskPerson => (
            "two tones and a flash were given.",
            "Nothing heard or seen? Check the buzzer's pin and ground in WIRING.md."),
        CheckFinding.NoAnswer => ("nobody answers at its address.", Wires(item)),
        CheckFinding.WrongIdentity => (
            $"another chip answers: it says 0x{result.Detail:X2}.",
            "The breakout holds a part that this firmware does not know; hardware/README.md lists those that it does."),
        CheckFinding.BusStuck => ("the bus is held low.", "Look for a short between data, clock and ground; unplug the chips one by one."),
        CheckFinding.TransferFailed => (
            "transfers break off.",
            "Shorten the wires, check the solder joints; both lines need a pull-up of 2 to 10 kΩ."),
        CheckFinding.NoSamples => (
            "it answers but gives no samples.",
            "Take the power away for ten seconds; if it stays so, the chip is broken."),
        CheckFinding.Frozen => (
            "it gives the same sample for ever.",
            "Take the power away for ten seconds; if it stays so, the chip is broken."),
        CheckFinding.Moved => ($"it was moved ({result.B} mg), so nothing can be said.", "Lay the band down and test again."),
        CheckFinding.WrongGravity => (
            $"it says {result.A} mg where gravity is 1000 mg.",
            "Test again lying still; if it stays so, replace the chip: cadence can't be trusted."),
        CheckFinding.SelfTestFailed => (
            $"its own test moves an axis by {result.C} % of what the factory noted.",
            "Replace the chip: an axis is stuck or out of scale."),
        CheckFinding.WrongRate => (
            $"it takes {result.A / 10.0:F1} samples a second instead of 50.",
            "Its oscillator is off: replace it; the heart rate would be wrong by as much."),
        CheckFinding.Dark => (
            "no LED brings light back.", "Put a finger on it and test again; if it stays so, its 5 V or its LEDs' supply is missing."),
        CheckFinding.LedDead => (
            $"its {LedName(result.Detail)} LED gives no light.",
            "Replace the sensor; or name a part with fewer LEDs in the board file."),
        CheckFinding.Flooded => ("light from outside floods it.", "Cover it with a finger, away from sun and lamps, and test again."),
        CheckFinding.WrongTemperature => ($"it says {result.C} °C.", "Let it cool down; if it stays so, its supply is wrong: measure it."),
        CheckFinding.WriteFailed => ("it can't be written.", "Restart the band and test again; then sync, and flash the board anew."),
        CheckFinding.ReadBackDiffers => ("other bytes came back than were written.", "Sync what is on it; the board's flash is failing."),
        CheckFinding.Full => ($"only {result.B / 1024} KB are free.", "Sync: what is stored on a computer makes room."),
        CheckFinding.NoBattery => ("it reads no battery.", "Check the cell's plug and polarity, and the divider in WIRING.md."),
        CheckFinding.Low => ($"{result.A} %, {result.B} mV.", "Charge it before the next run."),
        CheckFinding.NotPressed => ("nobody pressed.", "Press once after the beep; if you did, check its pin and ground in WIRING.md."),
        CheckFinding.ClockLost => ("it lost the time.", "A sync sets it; if it is lost again, its backup cell is empty."),
        _ => ($"finding {(int)result.Finding}.", "Update TrainingPlan to read it."),
    };

    private static string Wires(CheckItem item) => item switch
    {
        CheckItem.Motion => "Check its four wires against hardware/boards/WIRING.md of BOARD; AD0 may be low or high.",
        CheckItem.Heart => "Check its four wires against WIRING.md of BOARD, and that its supply is on. The band runs without it.",
        _ => "Check its wires against WIRING.md of BOARD.",
    };

    private static string LedName(int led) => led switch { 0 => "red", 1 => "infrared", _ => "green" };

    private static string MotionPart(int identity) => identity switch
    {
        0x19 => "MPU-6886", 0x68 => "MPU-6050", 0x70 => "MPU-6500", 0x71 => "MPU-9250", _ => $"0x{identity:X2}",
    };

    private static string HeartPart(int identity) => identity switch
    {
        0x11 => "MAX30100", 0x15 => "MAX30102/30101/30105", _ => $"0x{identity:X2}",
    };
}
