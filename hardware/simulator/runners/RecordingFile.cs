using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// Reads a recording from `.csv` or `.csv.gz`: `# key: value` lines, a column row, a row a sample. Whatever is wrong with a file
/// ends in one sentence.
/// </summary>
public static class RecordingFile
{
    private const double LowestHz = 5;
    private const double HighestHz = 2000;
    private const int MaxSamples = 50_000_000;
    private const int MaxLineLength = 4096;
    private const long MaxContentBytes = 2L << 30;
    private const double RawGyroDpsPerCount = 2000.0 / 32768;
    private static readonly string[] s_acceleration = ["ax_mg", "ay_mg", "az_mg"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="RecordingException">The file is no whole recording.</exception>
    public static Recording Read(string path)
    {
        string name = Path.GetFileName(path);
        if (!File.Exists(path))
        {
            throw new RecordingException($"There is no recording at {path}: check the name.");
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            if (file.Length == 0)
            {
                throw new RecordingException($"{name} is empty: copy the recording again.");
            }

            if (!IsGzip(file))
            {
                return Parse(name, new StreamReader(file, Encoding.UTF8));
            }

            RequireWholeGzip(name, file);
            return Parse(name, new StreamReader(new GZipStream(file, CompressionMode.Decompress), Encoding.UTF8));
        }
        catch (InvalidDataException)
        {
            throw new RecordingException($"{name} is a damaged or cut gzip file: copy the recording again.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RecordingException($"{name} can't be read ({e.Message.TrimEnd('.')}): check that it is a file you may open.");
        }
    }

    /// <summary>Reads a recording's text.</summary>
    public static Recording Parse(string name, TextReader reader)
    {
        var notes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? line;
        int lineNumber = 0;
        while ((line = NextLine(name, reader, ++lineNumber)) != null && (line.Length == 0 || line[0] == '#'))
        {
            int colon = line.IndexOf(':');
            if (colon > 1)
            {
                notes[line[1..colon].Trim()] = line[(colon + 1)..].Trim();
            }
        }

        if (line == null)
        {
            throw new RecordingException($"{name} has no samples: it ends before its column row.");
        }

        string[] columns = line.Split(',').Select(c => c.Trim().ToLowerInvariant()).ToArray();
        int[] acceleration = FindAcceleration(name, columns);
        double rateHz = FindRate(name, notes);
        List<double>[] values = ReadRows(name, reader, columns, lineNumber);
        if (values[0].Count < rateHz)
        {
            throw new RecordingException($"{name} holds less than one second: there is nothing to replay.");
        }

        return new Recording(name, notes, rateHz, MotionColumns(columns, acceleration, values), LightColumns(columns, values));
    }

    private static bool IsGzip(FileStream file)
    {
        int first = file.ReadByte();
        int second = file.ReadByte();
        file.Position = 0;
        return first == 0x1F && second == 0x8B;
    }

    /// <summary>The next line, never longer than a line may be: a file without lines must not fill the memory.</summary>
    private static string? NextLine(string name, TextReader reader, int lineNumber)
    {
        var line = new StringBuilder();
        int next;
        while ((next = reader.Read()) >= 0 && next != '\n')
        {
            line.Append((char)next);
            if (next is '\0' or '\uFFFD' || line.Length > MaxLineLength)
            {
                throw new RecordingException($"{name} is not a recording: line {lineNumber} is not text.");
            }
        }

        return next < 0 && line.Length == 0 ? null : line.ToString().TrimEnd('\r');
    }

    private static int[] FindAcceleration(string name, string[] columns)
    {
        int[] found = s_acceleration.Select(c => Array.IndexOf(columns, c)).ToArray();
        int missing = Array.IndexOf(found, -1);
        return missing < 0
            ? found
            : throw new RecordingException($"{name} has no column {s_acceleration[missing]}: a recording needs ax_mg, ay_mg and az_mg.");
    }

    private static double FindRate(string name, Dictionary<string, string> notes)
    {
        if (!notes.TryGetValue("rate_hz", out string? text))
        {
            throw new RecordingException($"{name} does not say its rate: add a line such as `# rate_hz: 50` at its top.");
        }

        return TryNumber(text, out double rateHz) && rateHz is >= LowestHz and <= HighestHz
            ? rateHz
            : throw new RecordingException($"{name} gives the rate {text} Hz: a rate from {LowestHz} to {HighestHz} Hz can be replayed.");
    }

    private static List<double>[] ReadRows(string name, TextReader reader, string[] columns, int headerLine)
    {
        List<double>[] values = columns.Select(_ => new List<double>()).ToArray();
        int lineNumber = headerLine;
        string? line;
        while ((line = NextLine(name, reader, ++lineNumber)) != null)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            AddRow(name, line, lineNumber, values);
            if (values[0].Count > MaxSamples)
            {
                throw new RecordingException($"{name} has more than {MaxSamples} samples: cut it into shorter recordings.");
            }
        }

        return values;
    }

    private static void AddRow(string name, string line, int lineNumber, List<double>[] values)
    {
        int column = 0;
        ReadOnlySpan<char> rest = line;
        foreach (Range range in rest.Split(','))
        {
            if (column == values.Length)
            {
                throw new RecordingException($"{name} has more values than columns in line {lineNumber}.");
            }

            if (!TryNumber(rest[range], out double value))
            {
                throw new RecordingException($"{name} holds something other than a number in line {lineNumber}, column {column + 1}.");
            }

            values[column++].Add(value);
        }

        if (column < values.Length)
        {
            throw new RecordingException(
                $"{name} has {column} of {values.Length} values in line {lineNumber}: it was cut, so copy the recording again.");
        }
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < 1e9;

    private static double[][] MotionColumns(string[] columns, int[] acceleration, List<double>[] values)
    {
        double[][] motion = acceleration.Select(i => values[i].ToArray()).ToArray();
        int[] dps = Columns(columns, "gx_dps", "gy_dps", "gz_dps");
        int[] raw = Columns(columns, "gx", "gy", "gz");
        if (dps.All(i => i >= 0))
        {
            return [.. motion, .. dps.Select(i => values[i].ToArray())];
        }

        // Raw counts of unknown scale: the widest range of a 16-bit gyroscope is taken.
        return raw.All(i => i >= 0)
            ? [.. motion, .. raw.Select(i => values[i].Select(v => v * RawGyroDpsPerCount).ToArray())]
            : motion;
    }

    private static double[][] LightColumns(string[] columns, List<double>[] values)
    {
        var light = new List<double[]>();
        for (int i; (i = Array.IndexOf(columns, "ppg" + (light.Count + 1))) >= 0;)
        {
            light.Add(values[i].ToArray());
        }

        return [.. light];
    }

    private static int[] Columns(string[] columns, params string[] names) => names.Select(n => Array.IndexOf(columns, n)).ToArray();

    /// <summary>A gzip file ends with the length of its content: a cut or damaged one does not fit its own.</summary>
    private static void RequireWholeGzip(string name, FileStream file)
    {
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        using (var content = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true))
        {
            for (int read; (read = content.Read(buffer)) > 0;)
            {
                length += read;
                if (length > MaxContentBytes)
                {
                    throw new RecordingException($"{name} holds more than {MaxContentBytes >> 20} MB: cut it into shorter recordings.");
                }
            }
        }

        file.Seek(-Math.Min(4, file.Length), SeekOrigin.End);
        bool isLong = file.ReadAtLeast(buffer.AsSpan(0, 4), 4, throwOnEndOfStream: false) == 4;
        file.Position = 0;
        if (!isLong || BitConverter.ToUInt32(buffer) != (uint)length)
        {
            throw new RecordingException($"{name} is a damaged or cut gzip file: copy the recording again.");
        }
    }
}
