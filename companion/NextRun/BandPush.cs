using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>Brings workouts and settings to the band and believes only what the band gives back.</summary>
public static class BandPush
{
    private const double FreeRunBandPercent = 3;
    private const int DaysAWeek = 7;
    private const int HighestRevision = int.MaxValue - 100;

    /// <summary>Pushes a workout under the next revision and reads it back; returns what stands on the band.</summary>
    /// <param name="client">The band.</param>
    /// <param name="store">Where the push is noted.</param>
    /// <param name="planned">The workout.</param>
    /// <param name="cancel">Ends it; the band then has the old workout or the new one, whole.</param>
    /// <param name="isByRunner">True when the runner chose it, false for the plan's.</param>
    public static ItemInfo Workout(
        BandClient client, RunStore store, Workout planned, CancellationToken cancel, bool isByRunner = false)
    {
        var workout = new Workout();
        workout.CopyFrom(planned);
        workout.Revision = NextRevision(client.Info, store);
        uint digest = DigestOf(workout);
        long push = store.RecordPush(client.BandId, workout, digest.ToString("x8"), isByRunner);
        ItemInfo onBand = client.PutWorkout(workout, cancel);
        if (onBand.Revision != workout.Revision || onBand.Digest != digest)
        {
            throw new BandException(
                $"The band gave back workout revision {onBand.Revision} instead of {workout.Revision}.",
                "Sync again; the band keeps one whole workout, either the old one or the new one.");
        }

        store.ConfirmPush(push);
        store.SaveBandWorkout(client.BandId, onBand.Revision, digest.ToString("x8"));
        return onBand;
    }

    /// <summary>The workout that this computer knows to be on the band: its digest is the one that the band reported.</summary>
    public static PushedWorkout? OnBand(BandClient client, RunStore store) => client.Info.WorkoutDigest == 0
        ? null
        : store.GetPushedWorkouts(client.BandId).FirstOrDefault(pushed => pushed.Digest == client.Info.WorkoutDigest.ToString("x8"));

    /// <summary>True when two workouts ask for the same, whatever their revisions.</summary>
    public static bool IsSame(Workout first, Workout second)
    {
        var same = new Workout();
        same.CopyFrom(first);
        same.Revision = second.Revision;
        return DigestOf(same) == DigestOf(second);
    }

    /// <summary>Pushes the runner's numbers if the band has others; returns true when it had.</summary>
    public static bool Settings(BandClient client, RunStore store, DateOnly today, CancellationToken cancel)
    {
        BandSettings settings = SettingsOf(store, client.Info, today);
        settings.Revision = client.Info.SettingsRevision;
        if (client.Info.SettingsDigest != 0 && client.Info.SettingsDigest == DigestOf(settings))
        {
            return false;
        }

        settings.Revision++;
        ItemInfo onBand = client.PutSettings(settings, cancel);
        return onBand.Digest == DigestOf(settings)
            ? true
            : throw new BandException("The band gave back other settings than it was given.", "Sync again.");
    }

    /// <summary>Above every revision that went out from here and above the band's own, which another computer may have put there.</summary>
    internal static int NextRevision(BandInfo band, RunStore store)
    {
        int next = store.NextWorkoutRevision();
        next = band.WorkoutDigest != 0 && band.WorkoutRevision is > 0 and < HighestRevision
            ? Math.Max(next, band.WorkoutRevision + 1) : next;
        return band.ScheduleDigest != 0 && band.ScheduleRevision is > 0 and < HighestRevision
            ? Math.Max(next, band.ScheduleRevision + 1) : next;
    }

    private static BandSettings SettingsOf(RunStore store, BandInfo band, DateOnly today)
    {
        RunnerRecord runner = store.GetRunner();
        RunnerSettings wishes = store.GetSettings();
        var settings = new BandSettings
        {
            IsImperial = wishes.IsImperial,
            CueMode = wishes.CueMode,
            AutoPauseSeconds = wishes.AutoPauseSeconds,
            DistanceMarkMeters = wishes.DistanceMarkMeters,
            TimeMarkSeconds = wishes.TimeMarkSeconds,
            BeltSecondsPerKm = wishes.BeltSecondsPerKm,
            RadioUse = wishes.RadioUse,
            StrapAddress = (ulong)wishes.StrapAddress,
            PodAddress = (ulong)wishes.PodAddress,
            HeartRateMaxBpm = runner.HeartRateMaxBpm ?? 0,
            RunStepLengthMillimeters = runner.StepLengthMillimeters ?? 0,
            WalkStepLengthMillimeters = runner.WalkStepLengthMillimeters ?? 0,
            CueWithholdSeed = BitConverter.ToInt32(band.BandId) & int.MaxValue,
            CueWeek = WeekOfCues(store, today),
        };
        IReadOnlyList<int> zones = store.GetProfile().HeartRateZoneUpperBpm;
        for (int i = 0; i < zones.Count; i++)
        {
            settings.ZoneUpperBpm[i] = zones[i];
        }

        (settings.CadenceLowCentispm, settings.CadenceHighCentispm) = FreeRunBand(runner, wishes);
        return settings;
    }

    /// <summary>
    /// The cadence band of a free run in 1/100 steps per minute: the stated one, or around the own cadence; 0 and 0 for none.
    /// </summary>
    public static (int Low, int High) FreeRunBand(RunnerRecord runner, RunnerSettings wishes) =>
        wishes.CadenceLowSpm is double low && wishes.CadenceHighSpm is double high
            ? ((int)Math.Round(low * 100), (int)Math.Round(high * 100))
            : runner.CadenceSpm is double spm
                ? ((int)Math.Round(spm * (100 - FreeRunBandPercent)), (int)Math.Round(spm * (100 + FreeRunBandPercent)))
                : (0, 0);

    private static int WeekOfCues(RunStore store, DateOnly today)
    {
        DateOnly first = store.ListRuns().Select(run => run.LocalDate).DefaultIfEmpty(today).Min();
        return Math.Max(0, today.DayNumber - first.DayNumber) / DaysAWeek + 1;
    }

    private static uint DigestOf(Workout workout)
    {
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, bytes);
        return length > 0 ? ContentDigest.Of(bytes, 0, length) : 0;
    }

    private static uint DigestOf(BandSettings settings)
    {
        byte[] bytes = new byte[BandSettingsCodec.MaxBytes];
        int length = BandSettingsCodec.Encode(settings, bytes);
        return length > 0 ? ContentDigest.Of(bytes, 0, length) : 0;
    }
}
