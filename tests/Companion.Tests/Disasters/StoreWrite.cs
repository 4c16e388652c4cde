using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;
using TrainingPlan.Companion.Tests.Web;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>Something that is written into a store.</summary>
/// <param name="Name">Which, in one word.</param>
/// <param name="Do">Writes it.</param>
/// <param name="IsDone">True when it is there.</param>
internal sealed record StoreWrite(string Name, Action<RunStore> Do, Func<RunStore, bool> IsDone)
{
    private const string Band = "0908070605040302";
    private const string Digest = "0000f011";
    private const int Number = 900;
    private static readonly DateOnly Day = new(2026, 5, 4);

    /// <summary>Every kind of write that a store knows, but for the copying of whole databases.</summary>
    public static IReadOnlyList<StoreWrite> All { get; } =
    [
        new("band", store => store.SaveBand(Band, "board", "1.2.3", 1), store => store.GetBands().Any(band => band.Id == Band)),
        new("session", SaveSession, store => store.HasSession(Band, Number, StoreDriver.DigestOf(StoreDriver.SessionOf(Number)))),
        new("partial", store => store.SavePartial(Band, 901, Digest, new byte[9000]),
            store => store.GetPartial(Band, 901, Digest).Length == 9000),
        new("push", store => store.ConfirmPush(store.RecordPush(Band, Easy(), Digest)),
            store => store.GetPushedWorkouts(Band).Any(push => push.IsConfirmed)),
        new("onband", store => store.SaveBandWorkout(Band, 9, Digest),
            store => store.GetBands().Any(band => band.Id == Band && band.WorkoutRevision == 9)),
        new("plan", store => store.SavePlan(Plan(), SeasonPlanner.RuleVersion), store => store.GetPlan(Day, Day).Count == 1),
        new("runner", store => store.SaveRunner(store.GetRunner() with { HeartRateMaxBpm = 191 }),
            store => store.GetRunner().HeartRateMaxBpm == 191),
        new("settings", store => store.SaveSettings(store.GetSettings() with { AutoPauseSeconds = 33 }),
            store => store.GetSettings().AutoPauseSeconds == 33),
        new("workout", store => store.SaveWorkout(Easy(), "written"),
            store => store.ListWorkouts().Any(kept => kept.Name == Easy().Name)),
        new("checkin", store => store.SaveCheckIn(new DailyRecord { Date = Day, SleepHours = 7 }),
            store => store.GetCheckIns(Day, Day).Count == 1),
        new("import",
            store => store.SaveOriginal("full.gpx", [.. "full"u8], OriginalSamples.Recording(OriginalSamples.Evening.AddDays(40))),
            store => store.FindOriginal(RunStore.DigestOfFile([.. "full"u8])) is not null),
        new("calibration", store => store.SaveCalibration(new KnownDistance(1, 5000), store.GetRunner()),
            store => store.GetKnownDistances().Any(known => known.RunId == 1)),
        new("rebuild", store => store.Rebuild(), store => store.CountRuns() >= 4),
    ];

    private static void SaveSession(RunStore store)
    {
        byte[] bytes = StoreDriver.SessionOf(Number);
        store.SaveSession(Band, Number, StoreDriver.DigestOf(bytes), bytes);
    }

    private static Workout Easy()
    {
        var workout = new Workout { Name = "Full disk", Revision = 9 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1200);
        return workout;
    }

    private static IReadOnlyList<PlannedDay> Plan() =>
        SampleStore.Days(Day, 7, [], new RunnerNumbers(165, RunnerProfile.ZonesFromMaximum(188)));
}
