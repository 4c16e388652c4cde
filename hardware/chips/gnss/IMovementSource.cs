namespace TrainingPlan.Hardware.Chips;

/// <summary>What carries a GNSS antenna along.</summary>
public interface IMovementSource
{
    /// <summary>True speed over ground in m/s.</summary>
    double SpeedMetersPerSecond(double trueSeconds);

    /// <summary>What the antenna sees.</summary>
    GnssSky SkyAt(double trueSeconds);
}
