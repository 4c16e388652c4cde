using System.Globalization;
using System.Runtime.CompilerServices;
using TrainingPlan.Firmware.Boards;

namespace TrainingPlan.Band.Tests.Boards;

/// <summary>A board of the firmware and its folder of pages.</summary>
/// <param name="Folder">Name of the folder under hardware/boards.</param>
/// <param name="Board">The firmware's facts.</param>
/// <param name="Soldering">How much there is to solder.</param>
/// <param name="Cable">How it syncs by cable.</param>
/// <param name="BatteryMah">Capacity of the cell in the parts list or in the case.</param>
/// <param name="ProcessorMilliamps">Processor awake at 240 MHz with its radio off, from its data sheet.</param>
/// <param name="BoardMilliamps">Regulator, bridge, lights and sensors with their LEDs, from their data sheets.</param>
/// <param name="Yield">Share of the cell's charge that reaches the board at its voltage.</param>
public sealed record BoardPage(
    string Folder,
    Board Board,
    string Soldering,
    string Cable,
    int BatteryMah,
    int ProcessorMilliamps,
    int BoardMilliamps,
    double Yield)
{
    private const double LogBytesPerSecond = 5;
    private const double UsableStorage = 0.9;

    /// <summary>Every board, the easiest first.</summary>
    public static readonly IReadOnlyList<BoardPage> All =
    [
        new("m5stickc-plus2", new M5StickCPlus2(), "none", "adapter on G26/G36", 200, 50, 10, 0.85),
        new("m5stickc-plus", new M5StickCPlus(), "none", "adapter on G26/G36", 120, 50, 12, 0.85),
        new("esp32-s3-devkitc-1", new Esp32S3DevKitC1(), "an evening", "its own UART socket", 500, 60, 15, 0.6),
        new("esp32-dev", new Esp32DevBoard(), "an evening", "adapter on pins 17/16", 500, 50, 20, 0.6),
    ];

    /// <summary>The folder on disk.</summary>
    public string Path => System.IO.Path.Combine(HardwareRoot(), "boards", Folder);

    /// <summary>Hours of runs that the flash holds at the log's limit of 5 bytes a second, a tenth left for bookkeeping.</summary>
    public int StorageHours => (int)(Board.StorageBytes * UsableStorage / LogBytesPerSecond / 3600);

    /// <summary>Hours of running on one charge, estimated from data sheets.</summary>
    public double BatteryHours => BatteryMah * Yield / (ProcessorMilliamps + BoardMilliamps);

    /// <summary>Sum of the parts list in euro.</summary>
    public decimal PriceEuro() => Parts().Sum(part => int.Parse(part[2]) * decimal.Parse(part[3], CultureInfo.InvariantCulture));

    /// <summary>Rows of parts.csv: part, reference, quantity, price of one in euro, note.</summary>
    public IReadOnlyList<string[]> Parts()
    {
        string[] lines = File.ReadAllLines(System.IO.Path.Combine(Path, "parts.csv"));
        Assert.Equal("part,reference,quantity,price_eur,note", lines[0]);
        return [.. lines.Skip(1).Select(Cells)];
    }

    /// <summary>The board's row of the table in hardware/README.md.</summary>
    public string Row() => string.Create(
        CultureInfo.InvariantCulture,
        $"| [{Board.Name}](boards/{Folder}/README.md) | {PriceEuro():0} € | {Soldering} | {Cable} | " +
        $"{(Board.HasBluetooth ? "BLE" : "no")} | {StorageHours} h | {BatteryHours:0.0} h |");

    /// <summary>The hardware folder of this source tree.</summary>
    public static string HardwareRoot([CallerFilePath] string path = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, "../../../hardware"));

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        bool isQuoted = false;
        int from = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i == line.Length || (line[i] == ',' && !isQuoted))
            {
                cells.Add(line[from..i].Trim('"'));
                from = i + 1;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
        }

        return [.. cells];
    }
}
