using System;
using System.Collections.Generic;
using TrainingPlan.Coaching;
using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// A runner who does as told, cue or no cue: gait, cadence and heart rate are set from outside and hold from the second after the next.
/// A body still changes gradually, and every second differs a little from the last.
/// </summary>
public sealed class ScriptedLife : IRunnerLife
{
    private const double WalkSpeed = 1.4;
    private const double MostCadenceChange = 2.5;
    private const double MostHeartChange = 1;
    private const double WanderKept = 0.9;
    private readonly RunnerTraits _traits;
    private readonly Random _random;
    private readonly List<RunnerSecond> _seconds = new(capacity: 4096);
    private readonly List<RunnerSecond> _meant = new(capacity: 4096);
    private double _heart;
    private double _cadence;
    private double _wander;
    private double _speedWander;

    /// <summary>A runner who stands, with the heart at some rate; chance comes from the traits' seed.</summary>
    public ScriptedLife(RunnerTraits traits, double heartBpm)
    {
        _traits = traits;
        _random = new Random(traits.Seed ^ 0x5C21);
        CadenceSpm = traits.EasyCadenceSpm;
        SpeedMetersPerSecond = traits.EasySpeed;
        HeartBpm = heartBpm;
        _heart = heartBpm;
        var first = new RunnerSecond(MotionState.Still, 0, 0, _heart, 0.25, 0, 0, 0, 0);
        _seconds.Add(first);
        _meant.Add(first);
    }

    /// <summary>What the runner does.</summary>
    public MotionState State { get; set; } = MotionState.Still;

    /// <summary>Cadence that a running runner aims at.</summary>
    public double CadenceSpm { get; set; }

    /// <summary>By how much the cadence drifts in a second.</summary>
    public double CadenceDriftPerSecond { get; set; }

    /// <summary>Standard deviation of a step rate from one second to the next.</summary>
    public double CadenceNoiseSpm { get; set; } = 0.35;

    /// <summary>Standard deviation of the slow wander of the cadence, 10 s long.</summary>
    public double CadenceWanderSpm { get; set; }

    /// <summary>Speed in m/s that a running runner aims at; the traits' easy one until it is set.</summary>
    public double SpeedMetersPerSecond { get; set; }

    /// <summary>By how much the speed drifts in a second, in m/s.</summary>
    public double SpeedDriftPerSecond { get; set; }

    /// <summary>Standard deviation of the slow wander of the speed in m/s, 10 s long.</summary>
    public double SpeedWanderMetersPerSecond { get; set; }

    /// <summary>Heart rate that the heart moves to.</summary>
    public double HeartBpm { get; set; }

    /// <summary>By how much the heart rate drifts in a second.</summary>
    public double HeartDriftPerSecond { get; set; }

    /// <summary>Standard deviation of the heart rate from one second to the next.</summary>
    public double HeartNoiseBpm { get; set; } = 0.4;

    /// <inheritdoc/>
    public RunnerSecond At(int second)
    {
        while (_seconds.Count <= second)
        {
            LiveOneSecond();
        }

        return _seconds[second];
    }

    /// <summary>The truth without the noise of the single second: what the runner means to do.</summary>
    public RunnerSecond MeantAt(int second)
    {
        At(second);
        return _meant[second];
    }

    /// <inheritdoc/>
    public void BeginRun(double seconds)
    {
    }

    /// <inheritdoc/>
    public void EndRun(double seconds)
    {
    }

    /// <inheritdoc/>
    public void Hear(CueKind cue, double seconds)
    {
    }

    private void LiveOneSecond()
    {
        RunnerSecond before = _seconds[^1];
        CadenceSpm += CadenceDriftPerSecond;
        HeartBpm += HeartDriftPerSecond;
        SpeedMetersPerSecond += SpeedDriftPerSecond;
        double speed = State switch { MotionState.Still => 0, MotionState.Walk => WalkSpeed, _ => SpeedMetersPerSecond + SpeedWander() };
        double aim = State == MotionState.Walk ? _traits.WalkCadenceSpm : CadenceSpm;
        bool isSameGait = State == before.State;
        _cadence = isSameGait ? _cadence + Math.Clamp(aim - _cadence, -MostCadenceChange, MostCadenceChange) : aim;
        _heart += Math.Clamp(HeartBpm - _heart, -MostHeartChange, MostHeartChange);
        _wander = (WanderKept * _wander) + (CadenceWanderSpm * Math.Sqrt(1 - (WanderKept * WanderKept)) * Gaussian());
        double meant = State == MotionState.Still ? 0 : _cadence + _wander;
        double cadence = State == MotionState.Still ? 0 : meant + (CadenceNoiseSpm * Gaussian());
        double heart = _heart + (HeartNoiseBpm * Gaussian());
        var now = new RunnerSecond(
            State,
            speed,
            cadence,
            heart,
            0.22 + (0.45 * Math.Clamp((_heart - 60) / 130, 0, 1)),
            before.Steps + ((before.CadenceSpm + cadence) / 120),
            before.HeartBeats + ((before.HeartBpm + heart) / 120),
            before.Breaths + before.BreathHz,
            before.DistanceMeters + ((before.SpeedMetersPerSecond + speed) / 2));
        _seconds.Add(now);
        _meant.Add(now with { CadenceSpm = meant, HeartBpm = _heart });
    }

    // Drawn only where it is asked for, so that a runner without it lives the same seconds as before.
    private double SpeedWander()
    {
        if (SpeedWanderMetersPerSecond > 0)
        {
            double fresh = SpeedWanderMetersPerSecond * Math.Sqrt(1 - (WanderKept * WanderKept)) * Gaussian();
            _speedWander = (WanderKept * _speedWander) + fresh;
        }

        return _speedWander;
    }

    private double Gaussian() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
