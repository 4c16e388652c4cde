using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>What one seed makes of a person and of the parts of a band. Every property may be set to something else afterwards.</summary>
public sealed class RunnerTraits
{
    /// <summary>Draws a person from a seed.</summary>
    public RunnerTraits(int seed)
    {
        Seed = seed;
        var random = new Random(seed);
        double Between(double low, double high) => low + (random.NextDouble() * (high - low));

        EasySpeed = Between(2.3, 3.3);
        EasyCadenceSpm = Between(152, 182);
        WalkCadenceSpm = Between(102, 120);
        CadencePerSpeed = Between(4, 11);
        ArmSwingRatio = Between(0.1, 2.2);
        Asymmetry = Between(0, 0.25);
        ShakeMg = Between(450, 950);
        RestingHeartBpm = Between(48, 68);
        MaxHeartBpm = Between(172, 200);
        HeartLagSeconds = Between(22, 45);
        PulseShare = Between(0.008, 0.02);
        ArtefactShare = Between(0.003, 0.015);
        StopsPerHour = Between(0, 4);
        ListenProbability = Between(0.5, 1);
        ReactionSeconds = Between(2, 6);
        BoardDriftPpm = Between(-40, 40);
        MotionDriftPpm = Between(-9000, 9000);
        HeartDriftPpm = Between(-5000, 5000);
    }

    /// <summary>The seed of it all.</summary>
    public int Seed { get; }

    /// <summary>Comfortable speed in m/s.</summary>
    public double EasySpeed { get; set; }

    /// <summary>Steps a minute at the comfortable speed.</summary>
    public double EasyCadenceSpm { get; set; }

    /// <summary>Steps a minute when walking.</summary>
    public double WalkCadenceSpm { get; set; }

    /// <summary>Steps a minute more for each m/s more.</summary>
    public double CadencePerSpeed { get; set; }

    /// <summary>Arm swing at the stride's rate against the shake at the step's rate.</summary>
    public double ArmSwingRatio { get; set; }

    /// <summary>Difference of left and right steps, 0 to 1.</summary>
    public double Asymmetry { get; set; }

    /// <summary>Mean deviation of the acceleration at the comfortable speed, mg.</summary>
    public double ShakeMg { get; set; }

    /// <summary>Heart rate at rest.</summary>
    public double RestingHeartBpm { get; set; }

    /// <summary>Highest heart rate.</summary>
    public double MaxHeartBpm { get; set; }

    /// <summary>Time constant of the heart's answer to effort in seconds.</summary>
    public double HeartLagSeconds { get; set; }

    /// <summary>Pulse in the light as a share of its mean.</summary>
    public double PulseShare { get; set; }

    /// <summary>Movement in the light as a share of its mean.</summary>
    public double ArtefactShare { get; set; }

    /// <summary>Traffic lights and the like in an hour.</summary>
    public double StopsPerHour { get; set; }

    /// <summary>How often a cue that sounds is followed, 0 to 1.</summary>
    public double ListenProbability { get; set; }

    /// <summary>Time from cue to change in seconds.</summary>
    public double ReactionSeconds { get; set; }

    /// <summary>The board's crystal, parts per million.</summary>
    public double BoardDriftPpm { get; set; }

    /// <summary>The motion chip's oscillator: its data sheet allows 1 %.</summary>
    public double MotionDriftPpm { get; set; }

    /// <summary>The pulse chip's oscillator.</summary>
    public double HeartDriftPpm { get; set; }
}
