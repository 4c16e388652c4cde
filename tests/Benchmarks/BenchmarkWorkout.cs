using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks;

/// <summary>The workout of every measured run: repeats with a cadence and a heart-rate target, so that the coach has work to do.</summary>
public static class BenchmarkWorkout
{
    private const int LowCentispm = 17600;
    private const int HighCentispm = 18200;
    private const int LowCentibpm = 13000;
    private const int HighCentibpm = 16500;

    // With this seed the first ten cadence corrections of a new band's first run are all heard.
    private const int NothingWithheldSeed = 41;

    /// <summary>Writes a workout, and settings that withhold nothing, into the flash of a band that is not yet switched on.</summary>
    public static void PutOn(VirtualBand band, Workout workout)
    {
        var bytes = new byte[WorkoutCodec.MaxBytes];
        var settings = new BandSettings { Revision = 1, CueWeek = 1, CueWithholdSeed = NothingWithheldSeed };
        using (band.Enter())
        {
            var store = new BandStore(band.Board!.StorageRoot, band.Board.StorageBytes);
            bool isPut = store.TryOpen(0)
                && TryPut(store, ItemKind.Workout, bytes, WorkoutCodec.Encode(workout, bytes))
                && TryPut(store, ItemKind.Settings, bytes, BandSettingsCodec.Encode(settings, bytes));
            if (!isPut)
            {
                throw new BenchmarkFault("The virtual band did not take the workout.");
            }
        }
    }

    /// <summary>The workout of the runs that measure the band itself.</summary>
    public static Workout Make()
    {
        var workout = new Workout { Name = "Measured repeats", Revision = 1 };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 240);
        WorkoutStep fast = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 180);
        fast.SetTarget1(TargetKind.Cadence, LowCentispm, HighCentispm);
        fast.SetTarget2(TargetKind.HeartRate, LowCentibpm, HighCentibpm);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 60);
        workout.AddRepeat(1, 6);
        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Open, 0);
        return workout;
    }

    private static bool TryPut(BandStore store, ItemKind kind, byte[] bytes, int length)
    {
        var item = new ItemInfo { Kind = kind, Length = length, Revision = 1, Digest = ContentDigest.Of(bytes, 0, length) };
        return store.BeginPut(item) == DialogueError.None
            && store.Put(0, bytes, 0, length) == DialogueError.None
            && store.CommitPut(out _, out _) == DialogueError.None;
    }
}
