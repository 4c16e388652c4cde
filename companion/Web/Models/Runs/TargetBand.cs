namespace TrainingPlan.Companion.Web.Models;

/// <summary>Which series a target belongs to.</summary>
public enum TargetSeries
{
    /// <summary>Cadence in 1/100 steps per minute.</summary>
    Cadence,

    /// <summary>Heart rate in 1/100 beats per minute.</summary>
    HeartRate,

    /// <summary>Pace in seconds per kilometre.</summary>
    Pace,
}

/// <summary>The band that a step asks for, in the unit of its series.</summary>
/// <param name="Series">Which series.</param>
/// <param name="Low">Lower end as a number.</param>
/// <param name="High">Upper end as a number.</param>
public sealed record TargetBand(TargetSeries Series, int Low, int High);
