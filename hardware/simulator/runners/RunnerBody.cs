using System;
using System.Collections.Generic;
using TrainingPlan.Coaching;
using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Second by second, what a virtual runner does and how the heart follows: speed, cadence, stops, answers to cues.</summary>
internal sealed class RunnerBody : IRunnerLife
{
    private const double WalkSpeed = 1.4;
    private const double StandSecondsBeforeRun = 3;
    private readonly RunnerTraits _traits;
    private readonly Random _random;
    private readonly Random _will;
    private readonly List<RunnerSecond> _seconds = new(capacity: 8192);
    private readonly Queue<(double At, CueKind Cue)> _heard = new();
    private double _runFromSeconds = double.PositiveInfinity;
    private double _runToSeconds = double.PositiveInfinity;
    private double _standUntilSeconds;
    private double _effort = 1;
    private double _cadenceWish;
    private double _wander;
    private double _fatigue;

    public RunnerBody(RunnerTraits traits)
    {
        _traits = traits;
        _random = new Random(traits.Seed ^ 0x5EED);

        // Apart, so that a cue changes what it changes and no more: the same run without it can be compared.
        _will = new Random(traits.Seed ^ 0x3A1D);
        _seconds.Add(new RunnerSecond(MotionState.Still, 0, 0, traits.RestingHeartBpm + 12, 0.25, 0, 0, 0, 0));
    }

    /// <summary>Cues that were followed.</summary>
    public int FollowedCues { get; private set; }

    /// <summary>Cues that were heard and not followed.</summary>
    public int IgnoredCues { get; private set; }

    public void BeginRun(double seconds)
    {
        _runFromSeconds = seconds + StandSecondsBeforeRun;
        _runToSeconds = double.PositiveInfinity;
        _effort = 0.92;
    }

    public void EndRun(double seconds) => _runToSeconds = seconds;

    public void Hear(CueKind cue, double seconds)
    {
        bool isOrder = cue is >= CueKind.StepStartWarmUp and <= CueKind.BackOnTarget;
        if (isOrder && _will.NextDouble() < _traits.ListenProbability)
        {
            FollowedCues++;
            _heard.Enqueue((seconds + _traits.ReactionSeconds, cue));
        }
        else if (isOrder)
        {
            IgnoredCues++;
        }
    }

    /// <summary>The truth at a whole second; lives on to it when needed.</summary>
    public RunnerSecond At(int second)
    {
        while (_seconds.Count <= second)
        {
            LiveOneSecond();
        }

        return _seconds[second];
    }

    private void LiveOneSecond()
    {
        RunnerSecond before = _seconds[^1];
        double now = _seconds.Count;
        while (_heard.Count > 0 && _heard.Peek().At <= now)
        {
            Follow(_heard.Dequeue().Cue);
        }

        double speed = NextSpeed(now, before.SpeedMetersPerSecond);
        MotionState state = speed < 0.5 ? MotionState.Still : speed < 1.9 ? MotionState.Walk : MotionState.Run;
        double cadence = NextCadence(state, speed, before.CadenceSpm);
        double heart = NextHeart(speed, before.HeartBpm);
        double breath = 0.22 + (0.45 * Share(heart));
        _seconds.Add(new RunnerSecond(
            state,
            speed,
            cadence,
            heart,
            breath,
            before.Steps + ((before.CadenceSpm + cadence) / 120),
            before.HeartBeats + ((before.HeartBpm + heart) / 120),
            before.Breaths + ((before.BreathHz + breath) / 2),
            before.DistanceMeters + ((before.SpeedMetersPerSecond + speed) / 2)));
    }

    private double NextSpeed(double now, double before)
    {
        bool isRunning = now >= _runFromSeconds && now < _runToSeconds;
        if (isRunning && now >= _standUntilSeconds && _random.NextDouble() < _traits.StopsPerHour / 3600)
        {
            _standUntilSeconds = now + 8 + (_random.NextDouble() * 25);
        }

        _wander = (0.97 * _wander) + (0.008 * Gaussian());
        double wish = _traits.EasySpeed * _effort * (1 + _wander);
        double target = !isRunning ? (now >= _runToSeconds && now < _runToSeconds + 60 ? WalkSpeed : 0)
            : now < _standUntilSeconds ? 0
            : _effort < 0.5 ? WalkSpeed : Math.Max(wish, 2.0);

        // Walking and running are different gaits: the change between them takes one second, not a slide.
        bool isGaitChange = (target < 1.9) != (before < 1.9);
        return isGaitChange ? target : before + Math.Clamp(target - before, -0.35, 0.35);
    }

    private double NextCadence(MotionState state, double speed, double before)
    {
        if (state == MotionState.Still)
        {
            return 0;
        }

        double natural = state == MotionState.Walk
            ? _traits.WalkCadenceSpm
            : _traits.EasyCadenceSpm + _cadenceWish + (_traits.CadencePerSpeed * (speed - _traits.EasySpeed));
        double jitter = 0.35 * Gaussian();
        return before < 60 ? natural + jitter : before + Math.Clamp(natural - before, -2.5, 2.5) + jitter;
    }

    private double NextHeart(double speed, double before)
    {
        double effort = speed < 0.5 ? 0.08 : speed < 1.9 ? 0.25 : 0.62 + (0.30 * ((speed / _traits.EasySpeed) - 0.9));
        _fatigue += speed < 1.9 ? -0.00005 : 0.00001;
        _fatigue = Math.Clamp(_fatigue, 0, 0.08);
        double target = _traits.RestingHeartBpm + ((_traits.MaxHeartBpm - _traits.RestingHeartBpm) * Math.Min(0.98, effort + _fatigue));
        double lag = target > before ? _traits.HeartLagSeconds : _traits.HeartLagSeconds * 1.5;
        return before + ((target - before) / lag) + (0.15 * Gaussian());
    }

    private void Follow(CueKind cue)
    {
        switch (cue)
        {
            case CueKind.StepStartWarmUp or CueKind.StepStartCoolDown:
                _effort = 0.9;
                break;
            case CueKind.StepStartActive:
                _effort = 1.12;
                break;
            case CueKind.StepStartRecovery:
                _effort = 0.85;
                break;
            case CueKind.StepStartRest:
                _effort = 0.4;
                break;
            case CueKind.Faster or CueKind.EffortTooLow:
                _effort = Math.Min(1.35, _effort * 1.05);
                break;
            case CueKind.Slower or CueKind.EffortTooHigh:
                _effort = Math.Max(0.8, _effort * 0.95);
                break;
            case CueKind.QuickerSteps:
                _cadenceWish = Math.Min(25, _cadenceWish + 4);
                break;
            case CueKind.LongerSteps:
                _cadenceWish = Math.Max(-20, _cadenceWish - 4);
                break;
        }
    }

    private double Share(double heartBpm) =>
        Math.Clamp((heartBpm - _traits.RestingHeartBpm) / (_traits.MaxHeartBpm - _traits.RestingHeartBpm), 0, 1);

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
