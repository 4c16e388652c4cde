using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>
/// Pace and distance from the best source there is: foot pod, GNSS, belt speed, and last steps times the runner's calibrated step
/// length. The wrist cannot feel a change of pace (from 6 to 7 km/h cadence rises by 1.5 %), so its estimate is an average over at
/// least 30 s: ±10–15 % at the runner's usual pace, where the step length was measured. What it carries is wider, because it cannot
/// know that the pace is the usual one: ±20 % holds in nine of ten seconds on belts 14–20 % faster or slower. Each second is counted
/// by one source.
/// </summary>
public sealed class PaceEstimator
{
    private const int AverageSeconds = 30;
    private const int WristUncertaintyPercent = 20;

    // A treadmill's display is rarely off by more.
    private const int BeltUncertaintyPercent = 3;
    private const int SlowestSecondsPerKm = 3600;

    // Slower than 33 min/km is standing.
    private const int StandingMillimetersPerSecond = 500;

    // Nobody runs slower: a GNSS that says so while the wrist runs is under a roof.
    private const int SlowestRunMillimetersPerSecond = 1000;

    // Steps are credited up to 15 s late, when a bout is sure; a measured source may have counted those seconds.
    private const int LateStepsSeconds = 20;
    private const int StepsPerSecondMax = 4;

    private readonly PodPace pod = new PodPace();
    private readonly GnssPace gnss = new GnssPace();
    private readonly long[] millimeters = new long[(int)PaceSource.WristEstimate + 1];
    private readonly int[] speeds = new int[AverageSeconds];
    private int speedCount;
    private int speedPlace;
    private long speedSum;
    private int beltSecondsPerKm;
    private int walkMillimeters;
    private int runMillimeters;
    private int lastSteps;
    private bool hasSteps;
    private int beltRest;
    private int measuredAgoSeconds = LateStepsSeconds;

    /// <summary>Takes a foot pod's notifications.</summary>
    public PodPace Pod
    {
        get { return pod; }
    }

    /// <summary>Takes a GNSS module's fixes.</summary>
    public GnssPace Gnss
    {
        get { return gnss; }
    }

    /// <summary>Pace in seconds per kilometre; missing when <see cref="Source"/> is none.</summary>
    public int PaceSecondsPerKm { get; private set; }

    /// <summary>Half width of the pace's 95 % interval (90 % where the wrist estimates) in seconds per kilometre.</summary>
    public int UncertaintySecondsPerKm { get; private set; }

    /// <summary>Where the pace comes from; none while standing, without a source, or not yet averaged for 30 s.</summary>
    public PaceSource Source { get; private set; }

    /// <summary>Distance in metres since the reset, each second from one source.</summary>
    public int DistanceMeters
    {
        get
        {
            long sum = 0;
            for (int i = 0; i < millimeters.Length; i++)
            {
                sum += millimeters[i];
            }

            return (int)(sum / 1000);
        }
    }

    /// <summary>True once any source gave a distance.</summary>
    public bool HasDistance { get; private set; }

    /// <summary>The part of the distance that a source has counted, in metres.</summary>
    public int DistanceMetersFrom(PaceSource source)
    {
        return (int)(millimeters[(int)source] / 1000);
    }

    /// <summary>Sets the treadmill's belt speed in seconds per kilometre; 0 or less switches it off.</summary>
    public void SetBelt(int secondsPerKm)
    {
        beltSecondsPerKm = secondsPerKm > 0 ? secondsPerKm : 0;
        beltRest = 0;
    }

    /// <summary>Sets the runner's calibrated step lengths in millimetres; 0 or less means not calibrated.</summary>
    public void SetStepLength(int walkMillimeters, int runMillimeters)
    {
        this.walkMillimeters = walkMillimeters > 0 ? walkMillimeters : 0;
        this.runMillimeters = runMillimeters > 0 ? runMillimeters : 0;
        ForgetSpeeds();
    }

    /// <summary>Takes what the wrist said of one second; <paramref name="stepsTotal"/> only ever rises.</summary>
    public void AddSecond(MotionState state, int cadenceCentispm, Trust cadenceTrust, int stepsTotal)
    {
        int steps = hasSteps && stepsTotal > lastSteps ? stepsTotal - lastSteps : 0;
        lastSteps = stepsTotal;
        hasSteps = true;
        Source = PaceSource.None;
        int stepMillimeters = state == MotionState.Run ? runMillimeters : walkMillimeters;
        if (state == MotionState.Still)
        {
            ForgetSpeeds();
        }
        else
        {
            AddSpeed(stepMillimeters, cadenceTrust == Trust.None ? 0 : cadenceCentispm);
        }

        pod.EndSecond();
        gnss.EndSecond();
        if (AddMeasured(state))
        {
            measuredAgoSeconds = 0;
            return;
        }

        measuredAgoSeconds += measuredAgoSeconds < LateStepsSeconds ? 1 : 0;
        if (state == MotionState.Still)
        {
            return;
        }

        if (beltSecondsPerKm > 0)
        {
            AddBelt();
        }
        else if (stepMillimeters > 0)
        {
            bool isLate = measuredAgoSeconds < LateStepsSeconds && steps > StepsPerSecondMax;
            Count(PaceSource.WristEstimate, (long)(isLate ? StepsPerSecondMax : steps) * stepMillimeters);
            EstimateByWrist();
        }
    }

    /// <summary>Fills in what is known of pace and distance.</summary>
    public void Fill(RunSecond second)
    {
        second.PaceSecondsPerKm = PaceSecondsPerKm;
        second.PaceUncertaintySecondsPerKm = UncertaintySecondsPerKm;
        second.PaceSource = Source;
        second.DistanceMeters = DistanceMeters;
    }

    /// <summary>Starts a new distance.</summary>
    public void Reset()
    {
        for (int i = 0; i < millimeters.Length; i++)
        {
            millimeters[i] = 0;
        }

        HasDistance = false;
        hasSteps = false;
        beltRest = 0;
        measuredAgoSeconds = LateStepsSeconds;
        Source = PaceSource.None;
        pod.StopCounting();
        ForgetSpeeds();
    }

    private bool AddMeasured(MotionState state)
    {
        if (pod.IsFresh)
        {
            Count(PaceSource.FootPod, pod.TakeMillimeters());
            PublishSpeed(PaceSource.FootPod, pod.SpeedMillimetersPerSecond, pod.UncertaintyMillimetersPerSecond);
            return true;
        }

        pod.StopCounting();
        if (!gnss.IsFresh || (state == MotionState.Run && gnss.SpeedMillimetersPerSecond < SlowestRunMillimetersPerSecond))
        {
            return false;
        }

        Count(PaceSource.Gnss, gnss.SecondMillimeters);
        PublishSpeed(PaceSource.Gnss, gnss.SpeedMillimetersPerSecond, gnss.UncertaintyMillimetersPerSecond);
        return true;
    }

    private void Count(PaceSource source, long more)
    {
        millimeters[(int)source] += more;
        HasDistance = HasDistance || more > 0;
    }

    private void PublishSpeed(PaceSource source, int speed, int uncertainty)
    {
        if (speed >= StandingMillimetersPerSecond)
        {
            Source = source;
            PaceSecondsPerKm = (1000000 + speed / 2) / speed;
            UncertaintySecondsPerKm = (int)(((long)PaceSecondsPerKm * uncertainty + speed - 1) / speed);
        }
    }

    private void AddBelt()
    {
        beltRest += 1000000;
        Count(PaceSource.Belt, beltRest / beltSecondsPerKm);
        beltRest %= beltSecondsPerKm;
        Publish(PaceSource.Belt, beltSecondsPerKm, BeltUncertaintyPercent);
    }

    private void EstimateByWrist()
    {
        if (speedCount < AverageSeconds || speedSum <= 0)
        {
            return;
        }

        int pace = (int)((AverageSeconds * 1000000L + speedSum / 2) / speedSum);
        if (pace <= SlowestSecondsPerKm)
        {
            Publish(PaceSource.WristEstimate, pace, WristUncertaintyPercent);
        }
    }

    private void Publish(PaceSource source, int secondsPerKm, int uncertaintyPercent)
    {
        Source = source;
        PaceSecondsPerKm = secondsPerKm;
        UncertaintySecondsPerKm = (secondsPerKm * uncertaintyPercent + 99) / 100;
    }

    /// <summary>
    /// Speed from the cadence in mm/s; the steps themselves come late and in bursts. An unknown one starts the average anew.
    /// </summary>
    private void AddSpeed(int stepMillimeters, int cadenceCentispm)
    {
        if (stepMillimeters == 0 || cadenceCentispm <= 0)
        {
            ForgetSpeeds();
            return;
        }

        int speed = (int)((long)cadenceCentispm * stepMillimeters / 6000);
        if (speedCount == AverageSeconds)
        {
            speedSum -= speeds[speedPlace];
        }
        else
        {
            speedCount++;
        }

        speeds[speedPlace] = speed;
        speedSum += speed;
        speedPlace = speedPlace == AverageSeconds - 1 ? 0 : speedPlace + 1;
    }

    private void ForgetSpeeds()
    {
        speedCount = 0;
        speedPlace = 0;
        speedSum = 0;
    }
}
