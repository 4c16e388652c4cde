using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>The commands that keep the runner's data safe: what they print, write and refuse.</summary>
public sealed class SafekeepingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _out = new();

    public SafekeepingTests() => KeptDatabases.Fill(_folder.Path);

    public void Dispose()
    {
        _folder.Dispose();
        _out.Dispose();
    }

    [Theory]
    [InlineData(2, "Export takes either the number of a session or --all DIR.", "export")]
    [InlineData(2, "Export takes either the number of a session or --all DIR.", "export", "1", "--all", "x")]
    [InlineData(1, "There is no session 99.", "export", "99")]
    [InlineData(1, "Session 4 was set aside. None of its 300 bytes is a whole block of a session log.", "show", "4")]
    public async Task Every_refusal_is_one_sentence_what_to_do_and_a_code(int exitCode, string sentence, params string[] args)
    {
        (int code, _, string error) = await RunAsync(args);
        Assert.Equal(exitCode, code);
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal([$"trainingplan: {sentence}"], lines[..1]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_backup_and_a_restore_tell_what_they_hold_and_what_was_kept()
    {
        string file = _out.File("backup.db");
        using JsonDocument backup = await JsonAsync("backup", file, "--json");
        Assert.Equal(["file", "bytes", "version", "runs", "setAside", "keptAside"], Names(backup));
        Assert.Equal(4, backup.RootElement.GetProperty("runs").GetInt32());
        Assert.Equal(1, (await RunAsync("backup", file)).ExitCode);
        using JsonDocument restored = await JsonAsync("restore", file, "--json");
        Assert.Equal(["file", "bytes", "version", "runs", "setAside", "keptAside"], Names(restored));
        Assert.True(File.Exists(restored.RootElement.GetProperty("keptAside").GetString()));
        (int code, string output, _) = await RunAsync("restore", file);
        Assert.Equal(0, code);
        Assert.Contains("4 runs, 1 sessions set aside", output);
        Assert.Contains("What was there before is kept: ", output);
        (code, _, string error) = await RunAsync("restore", _out.File("none.db"));
        Assert.Equal(1, code);
        Assert.StartsWith("trainingplan: There is no backup at ", error);
    }

    [Fact]
    public async Task A_rebuild_tells_what_it_made_and_fails_for_altered_bytes()
    {
        (int code, string output, _) = await RunAsync("rebuild");
        Assert.Contains("4 runs made again (4 before), 1 sessions set aside.", output);

        // The broken session stands under a digest that was never its own.
        Assert.Equal(1, code);
        Assert.Contains("The bytes of session 4 are no longer those that came off the band", output);
        (_, output, _) = await RunAsync("rebuild", "--json");
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(["runs", "setAside", "runsBefore", "alteredIds"], Names(document));
    }

    [Fact]
    public async Task An_export_of_everything_holds_every_byte_that_came_off_the_band()
    {
        string folder = _out.File("all");
        using JsonDocument done = await JsonAsync("export", "--all", folder, "--json");
        Assert.Equal(["folder", "runs", "setAside", "unfinished"], Names(done));
        using RunStore store = RunStore.Open(_folder.Path);
        foreach (StoredRun run in store.ListRuns())
        {
            string path = Path.Combine(folder, $"run-{run.Id:0000}");
            Assert.Equal(store.GetBytes(run.Id), File.ReadAllBytes(Path.Combine(path, "session.bin")));
            Assert.Equal(store.GetSeconds(run.Id).Count + 1, File.ReadLines(Path.Combine(path, "seconds.csv")).Count());
            Assert.Equal(store.GetCues(run.Id).Count + 1, File.ReadLines(Path.Combine(path, "cues.csv")).Count());
            using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(path, "run.json")));
            Assert.Equal(run.Digest, report.RootElement.GetProperty("run").GetProperty("digest").GetString());
        }

        Assert.Equal(store.GetBytes(4), File.ReadAllBytes(Path.Combine(folder, "set-aside-0004", "session.bin")));
        Assert.Contains("whole block", File.ReadAllText(Path.Combine(folder, "set-aside-0004", "reason.json")));
        Assert.Equal(40, new FileInfo(Directory.GetFiles(folder, "first-bytes.bin", SearchOption.AllDirectories).Single()).Length);
        using JsonDocument everything = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "everything.json")));
        Assert.Equal(
            [
                "runner", "settings", "bands", "plan", "pushed", "workouts", "activities", "originals", "days", "runs", "setAside",
                "unfinished",
            ],
            Names(everything));
        Assert.Equal(1, (await RunAsync("export", "--all", folder)).ExitCode);
    }

    [Fact]
    public async Task A_set_aside_session_can_be_listed_and_exported_for_repair()
    {
        (_, string output, _) = await RunAsync("sessions", "--set-aside");
        Assert.Contains("Set aside 4: session 4", output);
        Assert.Contains("trainingplan export 4", output);
        Assert.Contains("Unfinished: session 6", output);
        using JsonDocument list = await JsonAsync("sessions", "--set-aside", "--json");
        Assert.Equal(["setAside", "unfinished"], Names(list));
        Assert.Equal(0, (await RunAsync("export", "4", "--to", _out.Path)).ExitCode);
        Assert.Equal(300, new FileInfo(Path.Combine(_out.Path, "set-aside-0004", "session.bin")).Length);
        Assert.Equal(1, (await RunAsync("export", "4", "--to", _out.Path)).ExitCode);
    }

    [Fact]
    public async Task A_second_as_csv_leaves_empty_what_is_missing()
    {
        await RunAsync("export", "3", "--to", _out.Path);
        string[] lines = File.ReadAllLines(Path.Combine(_out.Path, "run-0003", "seconds.csv"));
        string[] names = lines[0].Split(',');
        string[] values = lines[100].Split(',');
        Assert.Equal(names.Length, values.Length);
        Assert.Equal("99", values[0]);
        Assert.Equal("", values[Array.IndexOf(names, "wrist_heart_rate_bpm")]);
        Assert.Equal("", values[Array.IndexOf(names, "distance_m")]);
        Assert.InRange(double.Parse(values[Array.IndexOf(names, "cadence_spm")]), 100, 220);
    }

    private static IEnumerable<string> Names(JsonDocument document) =>
        document.RootElement.EnumerateObject().Select(property => property.Name);

    private async Task<JsonDocument> JsonAsync(params string[] args)
    {
        (int exitCode, string output, string error) = await RunAsync(args);
        Assert.Equal((0, ""), (exitCode, error));
        return JsonDocument.Parse(output);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, TimeProvider.System, isPlain: true);
        int exitCode = await CompanionProgram.RunAsync([.. args, "--data", _folder.Path], terminal, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
