using System.Globalization;
using Xunit.Abstractions;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Real wrists against the outputs of an independent implementation.</summary>
public class CadenceVectorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("bami1-03")]
    [InlineData("bami1-18")]
    [InlineData("pebble-running-100")]
    [InlineData("strikewatch-01-forefootstrike")]
    public void The_seconds_of_a_recording_equal_the_expected_ones_but_where_the_gait_changes(string name)
    {
        SignalRecording? recording = Recordings.TryRead(name);
        string vector = Path.Combine(Recordings.Vectors ?? string.Empty, "cadence-" + name + ".csv");
        if (recording is null || !File.Exists(vector))
        {
            output.WriteLine($"Not run: the recording {name} or its expected output is absent.");
            return;
        }

        var run = new CadenceRun();
        run.Add(recording);
        string[][] expected = Recordings.ReadVector(vector);
        Assert.Equal(expected.Length, run.Seconds.Count);
        int others = 0;
        for (int s = 0; s < expected.Length; s++)
        {
            CadenceSecond second = run.Seconds[s];
            double cadence = second.State == 0 ? 0 : second.Centispm / 100.0;
            double wanted = double.Parse(expected[s][1], CultureInfo.InvariantCulture);
            bool isEqual = int.Parse(expected[s][0]) == (int)second.State && Math.Abs(cadence - wanted) < 0.0051;
            others += isEqual ? 0 : 1;
        }

        // A change of gait is believed sooner here, a halving or doubling later.
        Assert.True(others * 60 <= expected.Length, $"{others} of {expected.Length} seconds differ");
        double steps = double.Parse(expected[^1][2], CultureInfo.InvariantCulture);
        Assert.InRange(run.Seconds[^1].Steps, (int)(0.995 * steps), (int)(1.005 * steps));
    }

    [Fact]
    public void Steps_of_recorded_walks_and_runs_are_counted_and_nothing_else_is()
    {
        string index = Path.Combine(Recordings.Folder ?? string.Empty, "wrist-steps", "index.csv");
        if (!File.Exists(index))
        {
            output.WriteLine("Not run: the step recordings are absent.");
            return;
        }

        int walks = 0;
        int walksCounted = 0;
        foreach (string[] row in File.ReadLines(index).Skip(1).Select(line => line.Split(',')))
        {
            // As on a band that records a run: the harder case.
            var run = new CadenceRun { IsRunRecorded = true };
            run.Add(Recordings.TryRead(row[0].Replace(".csv.gz", string.Empty))!);
            int steps = run.Seconds.Count == 0 ? 0 : run.Seconds[^1].Steps;
            bool isWithin = steps >= int.Parse(row[3]) && steps <= int.Parse(row[4]);
            walks += row[1] == "walk" ? 1 : 0;
            walksCounted += row[1] == "walk" && isWithin ? 1 : 0;
            Assert.True(row[1] != "run" || isWithin, $"{row[0]}: {steps} steps");
            Assert.True(row[1] != "non_step" || steps == 0, $"{row[0]}: {steps} steps where there are none");
        }

        Assert.True(walksCounted >= 0.97 * walks, $"{walksCounted} of {walks} walks");
    }
}
