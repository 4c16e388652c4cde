using TrainingPlan.Coaching;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Units;

namespace TrainingPlan.Journey.Tests;

/// <summary>What each station of a circle must have right, against the runner's simulated truth or the station before it.</summary>
internal static class StationChecks
{
    // The cadence is that of about 3 s ago, the heart rate of about 4 s ago.
    private const int CadenceDelaySeconds = 3;
    private const int HeartRateDelaySeconds = 4;
    private const int SettleSeconds = 12;

    public static void RunCameOffTheBandOnce(Circle circle)
    {
        SyncResult first = circle.Sync();
        Assert.Empty(first.Failures);
        Assert.Null(Assert.Single(first.New).SetAsideReason);
        SyncResult second = circle.Sync();
        Assert.Empty(second.New);
        Assert.Equal(1, second.KnownCount);
        StoredRun run = Assert.Single(circle.Store.ListRuns());
        Assert.True(run.IsComplete, "the stored run is not complete");
        Assert.Equal(0, run.LostBlocks);
        TimeSpan startError = (run.StartUtc!.Value - circle.Band.Clock.StartUtc.AddSeconds(circle.Worn[0].TrueSeconds - 1)).Duration();
        Assert.True(startError < TimeSpan.FromSeconds(3), $"the run began {startError.TotalSeconds:F1} s away from its stored start");
    }

    public static void CadenceAndStepsAreTheRunners(Circle circle)
    {
        List<double> errors = [];
        foreach (WornSecond worn in Steady(circle).Where(worn => worn.CadenceTrust == Trust.Trusted))
        {
            double truth = Truth(circle, worn, CadenceDelaySeconds).CadenceSpm;
            double value = worn.CadenceCentispm / 100.0;
            Assert.False(Math.Abs((value / truth) - 0.5) < 0.05 || Math.Abs((value / truth) - 2) < 0.2, $"cadence {value} for {truth:F1}");
            errors.Add(Math.Abs(value - truth));
        }

        Assert.True(errors.Count > 60, $"only {errors.Count} trusted cadence values");
        Assert.True(Median(errors) <= 0.5, $"median cadence error {Median(errors):F2} spm");
        WornSecond last = circle.Worn[^1];
        double before = circle.Runner.TruthAt((int)circle.Worn[0].TrueSeconds - 1).Steps;
        double steps = circle.Runner.TruthAt((int)last.TrueSeconds).Steps - before;
        Assert.True(Math.Abs(last.Steps - steps) <= (0.03 * steps) + 15, $"{last.Steps} steps counted, {steps:F0} taken");
    }

    public static void TrustedHeartRateIsTheRunners(Circle circle)
    {
        List<double> errors = [];
        foreach (WornSecond worn in Steady(circle).Where(worn => worn.HeartRateTrust == Trust.Trusted))
        {
            errors.Add(Math.Abs((worn.HeartRateCentibpm / 100.0) - Truth(circle, worn, HeartRateDelaySeconds).HeartBpm));
        }

        Assert.True(errors.Count > 60, $"only {errors.Count} trusted heart rates");
        Assert.True(Median(errors) <= 2, $"median heart-rate error {Median(errors):F1} bpm");
    }

    public static void StoreHasWhatTheWristHad(Circle circle)
    {
        IReadOnlyList<RunSecond> stored = circle.Store.GetSeconds(circle.Store.ListRuns()[0].Id);
        Dictionary<int, WornSecond> worn = circle.Worn.ToDictionary(second => second.ElapsedSeconds);
        Assert.Equal(circle.Worn.Count, stored.Count);
        foreach (RunSecond second in stored)
        {
            WornSecond was = worn[second.ElapsedSeconds];
            Assert.Equal(was.State, second.State);
            Assert.Equal(was.Steps, second.Steps);
            Assert.Equal(was.CadenceTrust, second.CadenceTrust);
            Assert.Equal(was.HeartRateTrust, second.WristHeartRateTrust);
            Assert.True(was.CadenceTrust == Trust.None || Math.Abs(was.CadenceCentispm - second.CadenceCentispm) <= 5);
            Assert.True(was.HeartRateTrust == Trust.None || Math.Abs(was.HeartRateCentibpm - second.WristHeartRateCentibpm) <= 50);
        }
    }

    public static void CuesInTheStoreAreThoseThatSounded(Circle circle)
    {
        long id = circle.Store.ListRuns()[0].Id;
        CueKind[] heard =
            [.. circle.Store.GetCues(id).Where(cue => !cue.IsWithheld && !IsOfTheRecording(cue.Kind)).Select(cue => cue.Kind)];
        CueKind[] sounded = [.. circle.Worn.Where(second => !IsOfTheRecording(second.Cue)).Select(second => second.Cue)];
        Assert.Equal(sounded.Where(cue => cue != CueKind.None), heard);
        Assert.Equal(ShortIntervals.StepCount, heard.Count(IsStepStart));
        Assert.Contains(CueKind.WorkoutDone, heard);
    }

    public static void AnalysisAddsUp(Circle circle)
    {
        RunInput input = circle.Store.GetRunInput(circle.Store.ListRuns()[0].Id)!;
        RunReport report = RunReport.From(input);
        Assert.Equal(input.Seconds.Count, report.Zones.CountedSeconds + report.Zones.ExcludedSeconds);
        Assert.Equal(Trust.Trusted, report.Averages.CadenceSpm.Trust);
    }

    public static void NextWorkoutIsOnTheBand(Circle circle)
    {
        int before = circle.Store.NextWorkoutRevision();
        ItemInfo onBand = circle.PushToday();
        Assert.Equal(before, onBand.Revision);
        using BandClient client = circle.Connect();
        Assert.Equal(onBand.Digest, client.Info.WorkoutDigest);
        PushedWorkout pushed = circle.Store.GetPushedWorkouts(client.BandId).Single(push => push.Revision == onBand.Revision);
        Assert.Equal(onBand.Digest.ToString("x8"), pushed.Digest);
        Assert.Empty(PlanValidator.Check([circle.Today!], []));
    }

    private static bool IsOfTheRecording(CueKind kind) =>
        kind is CueKind.RecordingStarted or CueKind.RecordingPaused or CueKind.RecordingStopped;

    private static bool IsStepStart(CueKind kind) => kind is >= CueKind.StepStartWarmUp and <= CueKind.StepStartCoolDown;

    /// <summary>Seconds in which the truth has been running for long enough that every estimate has settled.</summary>
    private static IEnumerable<WornSecond> Steady(Circle circle) => circle.Worn.Where(worn =>
        worn.TrueSeconds > SettleSeconds + circle.Worn[0].TrueSeconds && Enumerable.Range(0, SettleSeconds).All(
            back => circle.Runner.TruthAt((int)worn.TrueSeconds - back).State == MotionState.Run));

    private static RunnerSecond Truth(Circle circle, WornSecond worn, int delaySeconds) =>
        circle.Runner.TruthAt((int)Math.Round(worn.TrueSeconds) - delaySeconds);

    private static double Median(List<double> values)
    {
        List<double> sorted = [.. values.Order()];
        return sorted.Count == 0 ? double.NaN : sorted[sorted.Count / 2];
    }
}
