using System.Diagnostics;
using System.Text.Json;

namespace TrainingPlan.Journey.Tests;

/// <summary>The built programs as a runner starts them: each a process of its own, talking over a real cable's stand-in.</summary>
public sealed class ProgramJourneyTests
{
    private const string RecordedRun = "wrist-heart-rate/bami1-03.csv.gz";
    private const string ClosedCircle = "^circle closed: 1 session, [0-9]+ cues, next workout \".+\" revision [0-9]+ on the band$";

    [Fact]
    public async Task Over_tcp_the_demo_closes_the_circle_and_a_second_one_adds_a_second_run()
    {
        using var folder = new TemporaryFolder();
        ProgramRun first = await ProgramRun.Of(Repository.Companion, "demo", "--once", "--data", folder.Path);
        Assert.True(first.ExitCode == 0, first.Output + first.Errors);
        Assert.Matches(ClosedCircle, first.LastLine);
        Assert.Single(await SessionsIn(folder.Path));

        ProgramRun second = await ProgramRun.Of(Repository.Companion, "demo", "--once", "--data", folder.Path);
        Assert.True(second.ExitCode == 0, second.Output + second.Errors);
        Assert.Matches(ClosedCircle, second.LastLine);
        Assert.Equal(2, (await SessionsIn(folder.Path)).Count);
    }

    [LinuxFact]
    public async Task Through_a_pseudo_terminal_a_sync_takes_the_run_once()
    {
        using var folder = new TemporaryFolder();
        using Process band = ProgramRun.Start(
            Repository.Simulator, "serve", "--tcp", "127.0.0.1:0", "--pty", "--seed", "11", "--run-minutes", "3", "--quit-with-stdin");
        try
        {
            string address = await SerialAddressOf(band);
            ProgramRun sync = await ProgramRun.Of(Repository.Companion, "sync", "--band", address, "--data", folder.Path);
            Assert.True(sync.ExitCode == 0, sync.Output + sync.Errors);
            ProgramRun again = await ProgramRun.Of(Repository.Companion, "sync", "--band", address, "--data", folder.Path);
            Assert.True(again.ExitCode == 0, again.Output + again.Errors);
            Assert.Single(await SessionsIn(folder.Path));
        }
        finally
        {
            band.Kill();
        }
    }

    [RecordingFact(RecordedRun)]
    public async Task A_real_recorded_run_goes_all_the_way_round()
    {
        using var folder = new TemporaryFolder();
        ProgramRun demo = await ProgramRun.Of(
            Repository.Companion, "demo", "--once", "--recording", Repository.Recording(RecordedRun)!, "--data", folder.Path);
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Errors);
        Assert.Matches(ClosedCircle, demo.LastLine);
        Assert.Single(await SessionsIn(folder.Path));
    }

    [Fact]
    public async Task Where_no_band_listens_a_sync_says_so_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        ProgramRun sync = await ProgramRun.Of(Repository.Companion, "sync", "--band", "tcp:127.0.0.1:1", "--data", folder.Path);
        Assert.NotEqual(0, sync.ExitCode);
        Assert.Contains("127.0.0.1:1", sync.Errors);
        Assert.DoesNotContain("   at ", sync.Output + sync.Errors);
    }

    private static async Task<string> SerialAddressOf(Process band)
    {
        const string prefix = "listening on serial:";
        while (await band.StandardOutput.ReadLineAsync() is string line)
        {
            if (line.StartsWith(prefix, StringComparison.Ordinal))
            {
                return line["listening on ".Length..];
            }
        }

        throw new InvalidOperationException("the virtual band offered no pseudo-terminal: " + await band.StandardError.ReadToEndAsync());
    }

    private static async Task<List<JsonElement>> SessionsIn(string folder)
    {
        ProgramRun listing = await ProgramRun.Of(Repository.Companion, "sessions", "--json", "--data", folder);
        Assert.True(listing.ExitCode == 0, listing.Errors);
        using JsonDocument document = JsonDocument.Parse(listing.Output);
        return [.. document.RootElement.GetProperty("runs").EnumerateArray().Select(element => element.Clone())];
    }
}
