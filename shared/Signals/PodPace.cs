namespace TrainingPlan.Signals;

/// <summary>Speed and distance of a foot pod, second by second; a notification that fails to come is bridged for 3 s.</summary>
public sealed class PodPace
{
    private const int HoldSeconds = 3;

    // Uncalibrated pods are off by 3 to 5 %; a calibrated one is better, but the band can't know.
    private const int UncertaintyPercent = 4;
    private const int FastestMillimetersPerSecond = 12000;

    private int arrivals;
    private int arrivedSpeed;
    private int silentSeconds = HoldSeconds + 1;
    private uint total;
    private bool hasTotal;
    private uint countedFrom;
    private long counted;
    private bool isCounting;

    /// <summary>True while the pod's speed may be used.</summary>
    public bool IsFresh
    {
        get { return silentSeconds <= HoldSeconds; }
    }

    /// <summary>Speed in mm/s.</summary>
    public int SpeedMillimetersPerSecond { get; private set; }

    /// <summary>Half width of the speed's 95 % interval in mm/s; grows while a notification is missing.</summary>
    public int UncertaintyMillimetersPerSecond
    {
        get { return SpeedMillimetersPerSecond * UncertaintyPercent * (2 + silentSeconds) / 200; }
    }

    /// <summary>Takes a notification.</summary>
    public void Add(RscMeasurement measurement)
    {
        int speed = measurement.SpeedMillimetersPerSecond;
        if (speed > FastestMillimetersPerSecond)
        {
            return;
        }

        arrivedSpeed = speed;
        arrivals++;
        hasTotal = measurement.HasDistance;
        total = measurement.DistanceDecimeters;
    }

    /// <summary>Ends a second.</summary>
    public void EndSecond()
    {
        if (arrivals > 0)
        {
            // Half of the way: a step's jitter is halved, a change is followed within 3 s.
            SpeedMillimetersPerSecond = IsFresh ? (SpeedMillimetersPerSecond + arrivedSpeed + 1) / 2 : arrivedSpeed;
            silentSeconds = 0;
            arrivals = 0;
        }
        else if (IsFresh)
        {
            silentSeconds++;
        }
    }

    /// <summary>
    /// Millimetres of the second that just ended: from the pod's own distance where it sends one, whatever was bridged before taken
    /// off, otherwise from its speed.
    /// </summary>
    public int TakeMillimeters()
    {
        if (!hasTotal)
        {
            isCounting = false;
            return SpeedMillimetersPerSecond;
        }

        if (!isCounting)
        {
            return StartCounting();
        }

        if (silentSeconds > 0)
        {
            counted += SpeedMillimetersPerSecond;
            return SpeedMillimetersPerSecond;
        }

        long more = (uint)(total - countedFrom) * 100L - counted;
        if (more > (HoldSeconds + 1L) * FastestMillimetersPerSecond || more < -(HoldSeconds + 1L) * FastestMillimetersPerSecond)
        {
            // The pod was reset or another one answers.
            return StartCounting();
        }

        if (more < 0)
        {
            return 0;
        }

        counted += more;
        return (int)more;
    }

    /// <summary>Another source counts from now on.</summary>
    public void StopCounting()
    {
        isCounting = false;
    }

    private int StartCounting()
    {
        isCounting = true;
        countedFrom = total;
        counted = 0;
        return SpeedMillimetersPerSecond;
    }
}
