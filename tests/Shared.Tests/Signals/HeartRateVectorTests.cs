using System.Globalization;
using Xunit.Abstractions;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>
/// Real wrists against the outputs of an independent implementation with a window of 6 instead of 5.8 s, a later clip and a wider spread:
/// nearly all estimates must agree.
/// </summary>
public class HeartRateVectorTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("bami1-03")]
    [InlineData("bami1-07")]
    [InlineData("bami2-04")]
    [InlineData("spc2015-train-01-type01")]
    public void A_recordings_estimates_agree_with_the_expected_ones(string name)
    {
        SignalRecording? recording = Recordings.TryRead(name);
        string vector = Path.Combine(Recordings.Vectors ?? string.Empty, "heart-rate-" + name + ".csv");
        if (recording is null || !File.Exists(vector))
        {
            output.WriteLine($"Not run: the recording {name} or its expected output is absent.");
            return;
        }

        var run = new HeartRateRun(recording.Light.Length);
        run.Add(recording);
        Dictionary<int, double> bpmAt = run.Estimates.ToDictionary(e => (e.Sample / 50) - 8, e => e.Bpm);
        double[] differences = Recordings.ReadVector(vector)
            .Select(row => Math.Abs(bpmAt[int.Parse(row[0])] - double.Parse(row[1], CultureInfo.InvariantCulture)))
            .Order()
            .ToArray();
        Assert.InRange(differences[differences.Length / 2], 0, 0.25);
        Assert.InRange(differences[(int)(differences.Length * 0.95)], 0, 1.5);
    }
}
