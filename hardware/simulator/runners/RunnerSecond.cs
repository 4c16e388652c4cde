using TrainingPlan.Units;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>The truth of a virtual runner at one whole second.</summary>
public readonly record struct RunnerSecond(
    MotionState State,
    double SpeedMetersPerSecond,
    double CadenceSpm,
    double HeartBpm,
    double BreathHz,
    double Steps,
    double HeartBeats,
    double Breaths,
    double DistanceMeters);
