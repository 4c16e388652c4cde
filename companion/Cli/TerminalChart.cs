using System.Globalization;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>A run or a history as a few lines of blocks: one column is a slice of time; an empty column had nothing to trust.</summary>
internal static class TerminalChart
{
    private const int Columns = 72;
    private const int Rows = 4;
    private const string Blocks = " ▁▂▃▄▅▆▇█";
    private const int Levels = 8;

    /// <summary>Lines of a chart of trusted values, with the highest and lowest beside them; empty without any value.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<RunSecond> seconds, Func<RunSecond, double?> valueOf)
    {
        double[] column = new double[seconds.Count == 0 ? 0 : seconds[^1].ElapsedSeconds + 1];
        Array.Fill(column, double.NaN);
        foreach (RunSecond second in seconds)
        {
            column[second.ElapsedSeconds] = valueOf(second) ?? double.NaN;
        }

        return Lines(column);
    }

    /// <summary>Lines of a chart of a column, NaN for missing; empty without any value.</summary>
    /// <param name="column">A value for each moment.</param>
    /// <param name="label">How the highest and the lowest are written; whole numbers when not given.</param>
    public static IReadOnlyList<string> Lines(double[] column, Func<double, string>? label = null)
    {
        double[] slices = Slices(column, Math.Min(Columns, column.Length));
        double[] known = [.. slices.Where(value => !double.IsNaN(value))];
        if (known.Length == 0)
        {
            return [];
        }

        bool isWhole = label is null;
        double low = isWhole ? Math.Floor(known.Min() - 1) : known.Min();
        double high = isWhole ? Math.Ceiling(known.Max() + 1) : known.Max() > known.Min() ? known.Max() : known.Max() + 1;
        label ??= value => value.ToString("F0", CultureInfo.InvariantCulture);
        var lines = new List<string>();
        for (int row = Rows - 1; row >= 0; row--)
        {
            string text = row == Rows - 1 ? $"{label(high),5} " : row == 0 ? $"{label(low),5} " : "      ";
            lines.Add(text + string.Concat(slices.Select(value => Block(value, low, high, row, Rows))));
        }

        return lines;
    }

    /// <summary>A history in one line; a missing value is a blank.</summary>
    public static string Sparkline(IReadOnlyList<double> values, int columns = Columns)
    {
        double[] slices = Slices([.. values], Math.Min(columns, values.Count));
        double[] known = [.. slices.Where(value => !double.IsNaN(value))];
        (double low, double high) = known.Length == 0 ? (0, 1) : (Math.Min(0, known.Min()), known.Max());
        return string.Concat(slices.Select(value => Block(value, low, high > low ? high : low + 1, 0, 1)));
    }

    /// <summary>A bar from the left; empty for 0, at least a sliver above.</summary>
    public static string Bar(double value, double highest, int columns)
    {
        const string Parts = "▏▎▍▌▋▊▉█";
        int eighths = highest <= 0 || value <= 0 ? 0 : Math.Max(1, (int)Math.Round(value / highest * columns * Levels));
        return new string('█', eighths / Levels) + (eighths % Levels == 0 ? "" : Parts[(eighths % Levels) - 1]);
    }

    /// <summary>A line that marks cues under a chart: ▲ heard correction, △ withheld correction, · other cue.</summary>
    public static string CueLine(IReadOnlyList<RunSecond> seconds, IReadOnlyList<StoredCue> cues)
    {
        char[] line = [.. Enumerable.Repeat(' ', Columns)];
        int lastSecond = Math.Max(1, seconds.Count == 0 ? 1 : seconds[^1].ElapsedSeconds);
        foreach (StoredCue cue in cues.OrderBy(cue => cue.IsCorrection))
        {
            int column = Math.Clamp((int)((long)cue.ElapsedSeconds * Columns / (lastSecond + 1)), 0, Columns - 1);
            line[column] = !cue.IsCorrection ? '·' : cue.IsWithheld ? '△' : '▲';
        }

        return "      " + new string(line).TrimEnd();
    }

    private static double[] Slices(double[] column, int slices)
    {
        double[] sums = new double[slices];
        int[] counts = new int[slices];
        for (int i = 0; i < column.Length; i++)
        {
            if (!double.IsNaN(column[i]))
            {
                int slice = (int)((long)i * slices / column.Length);
                sums[slice] += column[i];
                counts[slice]++;
            }
        }

        return [.. sums.Select((sum, slice) => counts[slice] == 0 ? double.NaN : sum / counts[slice])];
    }

    private static char Block(double value, double low, double high, int row, int rows)
    {
        if (double.IsNaN(value))
        {
            return ' ';
        }

        int level = (int)Math.Round((value - low) / (high - low) * rows * Levels) - (row * Levels);
        return Blocks[Math.Clamp(level, row == 0 ? 1 : 0, Levels)];
    }
}
