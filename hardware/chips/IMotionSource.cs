using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>What moves a motion chip.</summary>
public interface IMotionSource
{
    /// <summary>
    /// True for a signal that another chip has already filtered and sampled: it is asked for its mean over a sample's width and
    /// not filtered again.
    /// </summary>
    bool IsSampled { get; }

    /// <summary>
    /// Acceleration x, y, z in mg and turn rate x, y, z in °/s around a time, averaged over a width where the signal is finer.
    /// </summary>
    void Motion(double trueSeconds, double widthSeconds, Span<double> motion);
}
