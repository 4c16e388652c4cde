using System.IO.Compression;
using System.Text;
using System.Text.Json;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>The plan into files and out of files, from the command line.</summary>
public sealed class PlanFileCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _files = new();

    public void Dispose()
    {
        _folder.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task A_written_plan_is_found_sound_and_asks_for_nothing_new()
    {
        string file = await WrittenAsync();

        CliRun check = await RunAsync("plan", "check", file);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains("keep every rule", check.Output, StringComparison.Ordinal);
        CliRun own = await RunAsync("plan", "check");
        Assert.Equal(0, own.ExitCode);
        CliRun import = await RunAsync("plan", "import", file);
        Assert.Contains("nothing that is not planned already", import.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_too_long_is_named_with_its_day_its_rule_and_what_would_be_allowed()
    {
        string file = await WrittenAsync();
        string edited = Longer(await File.ReadAllTextAsync(file), 90);

        CliRun check = await PipedAsync(edited, "plan", "check", "-", "--json");

        Assert.Equal(1, check.ExitCode);
        using JsonDocument found = JsonDocument.Parse(check.Output);
        Assert.False(found.RootElement.GetProperty("isSound").GetBoolean());
        JsonElement first = found.RootElement.GetProperty("violations")[0];
        Assert.Equal("longest", first.GetProperty("rule").GetString());
        Assert.Equal(1800, first.GetProperty("allowedSeconds").GetInt32());
        CliRun words = await PipedAsync(edited, "plan", "check", "-");
        Assert.Contains("Allowed: 30 minutes.", words.Output, StringComparison.Ordinal);

        string before = (await RunAsync("plan", "export", "--json")).Output;
        CliRun import = await PipedAsync(edited, "plan", "import", "-");
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("The plan stays as it is", import.Error, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("plan", "export", "--json")).Output);
    }

    [Fact]
    public async Task An_edited_session_is_taken_in_and_taken_back()
    {
        string edited = Longer(await File.ReadAllTextAsync(await WrittenAsync()), 25);
        string before = (await RunAsync("plan", "export", "--json")).Output;

        CliRun import = await PipedAsync(edited, "plan", "import", "-");
        Assert.Equal((0, ""), (import.ExitCode, import.Error));
        Assert.Contains("1 day is taken from what was piped in", import.Output, StringComparison.Ordinal);
        Assert.Contains("By hand", (await RunAsync("plan", "export", "--json")).Output, StringComparison.Ordinal);
        Assert.Contains("undone", (await RunAsync("plan", "undo")).Output, StringComparison.Ordinal);
        Assert.Equal(before, (await RunAsync("plan", "export", "--json")).Output);
    }

    [Fact]
    public async Task A_file_may_wait_as_a_proposal()
    {
        string edited = Longer(await File.ReadAllTextAsync(await WrittenAsync()), 25);

        CliRun asked = await PipedAsync(edited, "plan", "import", "-", "--ask", "--json");

        using JsonDocument change = asked.Json();
        Assert.Equal("proposed", change.RootElement.GetProperty("state").GetString());
        Assert.DoesNotContain("By hand", (await RunAsync("plan", "export", "--json")).Output, StringComparison.Ordinal);
        string id = change.RootElement.GetProperty("id").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(0, (await RunAsync("plan", "accept", id)).ExitCode);
        Assert.Contains("By hand", (await RunAsync("plan", "export", "--json")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_plan_ends_with_two_and_one_sentence()
    {
        await RunAsync("goal", "--kind", "get-fit");
        foreach (string command in new[] { "check", "import" })
        {
            CliRun run = await PipedAsync("{ \"days\": [ { \"date\": \"2026-13-45\" } ] }", "plan", command, "-");
            Assert.Equal(2, run.ExitCode);
            Assert.StartsWith("trainingplan: days[0], date:", run.Error, StringComparison.Ordinal);
            Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
        }

        CliRun past = await PipedAsync("{ \"days\": [ { \"date\": \"2020-01-01\" } ] }", "plan", "check", "-");
        Assert.Equal(2, past.ExitCode);
        Assert.Equal(1, (await RunAsync("plan", "check", Path.Combine(_files.Path, "none.json"))).ExitCode);
    }

    [Fact]
    public async Task Each_session_becomes_a_workout_file_in_a_folder_or_a_zip()
    {
        await RunAsync("goal", "--kind", "get-fit");
        string folder = Path.Combine(_files.Path, "fit");
        CliRun run = await RunAsync("plan", "export", "--fit", "--out", folder);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        string[] files = Directory.GetFiles(folder);
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(WorkoutFitReader.Read(File.ReadAllBytes(file), [], 0).Workout.StepCount > 0));
        Assert.Contains("overwrites nothing", (await RunAsync("plan", "export", "--fit", "--out", folder)).Error, StringComparison.Ordinal);

        string packed = Path.Combine(_files.Path, "plan.zip");
        await RunAsync("plan", "export", "--fit", "--out", packed);
        using ZipArchive zip = ZipFile.OpenRead(packed);
        Assert.Equal(files.Length, zip.Entries.Count);
    }

    [Fact]
    public async Task A_range_becomes_a_calendar()
    {
        await RunAsync("goal", "--kind", "get-fit");
        CliRun run = await RunAsync("plan", "export", "--ics");
        Assert.StartsWith("BEGIN:VCALENDAR", run.Output, StringComparison.Ordinal);
        CliRun none = await RunAsync("plan", "export", "--ics", "--from", "2040-01-01");
        Assert.Contains("Nothing is planned", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("plan", "export")).ExitCode);
        Assert.Equal(2, (await RunAsync("plan", "export", "--ics", "--from", "2040-01-02", "--to", "2040-01-01")).ExitCode);
    }

    [Fact]
    public async Task The_rules_are_said()
    {
        CliRun rules = await RunAsync("plan", "check", "--rules");
        Assert.Contains("Frandsen 2025", rules.Output, StringComparison.Ordinal);
        using JsonDocument json = (await RunAsync("plan", "check", "--rules", "--json")).Json();
        Assert.True(json.RootElement.GetProperty("rules").GetArrayLength() > 15);
    }

    private async Task<string> WrittenAsync()
    {
        await RunAsync("goal", "--kind", "get-fit");
        string file = Path.Combine(_files.Path, "plan.json");
        CliRun run = await RunAsync("plan", "export", "--json", "--out", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return file;
    }

    /// <summary>The first session of a file, of another length.</summary>
    private static string Longer(string text, int minutes)
    {
        using JsonDocument plan = JsonDocument.Parse(text);
        bool isDone = false;
        IEnumerable<object> days = plan.RootElement.GetProperty("days").EnumerateArray().Select<JsonElement, object>(day =>
        {
            bool isFirst = !isDone && day.TryGetProperty("workout", out _);
            isDone |= isFirst;
            return isFirst
                ? new { date = day.GetProperty("date").GetString(), kind = "easy", name = "By hand", workout = $"{minutes}min easy" }
                : day;
        });
        return JsonSerializer.Serialize(new { days });
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_folder.Path, args);

    private Task<CliRun> PipedAsync(string text, params string[] args) =>
        CliRun.OfAsync(TimeProvider.System, new MemoryStream(Encoding.UTF8.GetBytes(text)), _folder.Path, args);
}
