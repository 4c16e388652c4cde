using System.Text.Json;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>Commands against the band's own firmware in its virtual band.</summary>
public sealed class BandAtWorkTests : IDisposable
{
    private const int Seed = 5;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_workout_is_pushed_given_back_and_known_when_the_band_is_followed()
    {
        using VirtualBandProcess band = await VirtualBandProcess.StartAsync(_folder.File("flash"), null, Seed, CancellationToken.None);
        await CliRun.OfAsync(_folder.Path, "workout", "new", "Try", "1min easy, 3x(1min @ 170-178spm, 1min rest)");
        using (JsonDocument pushed = (await CliRun.OfAsync(_folder.Path, "workout", "push", "1", "--band", band.Address, "--json")).Json())
        {
            string bandId = pushed.RootElement.GetProperty("bandId").GetString()!;
            using RunStore store = RunStore.Open(_folder.Path);
            PushedWorkout known = Assert.Single(store.GetPushedWorkouts(bandId));
            Assert.Equal((true, pushed.RootElement.GetProperty("digestOnBand").GetString()), (known.IsConfirmed, known.Digest));
        }

        CliRun live = await CliRun.OfAsync(_folder.Path, "live", "--band", band.Address, "--seconds", "2", "--page", "--port", "0");
        Assert.Equal(0, live.ExitCode);
        Assert.StartsWith("The page is at http://127.0.0.1:", live.Error);
        string[] lines = live.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(4, lines.Length);
        Assert.EndsWith(": Try.", lines[0]);
        Assert.All(lines[1..3], line => Assert.StartsWith("ready · still · ", line));
        Assert.Equal("Ended after 2 seconds.", lines[3]);
    }

    [Fact]
    public async Task A_workout_of_another_computer_is_told_by_whoever_follows_or_pushes()
    {
        const string Unknown = "Plan: The band has a workout of revision 1 that this computer does not know; none was put there from here.";
        using VirtualBandProcess band = await VirtualBandProcess.StartAsync(_folder.File("flash"), null, Seed, CancellationToken.None);
        (string here, string there) = (_folder.File("here"), _folder.File("there"));
        await CliRun.OfAsync(there, "workout", "new", "Theirs", "20min easy");
        CliRun first = await CliRun.OfAsync(there, "workout", "push", "1", "--band", band.Address);
        Assert.DoesNotContain("Plan:", first.Output);

        CliRun live = await CliRun.OfAsync(here, "live", "--band", band.Address, "--seconds", "1");
        Assert.Contains(Unknown, live.Output);

        await CliRun.OfAsync(here, "workout", "new", "Ours", "30min easy");
        CliRun push = await CliRun.OfAsync(here, "workout", "push", "1", "--band", band.Address);
        Assert.Contains($"{Unknown} This push has replaced it.", push.Output);
        Assert.DoesNotContain("Plan:", (await CliRun.OfAsync(here, "live", "--band", band.Address, "--seconds", "1")).Output);
        CliRun other = await CliRun.OfAsync(there, "live", "--band", band.Address, "--seconds", "1");
        Assert.Contains("Plan: The band has a workout of revision 2 that this computer does not know; \"Theirs\"", other.Output);
    }

    [Fact]
    public async Task A_band_times_itself_in_the_rows_of_the_first_board()
    {
        using VirtualBandProcess band = await VirtualBandProcess.StartAsync(_folder.File("flash"), null, Seed, CancellationToken.None);
        CliRun told = await CliRun.OfAsync(_folder.Path, "band", "--measure", "--band", band.Address);
        Assert.Equal((0, ""), (told.ExitCode, told.Error));
        Assert.Contains("| 2 | Free memory, after a collection | 64.0 KB |", told.Output);
        Assert.Contains("| 7 | Sync by cable |", told.Output);

        CliRun neither = await CliRun.OfAsync(_folder.Path, "band", "--band", band.Address);
        CliRun both = await CliRun.OfAsync(_folder.Path, "band", "--self-test", "--measure", "--band", band.Address);
        CliRun nowhere = await CliRun.OfAsync(_folder.Path, "band", "--measure");
        Assert.All(new[] { neither, both, nowhere }, wrong => Assert.Equal(2, wrong.ExitCode));
        Assert.Contains("its self-test or a measuring", nowhere.Error);
    }

    [Fact]
    public void The_table_of_a_terminal_shows_the_last_second_and_the_sentences()
    {
        var output = new StringWriter();
        var terminal = new Terminal(output, TextWriter.Null, TimeProvider.System, isPlain: false);
        using ILiveOutput table = LiveOutputs.For(terminal, asJson: false, isMetric: true);
        table.Show(() =>
        {
            table.Connected("Band abc [test].");
            var moment = new LiveMoment(60, true, false, MotionState.Run, 170, 172, 151, 275, 3, 220, 1, 0, CueKind.Halfway, "Halfway.");
            table.Second(moment, "1km [fast]");
        });
        table.End(1);
        string[] expected = ["Band abc [test].", "1:00", "172 spm", "151 bpm", "4:35 ±3 s /km", "1km [fast]", "Halfway.", "Ended after 1"];
        Assert.All(expected, shown => Assert.Contains(shown, output.ToString()));
    }
}
