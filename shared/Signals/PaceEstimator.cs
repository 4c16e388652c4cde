using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>Pace and distance from the best source there is: belt speed, else steps times the runner's calibrated step length.</summary>
public sealed class PaceEstimator
{
    /// <summary>Pace in seconds per kilometre; missing when <see cref="Source"/> is none.</summary>
    public int PaceSecondsPerKm { get; private set; }

    /// <summary>Half width of the pace's 95 % interval in seconds per kilometre.</summary>
    public int UncertaintySecondsPerKm { get; private set; }

    /// <summary>Where the pace comes from.</summary>
    public PaceSource Source { get; private set; }

    /// <summary>Distance in metres since the reset.</summary>
    public int DistanceMeters { get; private set; }

    /// <summary>True once any source gave a distance.</summary>
    public bool HasDistance { get; private set; }

    /// <summary>Sets the treadmill's belt speed in seconds per kilometre; 0 switches it off.</summary>
    public void SetBelt(int secondsPerKm)
    {
    }

    /// <summary>Sets the runner's calibrated step lengths in millimetres; 0 means not calibrated.</summary>
    public void SetStepLength(int walkMillimeters, int runMillimeters)
    {
    }

    /// <summary>Takes what the wrist said of one second.</summary>
    public void AddSecond(MotionState state, int cadenceCentispm, Trust cadenceTrust, int stepsTotal)
    {
    }

    /// <summary>Starts a new distance.</summary>
    public void Reset()
    {
    }
}
