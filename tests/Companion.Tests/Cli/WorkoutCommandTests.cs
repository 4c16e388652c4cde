using System.Text.Json;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Fit;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Cli;

public sealed class WorkoutCommandTests : IDisposable
{
    private const string Text = "10min easy, 5x(1km @ 4:30-4:40/km, 2min rest), 10min easy";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_written_workout_is_kept_listed_and_shown()
    {
        CliRun made = await RunAsync("workout", "new", "5 x 1 km", Text);
        Assert.Equal((0, ""), (made.ExitCode, made.Error));
        Assert.Contains("Workout 1: \"5 x 1 km\", revision 1", made.Output);
        Assert.Contains(Text, made.Output);
        Assert.Contains("52:55", (await RunAsync("workout", "list")).Output);
        CliRun shown = await RunAsync("workout", "show", "1");
        Assert.Contains("steps 2 to 3 5 times in all", shown.Output);
        using JsonDocument json = (await RunAsync("workout", "show", "1", "--json")).Json();
        Assert.Equal(Text, json.RootElement.GetProperty("text").GetString());
        Assert.Equal(
            ["id", "name", "revision", "digest", "source", "savedUtc", "text", "steps"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task The_same_name_gets_the_next_revision_and_the_same_steps_get_none()
    {
        await RunAsync("workout", "new", "Tempo", "20min");
        Assert.Contains("Workout 1: \"Tempo\", revision 1", (await RunAsync("workout", "new", "Tempo", "20 min")).Output);
        Assert.Contains("Workout 2: \"Tempo\", revision 2", (await RunAsync("workout", "new", "Tempo", "25min")).Output);
        using JsonDocument list = (await RunAsync("workout", "list", "--json")).Json();
        Assert.Equal(2, Assert.Single(list.RootElement.GetProperty("workouts").EnumerateArray()).GetProperty("revision").GetInt32());
        Assert.Contains("20min", (await RunAsync("workout", "show", "1")).Output);
    }

    [Fact]
    public async Task A_fault_in_the_text_is_pointed_at_and_nothing_is_kept()
    {
        CliRun refused = await RunAsync("workout", "new", "5 x 1 km", "10min easy, 5x(1km 2min rest)");
        Assert.Equal(2, refused.ExitCode);
        Assert.Equal(
            [
                "trainingplan: Column 20: This step has a length already. A comma may be missing.",
                "10min easy, 5x(1km 2min rest)",
                "                   ^",
            ],
            refused.Error.TrimEnd().Split(Environment.NewLine).SelectMany(line => line.Split('\n')));
        Assert.Contains("No workout is stored yet.", (await RunAsync("workout", "list")).Output);
    }

    [Theory]
    [InlineData(2, "The name is longer than 40 bytes.", "new", "A name of more than forty bytes, which is too long", "20min")]
    [InlineData(2, "The name is empty or holds characters that are not text.", "new", " ", "20min")]
    [InlineData(1, "There is no workout 7.", "show", "7")]
    [InlineData(1, "There is no workout 7.", "export", "7", "--fit")]
    [InlineData(1, "There is no workout 7.", "push", "7", "--band", "tcp:127.0.0.1:9")]
    [InlineData(2, "Choose one of --fit and --text.", "export", "7")]
    [InlineData(2, "Choose one of --fit and --text.", "export", "7", "--fit", "--text")]
    [InlineData(1, "There is no file nothing.fit.", "import", "nothing.fit")]
    public async Task Every_failure_is_one_sentence_and_what_to_do(int exitCode, string sentence, params string[] args)
    {
        CliRun refused = await RunAsync(["workout", .. args]);
        Assert.Equal(exitCode, refused.ExitCode);
        string[] lines = refused.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(($"trainingplan: {sentence}", 2), (lines[0].TrimEnd('\r'), lines.Length));
    }

    [Fact]
    public async Task A_workout_goes_out_as_fit_and_comes_back_the_same()
    {
        await RunAsync("workout", "new", "5 x 1 km", Text);
        string file = _folder.File("out.fit");
        CliRun written = await RunAsync("workout", "export", "1", "--fit", "--out", file);
        Assert.Equal((0, ""), (written.ExitCode, written.Error));
        CliRun read = await RunAsync("workout", "import", file);
        Assert.Contains("Workout 1: \"5 x 1 km\", revision 1", read.Output);
        Assert.DoesNotContain("Note:", read.Output);
        CliRun again = await RunAsync("workout", "export", "1", "--fit", "--out", file);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("There is already a file", again.Error);
    }

    [Fact]
    public async Task A_workout_goes_out_as_text_and_comes_back_under_the_files_name()
    {
        await RunAsync("workout", "new", "5 x 1 km", Text);
        Assert.Equal(Text + "\n", (await RunAsync("workout", "export", "1", "--text")).Output);
        string file = _folder.File("Monday.txt");
        Assert.Equal(0, (await RunAsync("workout", "export", "1", "--text", "--out", file)).ExitCode);
        Assert.Contains("Workout 2: \"Monday\", revision 1", (await RunAsync("workout", "import", file)).Output);
        File.WriteAllText(file, "10min sleepy");
        CliRun refused = await RunAsync("workout", "import", file);
        Assert.Contains("Column 7: I don't know 'sleepy'.", refused.Error);
    }

    [Fact]
    public async Task What_a_file_says_and_a_workout_does_not_is_told()
    {
        string file = _folder.File("power.fit");
        File.WriteAllBytes(file, WorkoutFitTests.PowerFile());
        CliRun read = await RunAsync("workout", "import", file);
        Assert.Contains("Note: Step 1 asks for a power, which is not supported; it is left out.", read.Output);
        using JsonDocument json = (await RunAsync("workout", "import", file, "--json")).Json();
        Assert.Equal(1, json.RootElement.GetProperty("notes").GetArrayLength());
    }

    [Fact]
    public async Task A_file_that_is_no_workout_is_refused_in_one_sentence()
    {
        string file = _folder.File("some.fit");
        File.WriteAllText(file, "not a workout");
        CliRun refused = await RunAsync("workout", "import", file);
        Assert.Equal((1, "trainingplan: This is not a FIT file."), (refused.ExitCode, refused.Error.Split('\n')[0].TrimEnd('\r')));
        Assert.Contains("No workout is stored yet.", (await RunAsync("workout", "list")).Output);
    }

    [Fact]
    public void Old_revisions_are_never_lost()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        for (int i = 0; i < 100; i++)
        {
            TrainingPlan.Workouts.Workout workout = AnyWorkout.Make(new Random(i));
            workout.Name = $"Name {i % 3}";
            StoredWorkout saved = store.SaveWorkout(workout, "test");
            Assert.Equal(saved.Revision, saved.Workout.Revision);
            Assert.Equal(saved.Digest, store.GetWorkout(saved.Id)!.Digest);
        }

        Assert.Equal([34, 33, 33], store.ListWorkouts().Select(stored => stored.Revision));
        Assert.All(Enumerable.Range(1, 100), id => Assert.NotNull(store.GetWorkout(id)));
    }

    private Task<CliRun> RunAsync(params string[] args) => CliRun.OfAsync(_folder.Path, args);
}
