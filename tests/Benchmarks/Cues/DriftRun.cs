using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Benchmarks.Cues;

/// <summary>One runner with one target, in the middle of its band, who drifts out of it at a random moment and speed.</summary>
public sealed class DriftRun
{
    /// <summary>A drift that nobody corrected: longer than any goal.</summary>
    public const int Never = 999;

    private const int CadenceHalfWidthCentispm = 300;
    private const int HeartRateHalfWidthCentibpm = 600;
    private const int HeartRateCentibpm = 14000;
    private const double SpeedWanderShare = 0.008;
    private const int LongestSeconds = 90;
    private readonly VirtualBand _band;
    private readonly ScriptedLife _life;
    private readonly TargetKind _kind;
    private readonly Random _random;
    private readonly int _low;
    private readonly int _high;
    private int _truthLeftSecond = -1;
    private int _measuredLeftSecond = -1;
    private int _cueSecond = -1;

    /// <summary>Puts a runner of a seed on the road, with what tells the pace where that is the target.</summary>
    public DriftRun(TargetKind kind, int seed, PaceSource source = PaceSource.None)
    {
        _kind = kind;
        _random = new Random(seed * 7919);
        var traits = new RunnerTraits(seed);
        _life = new ScriptedLife(traits, HeartRateCentibpm / 100) { State = MotionState.Run, CadenceWanderSpm = 0.5 };
        _life.SpeedWanderMetersPerSecond = kind == TargetKind.Pace ? SpeedWanderShare * traits.EasySpeed : 0;
        (int middle, int halfWidth) = kind switch
        {
            TargetKind.Cadence => ((int)(traits.EasyCadenceSpm * 100), CadenceHalfWidthCentispm),
            TargetKind.HeartRate => (HeartRateCentibpm, HeartRateHalfWidthCentibpm),
            _ => ((int)(1000 / traits.EasySpeed), PaceFeed.HalfWidthSecondsPerKm(source)),
        };
        _low = middle - halfWidth;
        _high = middle + halfWidth;
        var workout = new Workout { Name = "One target", Revision = 1 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Open, 0).SetTarget1(kind, _low, _high);
        var runner = new SeededRunner(traits, _life);
        var feed = new PaceFeed(source, runner, seed);
        _band = VirtualRun.Start(runner, workout, seed % 2 == 0 ? 2 : 3, feed.Gnss);
        feed.Begin(_band);
    }

    /// <summary>Seconds from the runner's truly leaving the band to the correction.</summary>
    public int SecondsFromTruth { get; private set; } = Never;

    /// <summary>Seconds from the measured value's leaving the band to the correction.</summary>
    public int SecondsFromMeasured { get; private set; } = Never;

    /// <summary>Runs on target, then drifts until the correction comes.</summary>
    public void Run()
    {
        _band.Advance((60 + _random.Next(60)) * 1000L);
        double speed = _kind switch
        {
            TargetKind.Cadence => 0.4 + (_random.NextDouble() * 2),
            TargetKind.HeartRate => 0.3 + (_random.NextDouble() * 0.5),
            _ => _life.SpeedMetersPerSecond * (0.004 + (_random.NextDouble() * 0.01)),
        };
        double drift = _random.Next(2) == 0 ? speed : -speed;
        _life.CadenceDriftPerSecond = _kind == TargetKind.Cadence ? drift : 0;
        _life.HeartDriftPerSecond = _kind == TargetKind.HeartRate ? drift : 0;
        _life.SpeedDriftPerSecond = _kind == TargetKind.Pace ? drift : 0;
        _band.SecondFinished += Look;
        for (int i = 0; i < LongestSeconds && _cueSecond < 0; i++)
        {
            _band.Advance(1000);
        }

        if (_cueSecond >= 0)
        {
            SecondsFromTruth = _truthLeftSecond < 0 ? 0 : _cueSecond - _truthLeftSecond;
            SecondsFromMeasured = _measuredLeftSecond < 0 ? 0 : _cueSecond - _measuredLeftSecond;
        }
    }

    private void Look(VirtualBand band)
    {
        int second = (int)band.Clock.TrueSeconds;
        RunnerSecond truth = _life.MeantAt(second);
        _truthLeftSecond = Left(_truthLeftSecond, second, _kind switch
        {
            TargetKind.Cadence => truth.CadenceSpm * 100,
            TargetKind.HeartRate => truth.HeartBpm * 100,
            _ => 1000 / truth.SpeedMetersPerSecond,
        });
        RunSecond now = band.Loop!.Second;
        (bool isTrusted, double measured) = _kind switch
        {
            TargetKind.Cadence => (now.CadenceTrust == Trust.Trusted, now.CadenceCentispm),
            TargetKind.HeartRate => (now.HeartRateTrust == Trust.Trusted, now.HeartRateCentibpm),
            _ => (Corrections.IsPaceTrusted(now), (double)now.PaceSecondsPerKm),
        };
        if (isTrusted)
        {
            _measuredLeftSecond = Left(_measuredLeftSecond, second, measured);
        }

        _cueSecond = CueRules.IsCorrection(band.Loop.LastCue) ? second : _cueSecond;
    }

    /// <summary>The second since which a value has been out without a break; -1 while it is in.</summary>
    private int Left(int before, int second, double value) => value >= _low && value <= _high ? -1 : before < 0 ? second : before;
}
