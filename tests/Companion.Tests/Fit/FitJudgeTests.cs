using System.Diagnostics;
using System.Text.Json;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Fit;

/// <summary>What other people's readers understand of the files that we write.</summary>
public sealed class FitJudgeTests : IDisposable
{
    private const int Seed = 77_000;
    private const int Workouts = 60;
    private const int JudgeMs = 60_000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [FitJudgeFact]
    public void Other_readers_understand_every_workout_as_it_was_meant()
    {
        var written = new Dictionary<string, (Workout Workout, string Where)>();
        for (int i = 0; i < Workouts; i++)
        {
            Workout workout = AnyWorkout.Make(new Random(Seed + i));
            File.WriteAllBytes(_folder.File($"{i}.fit"), WorkoutFitWriter.Write(workout, DateTimeOffset.UnixEpoch.AddYears(56)).File);
            written.Add($"{i}.fit", (workout, $"seed {Seed + i}: {WorkoutText.Print(workout)}"));
        }

        using JsonDocument told = Judge(_folder.Path);
        foreach ((string name, (Workout workout, string where)) in written)
        {
            JsonElement garmin = told.RootElement.GetProperty(name).GetProperty("garmin");
            Assert.True(garmin.GetProperty("isSound").GetBoolean(), where);
            Assert.True(garmin.GetProperty("errors").GetArrayLength() == 0, where);
            Assert.Equal("workout", garmin.GetProperty("fileType").GetString());
            Assert.Equal(workout.Name, garmin.GetProperty("workout").GetProperty("wktName").GetString());
            Assert.Equal("running", garmin.GetProperty("workout").GetProperty("sport").GetString());
            List<JsonElement> steps = [.. garmin.GetProperty("steps").EnumerateArray()];
            Assert.Equal(workout.StepCount, steps.Count);
            for (int i = 0; i < steps.Count; i++)
            {
                CheckStep(workout.Steps[i], steps[i], $"step {i + 1} of {where}");
            }

            JsonElement other = told.RootElement.GetProperty(name).GetProperty("parser").GetProperty("workout");
            Assert.Equal(workout.Name, other.GetProperty("wkt_name").GetString());
            Assert.Equal(workout.StepCount, other.GetProperty("num_valid_steps").GetInt32());
        }
    }

    private static void CheckStep(WorkoutStep step, JsonElement read, string where)
    {
        (string Kind, string Field, double Value) wanted = (step.IsRepeat, step.DurationKind) switch
        {
            (true, _) => ("repeatUntilStepsCmplt", "durationStep", step.RepeatFromIndex),
            (_, StepDurationKind.Time) => ("time", "durationTime", step.DurationValue),
            (_, StepDurationKind.Distance) => ("distance", "durationDistance", step.DurationValue),
            (_, StepDurationKind.HeartRateAbove) => ("hrGreaterThan", "durationHr", step.DurationValue + 100),
            (_, StepDurationKind.HeartRateBelow) => ("hrLessThan", "durationHr", step.DurationValue + 100),
            _ => ("open", "", 0),
        };
        Assert.True(wanted.Kind == read.GetProperty("durationType").GetString(), where);
        Assert.True(wanted.Field.Length == 0 || Math.Abs(wanted.Value - read.GetProperty(wanted.Field).GetDouble()) < 0.001, where);
        if (step.IsRepeat)
        {
            Assert.True(step.RepeatCount == read.GetProperty("repeatSteps").GetInt32(), where);
            return;
        }

        string intensity = step.Intensity.ToString().ToLowerInvariant();
        Assert.True(intensity == read.GetProperty("intensity").GetString()!.ToLowerInvariant(), where);
        CheckTarget(step.Target1Kind, step.Target1Low, step.Target1High, read, "targetType", "customTarget", where);
        if (step.Target2Kind != TargetKind.None)
        {
            CheckTarget(step.Target2Kind, step.Target2Low, step.Target2High, read, "secondaryTargetType", "secondaryCustomTarget", where);
        }
    }

    /// <summary>Both ends within what the format can say: a millimetre a second, a stride, a beat.</summary>
    private static void CheckTarget(TargetKind kind, int low, int high, JsonElement read, string typeField, string prefix, string where)
    {
        (string Type, string Field, double Low, double High, double Slack) wanted = kind switch
        {
            TargetKind.Pace => ("speed", "Speed", 1000.0 / high, 1000.0 / low, 0.0011),
            TargetKind.Cadence => ("cadence", "Cadence", low / 200.0, high / 200.0, 1),
            TargetKind.HeartRate => ("heartRate", "HeartRate", low / 100.0 + 100, high / 100.0 + 100, 1),
            _ => ("open", "", 0, 0, 0),
        };
        Assert.True(wanted.Type == read.GetProperty(typeField).GetString(), where);
        if (wanted.Field.Length > 0)
        {
            double readLow = read.GetProperty($"{prefix}{wanted.Field}Low").GetDouble();
            double readHigh = read.GetProperty($"{prefix}{wanted.Field}High").GetDouble();
            Assert.True(Math.Abs(readLow - wanted.Low) < wanted.Slack, $"{readLow} for {wanted.Low}, {where}");
            Assert.True(Math.Abs(readHigh - wanted.High) < wanted.Slack, $"{readHigh} for {wanted.High}, {where}");
        }
    }

    private static JsonDocument Judge(string folder)
    {
        using Process judge = Process.Start(new ProcessStartInfo("node", [Path.Combine(FitJudgeFactAttribute.Folder, "judge.mjs"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = judge.StandardError.ReadToEndAsync();
        string told = judge.StandardOutput.ReadToEnd();
        Assert.True(judge.WaitForExit(JudgeMs));
        Assert.True(judge.ExitCode == 0, error.Result);
        return JsonDocument.Parse(told);
    }
}

/// <summary>A test by other people's readers; where they are not installed it is listed as skipped, with the way to install them.</summary>
internal sealed class FitJudgeFactAttribute : FactAttribute
{
    public FitJudgeFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "@garmin", "fitsdk")))
        {
            Skip = "the readers are not installed: npm ci in tests/Companion.Tests/FitJudge (tests/run does it)";
        }
    }

    /// <summary>The folder with the script and its packages.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string judge = Path.Combine(folder.FullName, "tests", "Companion.Tests", "FitJudge");
            if (Directory.Exists(judge))
            {
                return judge;
            }
        }

        return "";
    }
}
