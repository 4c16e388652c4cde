using System;
using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// A runner made of one seed: stands until start is pressed, then runs, stops at lights, tires, breathes, and follows the cues that
/// sound with some probability and delay. The same seed, presses and cues give the same motion and light.
/// </summary>
public sealed class SeededRunner : IRunner, IMovementSource
{
    private const double GravityMg = 1000;
    private const double TwoPi = 2 * Math.PI;
    private readonly IRunnerLife _body;
    private readonly double[] _step = new double[3];
    private readonly double[] _swing = new double[3];
    private readonly double[] _down = new double[3];
    private readonly double[] _phases = new double[8];
    private readonly double[] _ledShare = [0, 0.6, 1.0, 2.2];
    private readonly uint _noiseSeed;

    /// <summary>A runner from a seed.</summary>
    public SeededRunner(int seed)
        : this(new RunnerTraits(seed))
    {
    }

    /// <summary>A runner with chosen traits.</summary>
    public SeededRunner(RunnerTraits traits)
        : this(traits, new RunnerBody(traits))
    {
    }

    /// <summary>A runner with chosen traits and a life of another kind.</summary>
    public SeededRunner(RunnerTraits traits, IRunnerLife life)
    {
        Traits = traits;
        _body = life;
        var random = new Random(traits.Seed ^ 0x0A2E);
        for (int i = 0; i < _phases.Length; i++)
        {
            _phases[i] = random.NextDouble();
        }

        MakeAxes(random);
        _noiseSeed = (uint)random.Next();
    }

    /// <summary>Who runs.</summary>
    public RunnerTraits Traits { get; }

    /// <inheritdoc/>
    public bool IsSampled => false;

    /// <inheritdoc/>
    public int LightChannelCount => 3;

    /// <summary>Cues that were followed.</summary>
    public int FollowedCues => (_body as RunnerBody)?.FollowedCues ?? 0;

    /// <summary>Cues that were heard and not followed.</summary>
    public int IgnoredCues => (_body as RunnerBody)?.IgnoredCues ?? 0;

    /// <inheritdoc/>
    public void BeginRun(double trueSeconds) => _body.BeginRun(trueSeconds);

    /// <inheritdoc/>
    public void EndRun(double trueSeconds) => _body.EndRun(trueSeconds);

    /// <inheritdoc/>
    public void Hear(CueKind cue, double trueSeconds) => _body.Hear(cue, trueSeconds);

    /// <summary>What is true at a whole second.</summary>
    public RunnerSecond TruthAt(int second) => _body.At(second);

    /// <summary>True speed over ground in m/s, even within a second.</summary>
    public double SpeedMetersPerSecond(double trueSeconds)
    {
        int second = (int)Math.Max(0, trueSeconds);
        double before = _body.At(second).SpeedMetersPerSecond;
        return before + ((_body.At(second + 1).SpeedMetersPerSecond - before) * (Math.Max(0, trueSeconds) - second));
    }

    /// <summary>The whole sky.</summary>
    public GnssSky SkyAt(double trueSeconds) => GnssSky.Open;

    /// <inheritdoc/>
    public void Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        trueSeconds = Math.Max(0, trueSeconds);
        RunnerSecond now = At(trueSeconds, out double steps, out _, out _);
        double shake = Shake(now);
        double step = TwoPi * steps;
        double swing = step / 2;

        // Impacts at the step's rate with two overtones; left and right differ at the stride's rate.
        double impact = shake * (1.5 + (1.5 * Traits.Asymmetry * Math.Cos(swing + (TwoPi * _phases[0]))))
            * (Math.Cos(step) + (0.45 * Math.Cos((2 * step) + (TwoPi * _phases[1]))) + (0.2 * Math.Cos((3 * step) + (TwoPi * _phases[2]))));
        double arm = shake * Traits.ArmSwingRatio
            * (Math.Cos(swing + (TwoPi * _phases[3])) + (0.25 * Math.Cos(step + (TwoPi * _phases[4]))));
        double tremor = 6 * Math.Sin((TwoPi * 0.31 * trueSeconds) + _phases[5]);
        double tilt = 0.18 * (shake / 700) * Math.Sin(swing + (TwoPi * _phases[3]));
        double noise = 4 + (0.05 * shake);
        long tick = (long)(trueSeconds * 400);
        for (int i = 0; i < 3; i++)
        {
            motion[i] = (GravityMg * (_down[i] + (tilt * _swing[i]))) + (impact * _step[i]) + (arm * _swing[i])
                + (tremor * _swing[i]) + (noise * Noise(tick, i));
        }

        if (motion.Length == 6)
        {
            double turn = shake * 0.35 * (0.4 + Traits.ArmSwingRatio) * Math.Sin(swing + (TwoPi * _phases[3]));
            for (int i = 0; i < 3; i++)
            {
                motion[3 + i] = (turn * _step[i]) + (3 * Noise(tick, i + 3));
            }
        }
    }

    /// <inheritdoc/>
    public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds)
    {
        trueSeconds = Math.Max(0, trueSeconds);
        RunnerSecond now = At(trueSeconds, out double steps, out double beats, out double breaths);
        double beat = TwoPi * (beats + (0.015 * Math.Sin(TwoPi * breaths)));

        // A pulse takes light away, fast; its fall is slower and has a notch.
        double pulse = Math.Cos(beat) + (0.42 * Math.Cos((2 * beat) - 0.9)) + (0.16 * Math.Cos((3 * beat) - 1.7));
        double breath = Math.Sin(TwoPi * breaths);
        double shake = Shake(now) / 700;
        double artefact = shake * Traits.ArtefactShare
            * (Math.Cos((TwoPi * steps) + _phases[6] + led) + (Traits.ArmSwingRatio * 0.5 * Math.Cos((Math.PI * steps) + _phases[7])));
        double drift = 0.01 * Math.Sin((TwoPi * 0.013 * trueSeconds) + led);
        double share = Traits.PulseShare * _ledShare[Math.Clamp(led, 0, 3)] * (1 + (0.12 * breath));
        double level = RecordedRunner.MeanLight * (led == 1 ? 1.1 : led == 2 ? 1.0 : 0.7);
        double noise = 0.0002 * Noise((long)(trueSeconds * 400), 10 + led);
        return level * (1 - (share * 0.5 * pulse) + artefact + (0.003 * breath) + drift + noise);
    }

    private double Shake(in RunnerSecond now) => now.State switch
    {
        MotionState.Still => 0,
        MotionState.Walk => Traits.ShakeMg * 0.28,
        _ => Traits.ShakeMg * (0.75 + (0.25 * now.SpeedMetersPerSecond / Traits.EasySpeed)),
    };

    /// <summary>The truth within a second: rates change evenly, so that steps, beats and breaths never jump.</summary>
    private RunnerSecond At(double seconds, out double steps, out double beats, out double breaths)
    {
        int second = (int)seconds;
        double u = seconds - second;
        RunnerSecond now = _body.At(second);
        RunnerSecond next = _body.At(second + 1);
        steps = now.Steps + (u * ((now.CadenceSpm * (1 - (u / 2))) + (next.CadenceSpm * (u / 2))) / 60);
        beats = now.HeartBeats + (u * ((now.HeartBpm * (1 - (u / 2))) + (next.HeartBpm * (u / 2))) / 60);
        breaths = now.Breaths + (u * ((now.BreathHz * (1 - (u / 2))) + (next.BreathHz * (u / 2))));
        return now;
    }

    private void MakeAxes(Random random)
    {
        for (int i = 0; i < 3; i++)
        {
            _down[i] = random.NextDouble() - 0.5;
            _swing[i] = random.NextDouble() - 0.5;
        }

        Normalize(_down);
        double along = (_down[0] * _swing[0]) + (_down[1] * _swing[1]) + (_down[2] * _swing[2]);
        for (int i = 0; i < 3; i++)
        {
            _swing[i] -= along * _down[i];
        }

        Normalize(_swing);

        // Impacts run mostly along the vertical.
        for (int i = 0; i < 3; i++)
        {
            _step[i] = (0.9 * _down[i]) + (0.43 * _swing[i]);
        }

        Normalize(_step);
    }

    private static void Normalize(double[] v)
    {
        double length = Math.Sqrt((v[0] * v[0]) + (v[1] * v[1]) + (v[2] * v[2]));
        for (int i = 0; i < 3; i++)
        {
            v[i] /= length;
        }
    }

    /// <summary>Uniform noise with a standard deviation of 1, a pure function of its place.</summary>
    private double Noise(long tick, int channel)
    {
        uint x = unchecked((uint)tick * 2654435761u) ^ unchecked((uint)(channel + 1) * 40503u * 2246822519u) ^ _noiseSeed;
        x ^= x >> 15;
        x = unchecked(x * 2246822519u);
        x ^= x >> 13;
        x = unchecked(x * 3266489917u);
        x ^= x >> 16;
        return ((x / (double)uint.MaxValue) - 0.5) * 3.4641;
    }
}
