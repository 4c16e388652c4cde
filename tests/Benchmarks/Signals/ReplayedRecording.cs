using System.Globalization;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>One second of a trace; a missing value is not a number.</summary>
public readonly record struct TraceSecond(string State, int Steps, double CadenceSpm, double HeartRateBpm, bool IsHeartRateTrusted);

/// <summary>A recording played through chips and firmware, beside its own samples.</summary>
public sealed class ReplayedRecording
{
    private readonly Recording recording;

    private ReplayedRecording(string path, Recording recording, TraceSecond[] seconds)
    {
        Path = path;
        Name = System.IO.Path.GetFileName(path).Replace(".csv.gz", string.Empty);
        this.recording = recording;
        Seconds = seconds;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>File name without its ending.</summary>
    public string Name { get; }

    /// <summary>What the firmware said, a row a second.</summary>
    public TraceSecond[] Seconds { get; }

    /// <summary>Light channels of the recording.</summary>
    public int LightChannelCount => recording.LightChannelCount;

    /// <summary>Plays all files; two at a time.</summary>
    public static ReplayedRecording[] PlayAll(IEnumerable<string> paths) =>
        paths.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(Play).ToArray();

    /// <summary>Acceleration's length in mg at a rate.</summary>
    public double[] MagnitudeMg(double hz)
    {
        double[] result = new double[(int)(recording.DurationSeconds * hz)];
        for (int i = 0; i < result.Length; i++)
        {
            double x = recording.Motion(0, i / hz, 1 / hz);
            double y = recording.Motion(1, i / hz, 1 / hz);
            double z = recording.Motion(2, i / hz, 1 / hz);
            result[i] = Math.Sqrt((x * x) + (y * y) + (z * z));
        }
        return result;
    }

    /// <summary>One axis in mg at a rate.</summary>
    public double[] AxisMg(int axis, double hz) =>
        Enumerable.Range(0, (int)(recording.DurationSeconds * hz)).Select(i => recording.Motion(axis, i / hz, 1 / hz)).ToArray();

    /// <summary>The first light channel at a rate.</summary>
    public double[] Light(double hz) =>
        Enumerable.Range(0, (int)(recording.DurationSeconds * hz)).Select(i => recording.Light(0, i / hz, 1 / hz)).ToArray();

    /// <summary>Whether the file names its phases.</summary>
    public bool HasPhases => recording.Notes.ContainsKey("phases");

    /// <summary>The running stretches in seconds: those that the file names, or all of it.</summary>
    public IEnumerable<(int Start, int End)> RunningPhases()
    {
        if (!recording.Notes.TryGetValue("phases", out string? phases))
        {
            return [(0, Seconds.Length)];
        }
        return phases.Split(';').Select(phase => phase.Trim()).Where(phase => phase.StartsWith("run")).Select(phase =>
        {
            string[] ends = phase[(phase.LastIndexOf(' ') + 1)..].Split('-');
            return (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
        });
    }

    /// <summary>The stretches on a belt of known speed; none where the file names none.</summary>
    public IEnumerable<(string Gait, double KmPerHour, int Start, int End)> BeltPhases()
    {
        if (!recording.Notes.TryGetValue("phases", out string? phases))
        {
            yield break;
        }
        foreach (string[] words in phases.Split(';').Select(phase => phase.Trim().Split(' ')))
        {
            if (words.Length == 4 && words[2] == "km/h")
            {
                string[] ends = words[3].Split('-');
                yield return (
                    words[0],
                    double.Parse(words[1], CultureInfo.InvariantCulture),
                    int.Parse(ends[0], CultureInfo.InvariantCulture),
                    int.Parse(ends[1], CultureInfo.InvariantCulture));
            }
        }
    }

    private static ReplayedRecording Play(string path)
    {
        try
        {
            Recording recording = RecordingFile.Read(path);
            var trace = new StringWriter();
            Replay.Run(recording, 0, true, trace);
            string[] rows = trace.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return new ReplayedRecording(path, recording, rows.Skip(1).Select(Parse).ToArray());
        }
        catch (RecordingException e)
        {
            throw new BenchmarkFault(e.Message);
        }
    }

    private static TraceSecond Parse(string row)
    {
        string[] cells = row.Split(',');
        int steps = int.Parse(cells[2], CultureInfo.InvariantCulture);
        return new TraceSecond(cells[1], steps, Number(cells[3]), Number(cells[5]), cells[6] == "trusted");
    }

    private static double Number(string cell) => cell.Length == 0 ? double.NaN : double.Parse(cell, CultureInfo.InvariantCulture);
}
