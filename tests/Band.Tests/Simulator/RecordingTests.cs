using System.Globalization;
using System.IO.Compression;
using System.Text;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Band.Tests.Simulator;

public sealed class RecordingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recordings").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_sample_at_its_own_instant_is_the_sample()
    {
        Recording recording = Ramp(50, 500);

        Assert.Equal(100, recording.Motion(0, 2, 0.02), 9);
        Assert.Equal(100.5, recording.Motion(0, 2.01, 0.02), 9);
    }

    [Fact]
    public void A_finer_recording_is_averaged_over_the_area_of_a_sample()
    {
        // 125 Hz: 20 ms around sample 250 hold samples 249 to 251 whole or in part.
        Recording recording = Parse(Text(125, 1000, i => i == 250 ? 250 : 0));

        Assert.Equal(100, recording.Motion(0, 2, 0.02), 6);
        double sum = Enumerable.Range(0, 399).Sum(i => recording.Motion(0, i * 0.02, 0.02));
        Assert.Equal(100, sum, 6);
    }

    [Fact]
    public void A_coarser_recording_is_bent_through_its_samples()
    {
        Recording recording = Parse(Text(25, 250, i => (int)(1000 * Math.Sin(2 * Math.PI * 2 * i / 25))));

        double truth = 1000 * Math.Sin(2 * Math.PI * 2 * 4.02);
        Assert.InRange(recording.Motion(0, 4.02, 0.02), truth - 25, truth + 25);
    }

    [Fact]
    public void Before_and_after_it_the_recording_stands_still()
    {
        Recording recording = Ramp(50, 500);

        Assert.Equal(0, recording.Motion(0, -5, 0.02));
        Assert.Equal(499, recording.Motion(0, 60, 0.02));
    }

    [Fact]
    public void Light_keeps_its_own_ratio_or_gets_a_level_where_it_has_lost_it()
    {
        var steady = new RecordedRunner(Parse(Light(i => 40000 + (400 * Math.Sin(i * 0.1)))));
        var coupled = new RecordedRunner(Parse(Light(i => 400 * Math.Sin(i * 0.1))));
        steady.BeginRun(0);
        coupled.BeginRun(0);

        Assert.InRange(Swing(steady), 0.0195, 0.0205);
        Assert.InRange(Swing(coupled), 0.05, 0.06);
    }

    [Fact]
    public void Light_goes_to_the_slots_in_order_and_further_slots_stay_dark()
    {
        var runner = new RecordedRunner(Parse(Light(i => 40000 + i)));
        runner.BeginRun(0);

        Assert.NotEqual(0, runner.LightNanoampsPerMilliamp(0, 3, 1, 0.02));
        Assert.Equal(0, runner.LightNanoampsPerMilliamp(1, 1, 1, 0.02));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("# rate_hz: 50\n", "no samples")]
    [InlineData("# rate_hz: 50\nax_mg,ay_mg\n1,2\n", "az_mg")]
    [InlineData("ax_mg,ay_mg,az_mg\n1,2,3\n", "rate")]
    [InlineData("# rate_hz: 1e9\nax_mg,ay_mg,az_mg\n1,2,3\n", "rate")]
    [InlineData("# rate_hz: NaN\nax_mg,ay_mg,az_mg\n1,2,3\n", "rate")]
    [InlineData("# rate_hz: 50\nax_mg,ay_mg,az_mg\n1,2\n", "cut")]
    [InlineData("# rate_hz: 50\nax_mg,ay_mg,az_mg\n1,2,3,4\n", "more values")]
    [InlineData("# rate_hz: 50\nax_mg,ay_mg,az_mg\n1,x,3\n", "number")]
    [InlineData("# rate_hz: 50\nax_mg,ay_mg,az_mg\n1,2,3\n", "one second")]
    [InlineData("\0\u0001\u0002\n", "not text")]
    public void A_broken_file_ends_in_one_sentence(string text, string word)
    {
        string path = Path.Combine(_folder, "broken.csv");
        File.WriteAllText(path, text);

        RecordingException error = Assert.Throws<RecordingException>(() => RecordingFile.Read(path));

        Assert.Contains(word, error.Message);
        Assert.Contains("broken.csv", error.Message);
        Assert.EndsWith(".", error.Message);
        Assert.DoesNotContain("\n", error.Message);
    }

    [Fact]
    public void A_gzip_that_is_cut_anywhere_or_damaged_is_told_as_such()
    {
        byte[] whole = Gzip(Text(50, 3000, i => i * 7919 % 1000));
        string path = Path.Combine(_folder, "a.csv.gz");
        File.WriteAllBytes(path, whole);
        Assert.Equal(3000, RecordingFile.Read(path).SampleCount);
        for (int length = 2; length < whole.Length; length += 37)
        {
            File.WriteAllBytes(path, whole[..length]);
            Assert.Contains("gzip", Assert.Throws<RecordingException>(() => RecordingFile.Read(path)).Message);
        }
    }

    [Theory]
    [InlineData("replay", "nowhere.csv", "--trace", "x.csv")]
    [InlineData("serve", "--tcp", "nonsense")]
    [InlineData("serve")]
    [InlineData("serve", "--tcp", "127.0.0.1:0", "--speed", "0")]
    public void A_command_that_cant_be_done_exits_with_a_code_other_than_zero(params string[] args)
    {
        Assert.Equal(1, SimulatorProgram.Main(args));
    }

    [Fact]
    public void Two_replays_of_a_recording_write_the_same_bytes_and_a_row_a_second()
    {
        Recording recording = Parse(Text(50, 1500, i => (int)(900 * Math.Sin(2 * Math.PI * 2.9 * i / 50))));

        string first = Trace(recording);

        Assert.Equal(first, Trace(recording));
        string[] rows = first.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(TraceRow.Header, rows[0]);
        Assert.Equal(31, rows.Length);
        Assert.StartsWith("29,run,", rows[30]);
        Assert.Contains(",trusted,", rows[30]);
        Assert.All(rows, row => Assert.Equal(9, row.Count(c => c == ',')));
    }

    private static string Trace(Recording recording)
    {
        var writer = new StringWriter();
        Replay.Run(recording, 0, true, writer);
        return writer.ToString();
    }

    private static double Swing(RecordedRunner runner)
    {
        double[] light = Enumerable.Range(50, 300).Select(i => runner.LightNanoampsPerMilliamp(0, 1, i * 0.02, 0.02)).ToArray();
        return (light.Max() - light.Min()) / light.Average();
    }

    private static Recording Ramp(int rate, int samples) => Parse(Text(rate, samples, i => i));

    private static Recording Parse(string text) => RecordingFile.Parse("test.csv", new StringReader(text));

    private static string Text(int rate, int samples, Func<int, int> x)
    {
        var text = new StringBuilder($"# rate_hz: {rate}\nax_mg,ay_mg,az_mg\n");
        for (int i = 0; i < samples; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{x(i)},0,1000\n");
        }

        return text.ToString();
    }

    private static string Light(Func<int, double> light)
    {
        var text = new StringBuilder("# rate_hz: 50\nppg1,ax_mg,ay_mg,az_mg\n");
        for (int i = 0; i < 500; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{light(i):F3},0,0,1000\n");
        }

        return text.ToString();
    }

    private static byte[] Gzip(string text)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return memory.ToArray();
    }
}
