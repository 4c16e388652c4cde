using TrainingPlan.Coaching;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>How soon the coach speaks when a runner drifts off, and how seldom it does when there is no need. Seeded.</summary>
public class CoachDriftTests
{
    private const int Drifts = 400;
    private const int SoonSeconds = 10;

    [Theory]
    [InlineData(TargetKind.Pace, 29000, 31000, 400, 100)]
    [InlineData(TargetKind.Cadence, 16700, 17700, 100, 100)]
    [InlineData(TargetKind.HeartRate, 14400, 15600, 50, 30)]
    public void Of_all_drifts_99_percent_are_corrected_within_ten_seconds(TargetKind kind, int low, int high, int noise, int drift)
    {
        int late = 0;
        for (int seed = 1; seed <= Drifts; seed++)
        {
            var random = new Random(seed);
            RunScript run = On(kind, low, high, seed);
            var value = new Runner(random, (low + high) / 2, noise);
            Pass(run, kind, value, 60 + random.Next(60));
            value.DriftPerSecond = random.Next(2) == 0 ? drift : -drift;
            int leftAt = -1;
            for (int i = 0; i < 400 && run.Told.TrueForAll(c => !CueRules.IsCorrection(c.Kind)); i++)
            {
                Pass(run, kind, value, 1);
                bool isOut = value.Now < low || value.Now > high;
                leftAt = !isOut ? -1 : leftAt < 0 ? run.Now : leftAt;
            }

            ToldCue? cue = run.Told.Find(c => CueRules.IsCorrection(c.Kind));
            late += cue == null || (leftAt >= 0 && cue.Second - leftAt > SoonSeconds) ? 1 : 0;
        }

        Assert.True(late <= Drifts / 100, $"{kind}: {late} of {Drifts} drifts were corrected late");
    }

    [Theory]
    [InlineData(TargetKind.Pace, 29000, 31000, 400)]
    [InlineData(TargetKind.Cadence, 16700, 17700, 150)]
    [InlineData(TargetKind.HeartRate, 14400, 15600, 150)]
    public void On_target_there_is_at_most_one_false_correction_an_hour(TargetKind kind, int low, int high, int noise)
    {
        const int Hours = 20;
        int corrections = 0;
        for (int seed = 1; seed <= Hours; seed++)
        {
            RunScript run = On(kind, low, high, seed);
            Pass(run, kind, new Runner(new Random(seed), (low + high) / 2, noise), 3600);
            corrections += run.Told.Count(c => CueRules.IsCorrection(c.Kind));
        }

        Assert.True(corrections <= Hours, $"{kind}: {corrections} false corrections in {Hours} hours");
    }

    /// <summary>An open step with one target; pace comes in 1/100 s/km here as everything else.</summary>
    private static RunScript On(TargetKind kind, int low, int high, int session)
    {
        int unit = kind == TargetKind.Pace ? 100 : 1;
        var run = new RunScript(w =>
            w.AddStep(StepIntensity.Active, StepDurationKind.Open, 0).SetTarget1(kind, low / unit, high / unit));
        run.Coach.SessionNumber = session;
        run.Coach.StartWorkout(run.Workout);
        return run;
    }

    private static void Pass(RunScript run, TargetKind kind, Runner value, int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            value.PassSecond();
            switch (kind)
            {
                case TargetKind.Pace: run.PaceSecondsPerKm = (value.Now + 50) / 100; break;
                case TargetKind.Cadence: run.CadenceCentispm = value.Now; break;
                default: run.HeartRateCentibpm = value.Now; break;
            }

            run.PassSecond();
        }
    }

    /// <summary>A value that wanders slowly around its middle (time constant 5 s) with a little noise of each second on top.</summary>
    private sealed class Runner(Random random, double middle, double noise)
    {
        private double _middle = middle;
        private double _wander;

        public double DriftPerSecond { get; set; }

        public int Now { get; private set; }

        public void PassSecond()
        {
            _middle += DriftPerSecond;
            _wander = (_wander * 0.8) + (noise * 0.6 * Gauss());
            Now = (int)(_middle + _wander + (noise * 0.3 * Gauss()));
        }

        private double Gauss() =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
    }
}
