using System.Text.Json;
using TrainingPlan.Companion.Cli;
using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Cli;

/// <summary>Calibration from the command line, and the word about pace before a run.</summary>
public sealed class CalibrateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_of_known_distance_shows_before_and_after_and_is_kept()
    {
        long id = StoreRun(1);
        string json = (await RunAsync(0, "calibrate", "--session", $"{id}", "--distance", "1750", "--json")).Output;
        using JsonDocument first = JsonDocument.Parse(json);
        Assert.Equal(JsonValueKind.Null, first.RootElement.GetProperty("before").GetProperty("runStepLengthMillimeters").ValueKind);
        JsonElement after = first.RootElement.GetProperty("after");
        Assert.Equal(1031, after.GetProperty("runStepLengthMillimeters").GetInt32(), 2.0);
        Assert.Equal(1750, after.GetProperty("distanceMeters").GetDouble(), 3.0);
        Assert.Equal(12, after.GetProperty("uncertaintyPercent").GetDouble());

        // The same run's distance again takes the place of the first; it is still one run.
        string text = (await RunAsync(0, "calibrate", "--session", $"{id}", "--distance", "1800")).Output;
        Assert.Contains("1031 -> 106", text);
        Assert.Contains("2 more of known distance", text);
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Equal(1800, Assert.Single(store.GetKnownDistances()).DistanceMeters);
        Assert.Equal(1061, store.GetRunner().StepLengthMillimeters!.Value, 2.0);
        Assert.NotNull(store.GetRunner().WalkStepLengthMillimeters);
    }

    [Fact]
    public async Task Three_runs_give_an_uncertainty_of_ones_own()
    {
        string text = "";
        foreach ((int number, string meters) in new[] { (1, "1700"), (2, "1800"), (3, "1750") })
        {
            text = (await RunAsync(0, "calibrate", "--session", $"{StoreRun(number)}", "--distance", meters)).Output;
        }

        Assert.Contains("from 3 runs of known distance", text);
        Assert.Contains("12 -> 7 %", text);
    }

    [Theory]
    [InlineData(1, "There is no run 99.", "99", "5000")]
    [InlineData(2, "--distance takes 400 to 100000 metres, not 5.", "1", "5")]
    [InlineData(2, "--distance takes 400 to 100000 metres, not NaN.", "1", "NaN")]
    [InlineData(1, "90000 m in 1697 steps is no human step length.", "1", "90000")]
    public async Task What_can_not_be_is_one_sentence_and_changes_nothing(int exitCode, string sentence, string id, string meters)
    {
        StoreRun(1);
        (string _, string error) = await RunAsync(exitCode, "calibrate", "--session", id, "--distance", meters);
        Assert.Equal($"trainingplan: {sentence}", error.Split('\n')[0]);
        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Empty(store.GetKnownDistances());
        Assert.Equal(RunnerRecord.Nothing, store.GetRunner());
    }

    [Fact]
    public void Pace_targets_without_a_source_are_named_before_the_run()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        var workout = new Workout { Name = "Tempo", Revision = 1 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600).SetTarget1(TargetKind.Pace, 290, 310);
        string? warning = PaceSources.Warning(workout, store);
        Assert.Contains("pace needs a source", warning);
        Assert.Contains("stays silent about pace", warning);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600).SetTarget2(TargetKind.HeartRate, 14000, 15000);
        string silent = "goes by its heart-rate targets instead, and is silent in the steps that have a pace alone";
        Assert.Contains(silent, PaceSources.Warning(workout, store));
        workout.Steps[0].SetTarget2(TargetKind.Cadence, 17000, 18000);
        Assert.EndsWith("goes by its cadence and heart-rate targets instead.", PaceSources.Warning(workout, store));

        Assert.Null(PaceSources.Warning(workout, store, new BandInfo { Sensors = 3 | BandInfo.GnssSensor }));
        Assert.Null(PaceSources.Warning(workout, store, new BandInfo { Sensors = BandInfo.FootPodSensor }));
        Assert.NotNull(PaceSources.Warning(workout, store, new BandInfo { Sensors = 3 | BandInfo.StrapSensor }));
        store.SaveSession("0102030405060708", 1, "00000001", new SessionBytes(1).Second(0, 17_000, 15_000, distanceMeters: 3).Finish());
        Assert.Null(PaceSources.Warning(workout, store));
        Assert.Null(PaceSources.Warning(null, store));
    }

    private long StoreRun(int number)
    {
        using RunStore store = RunStore.Open(_folder.Path);
        return store.SaveSession("0102030405060708", number, $"0000000{number}", SessionBytes.Run(number, 600)).Id;
    }

    private async Task<(string Output, string Error)> RunAsync(int exitCode, params string[] args)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var terminal = new Terminal(output, error, TimeProvider.System, isPlain: true);
        Assert.Equal(exitCode, await CompanionProgram.RunAsync([.. args, "--data", _folder.Path], terminal, CancellationToken.None));
        return (output.ToString(), error.ToString());
    }
}
