using TrainingPlan.Coaching;
using TrainingPlan.Shared.Tests.Workouts;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>What holds for any workout and any runner, however wild. A failure prints the seed, which replays it.</summary>
public class CoachPropertyTests
{
    private const int Runs = 200;
    private const int RunSeconds = 2400;

    [Fact]
    public void No_two_cues_overlap_and_every_limit_holds()
    {
        int corrections = 0;
        for (int seed = 1; seed <= Runs; seed++)
        {
            var random = new Random(seed);
            RunScript run = AnyRun(random, seed % 5 == 0);
            var moments = new List<Moment>();
            while (run.Now < RunSeconds)
            {
                Disturb(run, random);
                run.PassSecond();
                moments.Add(Moment.Of(run));
            }

            string where = "seed " + seed;
            CheckOverlap(run, where);
            CheckSpacing(run, where);
            CheckRows(run, moments, where);
            CheckMoments(run, moments, where);
            corrections += run.Told.Count(c => CueRules.IsCorrection(c.Kind));
        }

        Assert.InRange(corrections, Runs * 2, Runs * 100);
    }

    [Fact]
    public void The_step_sequence_equals_the_unrolled_plan()
    {
        for (int seed = 1; seed <= Runs; seed++)
        {
            var random = new Random(seed);
            var workout = RandomWorkouts.Make(random, 60, 4);
            var run = new RunScript(w => w.CopyFrom(workout));
            var steps = new List<int>();
            int limit = 0;
            while (!run.Coach.IsWorkoutDone && !IsOpen(run) && limit++ < 200000)
            {
                Disturb(run, random);
                if (random.Next(90) == 0)
                {
                    run.Coach.Lap();
                }

                run.PassSecond();
                if (run.Coach.StepChanged && run.Coach.StepIndex >= 0)
                {
                    steps.Add(run.Coach.StepIndex);
                }
            }

            Assert.True(RandomWorkouts.Unroll(workout).SequenceEqual(steps), "seed " + seed);
        }
    }

    [Fact]
    public void The_same_run_hears_the_same()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            Assert.Equal(Hear(seed), Hear(seed));
        }
    }

    [Fact]
    public void Every_second_without_a_correction_has_a_reason()
    {
        for (int seed = 1; seed <= 20; seed++)
        {
            var random = new Random(seed);
            RunScript run = AnyRun(random, false);
            for (int i = 0; i < 1000; i++)
            {
                Disturb(run, random);
                run.PassSecond();
                bool isCorrection = CueRules.IsCorrection(run.Coach.Cue);
                Assert.True(isCorrection == (run.Coach.Silence == SilenceReason.None), $"seed {seed}, second {i}: {run.Coach.Silence}");
            }
        }
    }

    private static bool IsOpen(RunScript run) =>
        run.Coach.StepIndex >= 0 && run.Workout.Steps[run.Coach.StepIndex].DurationKind == StepDurationKind.Open;

    private static string Hear(int seed)
    {
        var random = new Random(seed);
        RunScript run = AnyRun(random, false);
        while (run.Now < RunSeconds)
        {
            Disturb(run, random);
            run.PassSecond();
        }

        return run.Said;
    }

    private static RunScript AnyRun(Random random, bool isFree)
    {
        Workout workout = RandomWorkouts.Make(random, 400, 4);
        int week = random.Next(5);
        var run = new RunScript(
            isFree ? null : w => w.CopyFrom(workout),
            s => (s.CueWeek, s.CueWithholdSeed, s.CadenceLowCentispm, s.CadenceHighCentispm) = (week, random.Next(), 16800, 17400));
        run.HeartRateCentibpm = random.Next(11000, 18000);
        return run;
    }

    /// <summary>A runner who speeds up, slows down, stops, walks, pauses, loses sensors, mutes and presses, all at random.</summary>
    private static void Disturb(RunScript run, Random random)
    {
        run.PaceSecondsPerKm = Math.Clamp(run.PaceSecondsPerKm + random.Next(-3, 4), 200, 500);
        run.CadenceCentispm = Math.Clamp(run.CadenceCentispm + random.Next(-80, 81), 14000, 20000);
        run.HeartRateCentibpm = Math.Clamp(run.HeartRateCentibpm + random.Next(-60, 61), 9000, 19500);
        switch (random.Next(400))
        {
            case 0: run.State = MotionState.Still; break;
            case 1: run.State = MotionState.Walk; break;
            case <= 8: run.State = MotionState.Run; break;
            case 9: run.IsPaused = true; run.Coach.Raise(CueKind.RecordingPaused); break;
            case <= 14: run.IsPaused = false; break;
            case 15: run.HeartRateTrust = Trust.Doubtful; run.Coach.Raise(CueKind.SensorLost, 1); break;
            case <= 19: run.HeartRateTrust = Trust.Trusted; break;
            case 20: run.CadenceTrust = Trust.None; break;
            case <= 25: run.CadenceTrust = Trust.Trusted; break;
            case 26: run.PaceSource = PaceSource.WristEstimate; break;
            case <= 31: run.PaceSource = (PaceSource)random.Next(1, 4); break;
            case 32: run.Coach.Lap(); break;
            case 33: run.Coach.Raise(CueKind.LowBattery, 5); break;
            case 34: run.PaceSecondsPerKm = random.Next(200, 500); break;
            case 35 when random.Next(4) == 0: run.Coach.ToggleMute(); break;
        }
    }

    private static void CheckOverlap(RunScript run, string where)
    {
        ToldCue[] heard = [.. run.Told.Where(c => !c.IsWithheld)];
        for (int i = 1; i < heard.Length; i++)
        {
            int endMs = (heard[i - 1].Second * 1000) + CuePatterns.DurationMs(heard[i - 1].Kind);
            Assert.True(heard[i].Second * 1000 >= endMs + Coach.GapMs, $"{where}: {heard[i - 1]} overlaps {heard[i]}");
        }
    }

    private static void CheckSpacing(RunScript run, string where)
    {
        ToldCue[] corrections = [.. run.Told.Where(c => CueRules.IsCorrection(c.Kind))];
        for (int i = 1; i < corrections.Length; i++)
        {
            int apart = corrections[i].Second - corrections[i - 1].Second;
            Assert.True(apart >= CueRules.SpacingSeconds, $"{where}: {corrections[i - 1]} and {corrections[i]}");
        }
    }

    /// <summary>Between four corrections of one step the runner was back on target or across it, stood, or had quiet.</summary>
    private static void CheckRows(RunScript run, List<Moment> moments, string where)
    {
        ToldCue[] corrections = [.. run.Told.Where(c => CueRules.IsCorrection(c.Kind))];
        for (int i = 3; i < corrections.Length; i++)
        {
            ToldCue[] four = corrections[(i - 3)..(i + 1)];
            List<Moment> between = moments[four[0].Second..four[3].Second];
            bool isReset = between.Any(m => m.StepBegan || m.IsStopped)
                || four.Take(3).Any(c => between.Where((m, at) => at + four[0].Second > c.Second).Any(m => m.IsBackOrAcross(c)));
            bool isQuiet = four[3].Second - four[2].Second >= CueRules.QuietSeconds
                || four[2].Second - four[1].Second >= CueRules.QuietSeconds || four[1].Second - four[0].Second >= CueRules.QuietSeconds;
            Assert.True(isReset || isQuiet, $"{where}: {string.Join(", ", four.Select(c => c.ToString()))}");
        }
    }

    private static void CheckMoments(RunScript run, List<Moment> moments, string where)
    {
        foreach (ToldCue cue in run.Told)
        {
            Moment m = moments[cue.Second];
            string what = where + ": " + cue;
            Assert.False(m.IsMuted && CueRules.IsSilencedByMute(cue.Kind), what);
            if (!CueRules.IsCorrection(cue.Kind))
            {
                Assert.False(cue.IsWithheld, what);
                continue;
            }

            Assert.False(m.IsPaused || m.State == MotionState.Still, what);
            Assert.True(m.StepElapsed >= CueRules.StepYoungSeconds, what);
            Assert.False(m.TimeLeft is >= 0 and < CueRules.StepEndingSeconds, what);
            Assert.True(cue.Value < cue.Low || cue.Value > cue.High, what);
            Assert.False(cue.IsWithheld && cue.Target != TargetKind.Cadence, what);
            switch (cue.Target)
            {
                case TargetKind.Pace:
                    Assert.True(m.PaceSource is not PaceSource.None and not PaceSource.WristEstimate, what);
                    break;
                case TargetKind.HeartRate:
                    Assert.True(m.HeartRateTrust == Trust.Trusted, what);
                    Assert.False(m.Intensity is StepIntensity.Recovery or StepIntensity.Rest, what);
                    break;
                default:
                    Assert.True(m.CadenceTrust == Trust.Trusted && m.State == MotionState.Run, what);
                    break;
            }
        }
    }

    /// <summary>What was true in a second, written down to judge afterwards.</summary>
    private sealed record Moment(
        bool StepBegan, bool IsPaused, MotionState State, bool IsMuted, int StepElapsed, int TimeLeft, StepIntensity Intensity,
        PaceSource PaceSource, Trust HeartRateTrust, Trust CadenceTrust, int Pace, int Cadence, int HeartRate)
    {
        public bool IsStopped => IsPaused || State == MotionState.Still;

        public static Moment Of(RunScript run)
        {
            WorkoutStep? step = run.Coach.StepIndex < 0 ? null : run.Workout.Steps[run.Coach.StepIndex];
            int timeLeft = step?.DurationKind == StepDurationKind.Time ? step.DurationValue - run.Coach.StepElapsedSeconds : -1;
            return new Moment(
                run.Coach.StepChanged, run.IsPaused, run.State, run.Coach.IsMuted, run.Coach.StepElapsedSeconds, timeLeft,
                step?.Intensity ?? StepIntensity.Active, run.PaceSource, run.HeartRateTrust, run.CadenceTrust,
                run.PaceSecondsPerKm, run.CadenceCentispm, run.HeartRateCentibpm);
        }

        public bool IsBackOrAcross(ToldCue cue)
        {
            int value = cue.Target == TargetKind.Pace ? Pace : cue.Target == TargetKind.Cadence ? Cadence : HeartRate;
            return cue.Value < cue.Low ? value >= cue.Low : value <= cue.High;
        }
    }
}
