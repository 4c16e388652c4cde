using System.Globalization;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Cli;

/// <summary>One row of the first board's table.</summary>
/// <param name="Number">Number of the measurement in hardware/FIRST-BOARD.md; null for what stands beside the ten.</param>
/// <param name="What">The row's words there.</param>
/// <param name="Measured">What was measured.</param>
internal sealed record MeasureRow(int? Number, string What, string Measured);

/// <summary>A measuring as rows of hardware/FIRST-BOARD.md, in its numbers and words.</summary>
internal static class MeasureRows
{
    /// <summary>Rows that a measuring can fill.</summary>
    public static readonly IReadOnlyDictionary<int, string> Words = new Dictionary<int, string>
    {
        [2] = "Free memory, after a collection",
        [4] = "Speed of the interpreter",
        [5] = "Pauses: longest collection, longest turn of the loop",
        [6] = "Writing, closing, reading back and deleting a file",
        [7] = "Sync by cable",
        [8] = "Sync over BLE",
    };

    private const string NotTaken = "could not be taken";

    public static IReadOnlyList<MeasureRow> Of(BandMeasuring measuring, string address)
    {
        BandResult Get(MeasureKind kind) =>
            measuring.Results.FirstOrDefault(result => result.Item == (int)kind) ?? new((int)kind, CheckFinding.Good, 0, -1, -1, -1);
        BandResult speed = Get(MeasureKind.Speed);
        BandResult file = Get(MeasureKind.FileClose);
        BandResult turn = Get(MeasureKind.Turn);
        BandResult lost = Get(MeasureKind.LostSamples);
        BandResult battery = Get(MeasureKind.Battery);
        bool isRadio = address.StartsWith("ble:", StringComparison.OrdinalIgnoreCase);
        int link = isRadio ? 8 : 7;
        return
        [
            Row(2, Told(Get(MeasureKind.Memory).A, value => $"{value / 1024.0:F1} KB")),
            Row(4, Told(speed.A, value => $"{value / 1000.0:F0} thousand IL instructions a second ({speed.B} ms)")),
            Row(5, Told(Get(MeasureKind.Collection).A, value => $"{value} ms, {turn.A} ms; {turn.B} turns a second")),
            Row(6, Told(file.A, value => $"{value} ms at most, {file.B} ms on average, {file.C} bytes")),
            Row(link, Told((int)measuring.LinkBytesPerSecond, value => $"{value} bytes a second")),
            new(null, "A short transfer on the chips' bus", Told(Get(MeasureKind.Transfer).A, value => $"{value} µs")),
            new(null, "Samples lost since the start: motion, pulse", $"{lost.A}, {lost.B}"),
            new(null, "Battery", battery.A <= 0 ? "not measured by this board" : $"{battery.A} mV, {battery.B} %"),
        ];
    }

    private static MeasureRow Row(int number, string measured) => new(number, Words[number], measured);

    private static string Told(int value, Func<int, FormattableString> words) =>
        value < 0 ? NotTaken : words(value).ToString(CultureInfo.InvariantCulture);
}
