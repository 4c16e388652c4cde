using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Cli;

/// <summary>A run as a few lines of blocks: one column is a slice of time; an empty column had nothing to trust.</summary>
internal static class TerminalChart
{
    private const int Columns = 72;
    private const int Rows = 4;
    private const string Blocks = " ▁▂▃▄▅▆▇█";
    private const int Levels = 8;

    /// <summary>Lines of a chart of trusted values, with the highest and lowest beside them; empty without any value.</summary>
    public static IReadOnlyList<string> Lines(IReadOnlyList<RunSecond> seconds, Func<RunSecond, double?> valueOf)
    {
        double?[] columns = Slices(seconds, valueOf);
        List<double> known = [.. columns.Where(value => value is not null).Select(value => value!.Value)];
        if (known.Count == 0)
        {
            return [];
        }

        double low = Math.Floor(known.Min() - 1);
        double high = Math.Ceiling(known.Max() + 1);
        var lines = new List<string>();
        for (int row = Rows - 1; row >= 0; row--)
        {
            string label = row == Rows - 1 ? $"{high,5:F0} " : row == 0 ? $"{low,5:F0} " : "      ";
            lines.Add(label + string.Concat(columns.Select(value => Block(value, low, high, row))));
        }

        return lines;
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

    private static double?[] Slices(IReadOnlyList<RunSecond> seconds, Func<RunSecond, double?> valueOf)
    {
        var slices = new List<double>[Columns];
        int lastSecond = seconds.Count == 0 ? 0 : seconds[^1].ElapsedSeconds;
        foreach (RunSecond second in seconds)
        {
            if (valueOf(second) is double value)
            {
                int column = (int)((long)second.ElapsedSeconds * Columns / (lastSecond + 1));
                (slices[column] ??= []).Add(value);
            }
        }

        return [.. slices.Select(slice => slice is null ? (double?)null : slice.Average())];
    }

    private static char Block(double? value, double low, double high, int row)
    {
        if (value is not double known)
        {
            return ' ';
        }

        int level = (int)Math.Round((known - low) / (high - low) * Rows * Levels) - row * Levels;
        return Blocks[Math.Clamp(level, row == 0 ? 1 : 0, Levels)];
    }
}
