using System.Text.Json;
using TrainingPlan.Coaching;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private const string Band = "0102030405060708";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(2, "No command was given.")]
    [InlineData(2, "There is no command \"frob\".", "frob")]
    [InlineData(2, "Option '--band' is required.", "sync")]
    [InlineData(1, "\"nowhere\" is not the address of a band.", "sync", "--band", "nowhere")]
    [InlineData(1, "No band at tcp:127.0.0.1:9: nothing listens there.", "sync", "--band", "tcp:127.0.0.1:9")]
    [InlineData(1, "There is no run 99.", "show", "99")]
    [InlineData(2, "Cannot parse argument 'x' for command 'show'.", "show", "x")]
    [InlineData(2, "A plan has 1 to 14 days, not 15.", "plan", "--days", "15")]
    [InlineData(2, "--hr-max takes 100 to 240, not 20.", "profile", "--hr-max", "20")]
    [InlineData(2, "A resting heart rate of 105 is not below the maximal one of 100.", "profile", "--hr-max", "100", "--hr-rest", "105")]
    [InlineData(2, "70000 is not a port.", "serve", "--port", "70000")]
    [InlineData(1, "There is no recording at nothing.csv.", "demo", "--once", "--recording", "nothing.csv")]
    public async Task Every_failure_is_one_sentence_what_to_do_and_a_code(int exitCode, string sentence, params string[] args)
    {
        Outcome outcome = await RunAsync(args);
        Assert.Equal(exitCode, outcome.ExitCode);
        string[] lines = outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal($"trainingplan: {sentence}", lines[0]);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_one_sentence()
    {
        string file = _folder.File("in the way");
        File.WriteAllText(file, "x");
        string[][] commands = [["sessions"], ["show", "1"], ["plan"], ["profile"], ["serve", "--port", "0"], ["demo", "--once"]];
        foreach (string[] args in commands)
        {
            Outcome outcome = await RunInAsync(Path.Combine(file, "data"), args);
            Assert.Equal(1, outcome.ExitCode);
            Assert.Contains("can't be written", outcome.Error);
            Assert.DoesNotContain("   at ", outcome.Error);
        }
    }

    [Fact]
    public async Task A_damaged_database_is_one_sentence()
    {
        File.WriteAllBytes(_folder.File(DataFolder.DatabaseFileName), [.. Enumerable.Range(0, 9000).Select(value => (byte)(value * 7))]);
        Outcome outcome = await RunAsync("sessions");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("is damaged.", outcome.Error);
    }

    [Fact]
    public async Task Sessions_as_json_have_the_documented_fields()
    {
        long id = StoreRun();
        using JsonDocument document = await JsonAsync("sessions", "--json");
        JsonElement run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal(id, run.GetProperty("id").GetInt64());
        Assert.Equal(
            [
                "id", "bandId", "sessionNumber", "digest", "startUtc", "durationSeconds", "runningSeconds", "steps", "distanceMeters",
                "cadenceSpm", "heartRateBpm", "workoutName", "workoutRevision", "cuesHeard", "cuesWithheld", "lostBlocks", "isComplete",
            ],
            run.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["value", "trust", "inputs"], run.GetProperty("distanceMeters").EnumerateObject().Select(property => property.Name));
        Assert.Equal(JsonValueKind.Null, run.GetProperty("distanceMeters").GetProperty("value").ValueKind);
        Assert.Equal("trusted", run.GetProperty("cadenceSpm").GetProperty("trust").GetString());
        Assert.Empty(document.RootElement.GetProperty("setAside").EnumerateArray());
    }

    [Fact]
    public async Task A_run_as_json_has_the_documented_fields()
    {
        long id = StoreRun();
        using JsonDocument document = await JsonAsync("show", $"{id}", "--json");
        Assert.Equal(
            [
                "run", "heartRatePeakBpm", "zoneUpperBpm", "zoneSeconds", "zoneExcludedSeconds", "cadenceInTargetShare", "trimp",
                "rmssdMs", "cueResponses", "kilometerSplits", "cues", "analysis", "planned",
            ],
            document.RootElement.EnumerateObject().Select(property => property.Name));
        JsonElement cue = Assert.Single(document.RootElement.GetProperty("cues").EnumerateArray());
        Assert.Equal("quickerSteps", cue.GetProperty("kind").GetString());
        Assert.Equal("cadence", cue.GetProperty("target").GetString());
        Assert.NotEmpty(cue.GetProperty("sentence").GetString()!);
    }

    [Fact]
    public async Task A_plan_as_json_has_the_documented_fields_and_its_steps()
    {
        using JsonDocument document = await JsonAsync("plan", "--json", "--days", "14");
        Assert.Equal(SeasonPlanner.RuleVersion, document.RootElement.GetProperty("ruleVersion").GetInt32());
        List<JsonElement> days = [.. document.RootElement.GetProperty("days").EnumerateArray()];
        Assert.Equal(14, days.Count);
        Assert.Equal(
            ["date", "kind", "name", "purpose", "reason", "durationSeconds", "hardSeconds", "steps"],
            days[0].EnumerateObject().Select(property => property.Name));
        Assert.Contains(days, day => day.GetProperty("steps").GetArrayLength() > 0);

        // Without a source no day aims at a pace, so there is nothing to warn of.
        Assert.DoesNotContain("\"pace\"", document.RootElement.GetProperty("days").GetRawText());
        Assert.Equal(0, document.RootElement.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task A_profile_is_kept_and_shown()
    {
        Outcome stated = await RunAsync("profile", "--hr-max", "186", "--hr-rest", "52", "--cadence", "168", "--weighting", "women");
        Assert.Equal(0, stated.ExitCode);
        using JsonDocument document = await JsonAsync("profile", "--json");
        Assert.Equal(186, document.RootElement.GetProperty("heartRateMaxBpm").GetInt32());
        Assert.Equal("women", document.RootElement.GetProperty("weighting").GetString());
        Assert.Equal(JsonValueKind.Null, document.RootElement.GetProperty("stepLengthMillimeters").ValueKind);
    }

    [Fact]
    public async Task A_run_is_shown_with_charts_and_figures()
    {
        Outcome outcome = await RunAsync("show", $"{StoreRun()}");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Cadence, spm", outcome.Output);
        Assert.Contains("170.0 spm", outcome.Output);
        Assert.Contains("▲ correction heard", outcome.Output);
    }

    [Fact]
    public async Task An_empty_folder_says_what_to_try()
    {
        Outcome outcome = await RunAsync("sessions");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("trainingplan demo", outcome.Output);
    }

    private long StoreRun()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        var session = new SessionBytes(1);
        for (int second = 0; second < 600; second++)
        {
            session.Second(second, 17_000, 15_000);
            if (second == 300)
            {
                session.Cue(second, (int)CueKind.QuickerSteps, TargetKind.Cadence, 16_000, 16_500, 17_500, isWithheld: false);
            }
        }

        return store.SaveSession(Band, 1, "00000001", session.Finish()).Id;
    }

    private async Task<JsonDocument> JsonAsync(params string[] args)
    {
        Outcome outcome = await RunAsync(args);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return JsonDocument.Parse(outcome.Output);
    }

    private Task<Outcome> RunAsync(params string[] args) => RunInAsync(_folder.Path, args);

    private static async Task<Outcome> RunInAsync(string folder, string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, TimeProvider.System, isPlain: true);
        string[] all = args is [] or ["frob"] ? args : [.. args, "--data", folder];
        int exitCode = await CompanionProgram.RunAsync(all, terminal, CancellationToken.None);
        return new Outcome(exitCode, output.ToString(), error.ToString());
    }

    private sealed record Outcome(int ExitCode, string Output, string Error);
}
