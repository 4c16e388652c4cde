using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Fit;
using TrainingPlan.Companion.Tests.Store;
using static TrainingPlan.Companion.Tests.Import.SampleFiles;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TemporaryFolder _data = new();
    private readonly TemporaryFolder _files = new();

    public void Dispose()
    {
        _data.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task A_folder_goes_in_whole_and_what_is_broken_is_named()
    {
        Write("Activities.csv", Garmin(true, Row(distance: "9,00"), Row(date: "2026-03-12 07:00:00")));
        Write("sub/evening.tcx.gz", Gzip(Utf8(Tcx(3000))));
        Write("sub/more.zip", Zip(("x/trail.gpx", Utf8(Gpx(Start.AddDays(-9), 600))), ("notes.json", Utf8("{}"))));
        Write("broken.tcx", Utf8("<TrainingCenterDatabase><Activities>"));
        Write("picture.jpg", [0xFF, 0xD8, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        (int exitCode, string output, string error) = await RunAsync("import", _files.Path);
        Assert.Equal((1, ""), (exitCode, error));
        Assert.Contains("Refused: broken.tcx: The TCX file is not whole", output);
        Assert.Contains("6 files: 3 new activities, 1 merged with known ones, 0 already there, 0 days, 0 workouts.", output);
        Assert.Contains("2 are none of a runner's", output);
        Assert.Contains("1 files were refused.", output);
        (_, string list, _) = await RunAsync("sessions");
        Assert.Contains("2026-03-14 18:30", list);
        Assert.Contains("\"formats\": \"Garmin Connect CSV, TCX\"", (await RunAsync("sessions", "--json")).Output);
        using JsonDocument again = JsonDocument.Parse((await RunAsync("import", _files.Path, "--json")).Output);
        Assert.Equal(3, again.RootElement.GetProperty("summary").GetProperty("filesAlreadyThere").GetInt32());
        Assert.Equal(0, again.RootElement.GetProperty("summary").GetProperty("newActivities").GetInt32());
        Assert.Equal(6, again.RootElement.GetProperty("files").GetArrayLength());
    }

    [Fact]
    public async Task A_trial_keeps_nothing()
    {
        Write("evening.tcx", Utf8(Tcx(300)));
        (int exitCode, string output, _) = await RunAsync("import", _files.Path, "--dry-run");
        Assert.Equal(0, exitCode);
        Assert.Contains("1 new activities", output);
        Assert.Contains("nothing was kept", output);
        using RunStore store = RunStore.Open(_data.Path);
        Assert.Equal(0, store.CountActivities());
    }

    [Fact]
    public async Task An_imported_run_is_shown_deleted_and_brought_back()
    {
        Write("evening.tcx", Utf8(Tcx(300)));
        await RunAsync("import", _files.Path);
        (_, string shown, _) = await RunAsync("show", "1");
        Assert.Contains("Along the river", shown);
        Assert.Contains("from evening.tcx (TCX, A watch): 301 samples", shown);
        Assert.Contains("undelete 1", (await RunAsync("delete", "1")).Output);
        Assert.Equal(1, (await RunAsync("show", "1")).ExitCode);
        Assert.Contains("0 new activities", (await RunAsync("import", _files.Path)).Output);
        Assert.Contains("Deleted are: 1.", (await RunAsync("undelete", "7")).Error);
        Assert.Equal(0, (await RunAsync("undelete", "1")).ExitCode);
        Assert.Equal(0, (await RunAsync("show", "1", "--json")).ExitCode);
    }

    [Theory]
    [InlineData("fit")]
    [InlineData("tcx")]
    [InlineData("gpx")]
    [InlineData("csv")]
    public async Task What_is_exported_and_taken_in_again_is_the_same_run(string format)
    {
        Write("trail.gpx", Utf8(Gpx(Start, 400)));
        await RunAsync("import", _files.Path);
        using var exported = new TemporaryFolder();
        Assert.Equal(0, (await RunAsync("export", "1", "--format", format, "--to", exported.Path)).ExitCode);
        Assert.Equal(1, (await RunAsync("export", "1", "--format", format, "--to", exported.Path)).ExitCode);
        Assert.Contains("0 new activities", (await RunAsync("import", exported.Path)).Output);
        using RunStore store = RunStore.Open(_data.Path);
        Assert.Equal(1, Assert.Single(store.ListActivities()).Id);
    }

    [Fact]
    public async Task Everything_that_was_taken_in_comes_out_again_byte_for_byte()
    {
        byte[] export = Garmin(true, Row(title: "=1+1"));
        Write("Activities.csv", export);
        await RunAsync("import", _files.Path);
        string folder = _files.File("out");
        Assert.Equal(0, (await RunAsync("export", "--all", folder)).ExitCode);
        Assert.Equal(export, File.ReadAllBytes(Path.Combine(folder, "originals", "0001-Activities.csv")));
        Assert.Equal(0, (await RunAsync("export", "--format", "csv", "--to", folder)).ExitCode);
        Assert.Contains(",'=1+1,", File.ReadAllText(Path.Combine(folder, "activities.csv")));
        Assert.Equal(0, (await RunAsync("export", "--format", "ics", "--to", folder)).ExitCode);
        Assert.StartsWith("BEGIN:VCALENDAR", File.ReadAllText(Path.Combine(folder, "plan.ics")));
        Assert.Equal(0, (await RunAsync("export", "1", "--to", folder)).ExitCode);
        Assert.Equal(export, File.ReadAllBytes(Path.Combine(folder, "run-0001", "0001-Activities.csv")));
    }

    [Fact]
    public async Task What_is_not_there_is_said_before_anything_is_done()
    {
        Write("evening.tcx", Utf8(Tcx(300)));
        (int exitCode, _, string error) = await RunAsync("import", _files.Path, _files.File("nowhere"));
        Assert.Equal(2, exitCode);
        Assert.Contains("There is nothing at", error);
    }

    [Fact]
    public async Task A_thousand_files_of_which_every_twentieth_is_broken_go_through()
    {
        var random = new Random(11);
        for (int number = 0; number < 1000; number++)
        {
            byte[] bytes = Utf8(number % 2 == 0
                ? Tcx(20 + (number % 7), Start.AddHours(-3 * number))
                : Gpx(Start.AddHours(-3 * number), 20 + (number % 7)));
            if (number % 20 == 3)
            {
                bytes = bytes[..random.Next(1, 300)];
            }

            Write($"{number:0000}.xml", bytes);
        }

        (int exitCode, string output, string error) = await RunAsync("import", _files.Path);
        Assert.Equal((1, ""), (exitCode, error));
        Assert.Contains("1000 files: 950 new activities, 0 merged", output);
        using RunStore store = RunStore.Open(_data.Path);
        Assert.Equal(950, store.CountActivities());
    }

    [RealFitFilesFact]
    public async Task Every_file_at_hand_goes_in_or_is_refused_with_a_sentence()
    {
        string folder = Path.GetDirectoryName(RealFitFiles.Folder!)!;
        (int exitCode, string output, string error) = await RunAsync("import", folder, "--json");
        Assert.Equal((1, ""), (exitCode, error));
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement[] files = [.. document.RootElement.GetProperty("files").EnumerateArray()];
        Assert.True(files.Length >= Directory.GetFiles(folder, "*.*", SearchOption.AllDirectories).Length);
        foreach (JsonElement file in files)
        {
            string? refusal = file.GetProperty("refusal").GetString();
            bool isIn = file.GetProperty("state").GetString() is "imported" or "alreadyThere";
            Assert.True(isIn == refusal is null, $"{file}");
            Assert.True(isIn || (refusal!.EndsWith('.') && !refusal.Contains("Exception")), $"{file}");
        }

        Assert.True(files.Count(file => file.GetProperty("state").GetString() == "imported") > 40);
    }

    private void Write(string name, byte[] bytes)
    {
        string file = _files.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
    }

    private async Task<(int ExitCode, string Output, string Error)> RunAsync(params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, TimeProvider.System, isPlain: true);
        int exitCode = await CompanionProgram.RunAsync([.. args, "--data", _data.Path], terminal, CancellationToken.None);
        return (exitCode, output.ToString(), error.ToString());
    }
}
