using System.Globalization;
using System.Net;
using System.Text;
using TrainingPlan.Firmware.Boards;

namespace TrainingPlan.Band.Tests.Boards;

/// <summary>Writes a board's wiring as a table and as a drawing.</summary>
public static class WiringPage
{
    private const int RowHeight = 26;
    private const int Top = 56;
    private const int BoardRight = 300;
    private const int PartLeft = 520;

    /// <summary>WIRING.md.</summary>
    public static string Table(Board board)
    {
        var text = new StringBuilder();
        text.Append("# Wiring of the ").Append(board.Name).Append("\n\n");
        text.Append("Written from `firmware/Boards/").Append(board.GetType().Name).Append(".cs`; a test refuses any difference.\n\n");
        text.Append("![wiring](wiring.svg)\n\n| part | its pin | board |\n| --- | --- | --- |\n");
        foreach (Wire wire in BoardWires.Of(board))
        {
            text.Append("| ").Append(wire.Part).Append(" | ").Append(wire.PartPin).Append(" | ").Append(wire.BoardPin).Append(" |\n");
        }

        foreach (Wire wire in BoardWires.Inside(board))
        {
            text.Append("| inside: ").Append(wire.Part).Append(" | ").Append(wire.PartPin).Append(" | ");
            text.Append(wire.BoardPin).Append(" |\n");
        }

        return text.ToString();
    }

    /// <summary>wiring.svg: the board on the left, each part on the right, a line for each wire.</summary>
    public static string Drawing(Board board)
    {
        IReadOnlyList<Wire> wires = BoardWires.Of(board);
        var body = new StringBuilder();
        int y = Top;
        foreach (IGrouping<string, Wire> part in wires.GroupBy(wire => wire.Part))
        {
            int from = y;
            foreach (Wire wire in part)
            {
                Line(body, wire, y + (RowHeight / 2));
                y += RowHeight;
            }

            Box(body, PartLeft, from + 2, 240, y - from - 4, "#eef4fb");
            Text(body, PartLeft + 56, ((from + y) / 2) + 5, part.Key, "start", 14);
            foreach ((Wire wire, int row) in part.Select((wire, row) => (wire, row)))
            {
                Text(body, PartLeft + 8, from + (row * RowHeight) + (RowHeight / 2) + 5, wire.PartPin, "start", 12);
            }

            y += 10;
        }

        int height = y + 10;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 780 {height}\" ");
        text.Append("font-family=\"sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        Box(text, 20, Top - 8, BoardRight - 20, y - Top + 6, "#f4f1e8");
        Text(text, 20, 30, board.Name, "start", 18);
        return text.Append(body).Append("</svg>\n").ToString();
    }

    private static void Line(StringBuilder text, Wire wire, int y)
    {
        string colour = Colour(wire);
        text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{BoardRight} {y}H{PartLeft}\" stroke=\"{colour}\" stroke-width=\"3\"/>\n");
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{BoardRight}\" cy=\"{y}\" r=\"4\" fill=\"{colour}\"/>\n");
        Text(text, BoardRight - 12, y + 5, wire.BoardPin, "end", 13);
    }

    private static string Colour(Wire wire) => wire.PartPin switch
    {
        "GND" or "−" or "2" or "end" => "#222222",
        "VCC" or "VIN" or "5V" => "#c62828",
        "SDA" => "#1565c0",
        "SCL" => "#b8860b",
        _ => "#2e7d32",
    };

    private static void Box(StringBuilder text, int x, int y, int width, int height, string fill) => text.Append(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"6\" fill=\"{fill}\" stroke=\"#555555\"/>\n");

    private static void Text(StringBuilder text, int x, int y, string what, string anchor, int size) => text.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(what)}</text>\n");
}
