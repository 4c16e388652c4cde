using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A data folder with runs, a plan and a band, filled through the store's own doors.</summary>
public static class SampleStore
{
    private static readonly byte[] BandBytes = [0x0a, 0x1b, 0x2c, 0x3d, 0x4e, 0x5f, 0x60, 0x71];

    /// <summary>Identity of the band.</summary>
    public static string BandId => Convert.ToHexStringLower(BandBytes);

    /// <summary>The workout of the first run.</summary>
    public static Workout QuickFeet(string name = "Quick feet 6 x 1 min")
    {
        var workout = new Workout { Name = name, Revision = 7 };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 300).SetTarget1(TargetKind.HeartRate, 11000, 14000);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 60).SetTarget1(TargetKind.Cadence, 16800, 17400);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 120);
        workout.AddRepeat(1, 6);
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, 120);
        return workout;
    }

    /// <summary>Fills a folder; the runs get the numbers 1, 2, 3.</summary>
    public static void Fill(string directory, Workout workout)
    {
        using var store = RunStore.Open(directory, new FixedClock());
        Fill(store, workout);
    }

    /// <summary>Fills an empty store in the same way.</summary>
    public static void Fill(RunStore store, Workout workout)
    {
        var today = FixedClock.Today;
        store.SaveBand(BandId, "m5stickc-plus2", "0.1.0", 1);
        store.SaveRunner(RunnerRecord.Nothing with { HeartRateMaxBpm = 188, HeartRateRestBpm = 52, Weighting = Weighting.Unstated });
        store.ConfirmPush(store.RecordPush(BandId, workout, SampleRun.DigestOf(workout).ToString("x8")));
        var morning = new DateTimeOffset(today.ToDateTime(new TimeOnly(6, 30)), TimeSpan.Zero);
        Save(store, 1, new SampleRun(11) { Workout = workout, PaceSource = PaceSource.WristEstimate, StartUtc = morning.AddDays(-2) });
        Save(store, 2, new SampleRun(12) { DurationSeconds = 4000, PaceSource = PaceSource.Belt, StartUtc = morning.AddDays(-1) });
        Save(store, 3, new SampleRun(13) { DurationSeconds = 700, IsHeartAbsent = true, StartUtc = null });
        PastRun[] history = [.. Enumerable.Range(1, 12).Select(week => new PastRun(today.AddDays(-3 * week), 2400, week % 4 == 0))];
        var numbers = new RunnerNumbers(165, RunnerProfile.ZonesFromMaximum(188));
        store.SavePlan(Days(today, 7, history, numbers), SeasonPlanner.RuleVersion);
    }

    /// <summary>The next days of a runner who has stated no goal.</summary>
    public static IReadOnlyList<PlannedDay> Days(DateOnly today, int count, IReadOnlyList<PastRun> history, RunnerNumbers numbers)
    {
        var input = new SeasonInput
        {
            Today = today, Goal = TrainingGoal.KeepGoing, History = history, Availability = Availability.Open, Numbers = numbers,
        };
        return [.. SeasonPlanner.Make(input).Days.Take(count)];
    }

    private static void Save(RunStore store, int number, SampleRun run)
    {
        var bytes = run.ToBytes(BandBytes, number);
        var saved = store.SaveSession(BandId, number, ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8"), bytes);
        Assert.Null(saved.SetAsideReason);
    }
}
