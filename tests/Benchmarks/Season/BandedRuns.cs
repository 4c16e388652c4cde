using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Trials.Sync;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>
/// A sample of a runner's runs on a virtual band: the workout is pushed over the cable, run by a scripted runner through chips, estimators
/// and coach, recorded, synced, and read back by the companion's own analysis. What comes out is what the plan is held against.
/// </summary>
public sealed class BandedRuns
{
    private const double EasyHeartShare = 0.68;
    private const double HardHeartShare = 0.92;
    private const double WalkHeartShare = 0.55;
    private const int SettleMs = 2_000;
    private const int StartHour = 8;

    private readonly int _seed;
    private readonly HashSet<int> _days;
    private uint _nonce;

    /// <summary>A sample.</summary>
    /// <param name="seed">Seed of the runner.</param>
    /// <param name="runs">How many runs go through the band.</param>
    /// <param name="days">Days of the season.</param>
    public BandedRuns(int seed, int runs, int days)
    {
        _seed = seed;
        var random = new Random(seed ^ 0xBA2D);
        _days = [.. Enumerable.Range(0, runs).Select(i => days * i / runs + random.Next(Math.Max(1, days / runs)))];
    }

    /// <summary>What became of the sampled runs.</summary>
    public List<BandedRun> Runs { get; } = [];

    /// <summary>The run as the companion knows it after the sync; null for a run that is not of the sample.</summary>
    /// <param name="planned">What was planned.</param>
    /// <param name="meant">What the runner does.</param>
    /// <param name="isTooHard">True when an easy session is run hard.</param>
    public PastRun? TryRun(PlannedDay planned, PastRun meant, bool isTooHard)
    {
        // A sampled day without a run hands its place on to the next run.
        int day = planned.Date.DayNumber - SeededRunner.Start.DayNumber;
        int due = _days.Where(one => one <= day).DefaultIfEmpty(-1).Min();
        if (due < 0 || planned.Workout is null)
        {
            return null;
        }

        _days.Remove(due);
        string folder = Path.Combine(Path.GetTempPath(), $"trainingplan-season-{Environment.ProcessId}-{_seed}-{day}");
        try
        {
            BandedRun run = Run(folder, planned, meant, isTooHard);
            Runs.Add(run);
            return run.Read;
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private BandedRun Run(string folder, PlannedDay planned, PastRun meant, bool isTooHard)
    {
        var traits = new RunnerTraits(_seed);
        var life = new ScriptedLife(traits, traits.RestingHeartBpm);
        VirtualBand band = VirtualBand.On(new Hardware.Simulator.SeededRunner(traits, life), heartLedCount: 3);
        band.Clock.StartUtc = planned.Date.ToDateTime(new TimeOnly(StartHour, 0), DateTimeKind.Utc);
        var clock = new BandTime(band);
        using RunStore store = RunStore.Open(folder, clock);
        band.PowerOn();
        band.Advance(SettleMs);
        DateOnly today = planned.Date;
        store.SaveRunner(new RunnerRecord(
            (int)traits.MaxHeartBpm, (int)traits.RestingHeartBpm, Companion.Analysis.Weighting.Unstated, traits.EasyCadenceSpm, null));
        store.SavePlan([planned], SeasonPlanner.RuleVersion);
        using (BandClient client = Connect(band, clock))
        {
            client.SetClock(clock.GetUtcNow(), CancellationToken.None);
            BandPush.Settings(client, store, today, CancellationToken.None);
            BandPush.Workout(client, store, planned.Workout!, CancellationToken.None);
        }

        if (!band.StartRun())
        {
            throw new BenchmarkFault($"The band of runner {_seed} did not start recording.");
        }

        Follow(band, life, traits, planned, meant.DurationSeconds, isTooHard);
        band.StopRun();
        using (BandClient client = Connect(band, clock))
        {
            BandSync.Run(client, store, clock.GetUtcNow(), null, CancellationToken.None);
        }

        PastRun read = PlanKeeper.History(store, today) is [PastRun only]
            ? only : throw new BenchmarkFault($"A run of runner {_seed} did not come off the band.");
        bool isMatched = DoneAgainstPlan.Of(store, today, today, today) is [{ RunId: not null }];
        return new BandedRun(meant, read, isMatched);
    }

    /// <summary>Runs the steps as they stand, for as long as the runner runs; beyond the last one easily.</summary>
    private static void Follow(
        VirtualBand band, ScriptedLife life, RunnerTraits traits, PlannedDay planned, int seconds, bool isTooHard)
    {
        bool isHard = planned.HardSeconds > 0;
        int left = seconds;
        foreach (WorkoutStep step in Written(planned.Workout!).Append(new WorkoutStep { DurationValue = seconds }))
        {
            int length = Math.Min(left, step.DurationValue);
            bool isWalked = planned.Kind == SessionKind.WalkRun && step.Intensity != StepIntensity.Active;
            life.State = isWalked ? MotionState.Walk : MotionState.Run;
            life.HeartBpm = traits.MaxHeartBpm * (isWalked ? WalkHeartShare
                : isTooHard || (isHard && step.Intensity == StepIntensity.Active) ? HardHeartShare : EasyHeartShare);
            band.Advance(length * 1000L);
            left -= length;
            if (left <= 0)
            {
                return;
            }
        }
    }

    private static IEnumerable<WorkoutStep> Written(Workout workout)
    {
        var steps = new List<WorkoutStep>();
        int[] starts = new int[workout.StepCount];
        for (int i = 0; i < workout.StepCount; i++)
        {
            starts[i] = steps.Count;
            WorkoutStep step = workout.Steps[i];
            if (step.IsRepeat)
            {
                WorkoutStep[] again = [.. steps.Skip(starts[step.RepeatFromIndex])];
                steps.AddRange(Enumerable.Repeat(again, step.RepeatCount - 1).SelectMany(one => one));
            }
            else
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private BandClient Connect(VirtualBand band, BandTime clock) =>
        BandClient.Connect(() => new VirtualCable(band), CancellationToken.None, clock, () => unchecked(_nonce += 0x9E3779B9));
}
