using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>
/// Still, walk or run from second to second, the smoothed cadence and the steps. A value is held for at most 5 s; a lone jump is
/// believed only when it comes twice; a walk counts once it has lasted 15 s, and then from its first second.
/// </summary>
internal sealed class GaitTracker
{
    // Energy of 70 mg rms over four seconds; a second counts as motion from a quarter of it on.
    private const int StillEnergy = 3828;
    private const int LongestHoldSeconds = 5;
    private const int ShortestWalkSeconds = 15;
    private const int SmallChangeCentispm = 250;
    private const int CredibleChangeCentispm = 1000;
    private const int MostBackCreditSeconds = 6;

    // A gesture may hide a walk for so long; the same cadence behind it is the same walk.
    private const int LongestBoutGapSeconds = 8;

    private readonly StrideSums sums;
    private int confirmations;
    private int previousCentispm;
    private int alternativeCentispm;
    private int heldSeconds;
    private int ageSeconds;
    private int pendingSteps;
    private int stepsRest;
    private bool isSureRun;
    private int secondsSinceBout = LongestBoutGapSeconds + 1;
    private int boutCentispm;
    private int boutSteps;
    private int boutSeconds;

    /// <summary>Reads the energies from <paramref name="sums"/>.</summary>
    public GaitTracker(StrideSums sums)
    {
        this.sums = sums;
    }

    /// <summary>What the runner is doing.</summary>
    public MotionState State { get; private set; }

    /// <summary>Cadence in 1/100 steps per minute.</summary>
    public int CadenceCentispm { get; private set; }

    /// <summary>Whole steps since the start.</summary>
    public int StepsTotal { get; private set; }

    /// <summary>True while the last value stands in for a missing one.</summary>
    public bool IsHeld
    {
        get { return heldSeconds > 0; }
    }

    /// <summary>True when still, and until motion has lasted as long as a walk must to count.</summary>
    public bool IsYoung
    {
        get { return State == MotionState.Still || ageSeconds < ShortestWalkSeconds; }
    }

    /// <summary>True when the newest second has four times the energy of the one three seconds before it: another gait begins.</summary>
    public bool HasRisen
    {
        get { return sums.SecondEnergy(0) >> 2 >= sums.SecondEnergy(3); }
    }

    /// <summary>True when a cadence is near the present one.</summary>
    public bool IsNear(int centispm)
    {
        return Distance(centispm, CadenceCentispm) <= CredibleChangeCentispm;
    }

    /// <summary>Takes a second in which nothing repeated.</summary>
    public void AddNothing()
    {
        if (State == MotionState.Still)
        {
            confirmations = 0;
            CountGap();
            return;
        }

        heldSeconds++;
        alternativeCentispm = 0;
        Continue(IsMoving());
    }

    /// <summary>Takes a second's gait and cadence; steps of an unsure run must last like a walk's before they count.</summary>
    public void Add(MotionState gait, int centispm, bool isSure)
    {
        if (State == MotionState.Still)
        {
            isSureRun = isSure;
            CountGap();
            Confirm(gait, centispm);
            CountSteps();
            return;
        }

        bool isMoving = IsMoving();
        if (isMoving)
        {
            isSureRun = isSure;
            Follow(gait, centispm);
        }
        else
        {
            heldSeconds++;
            alternativeCentispm = 0;
        }

        Continue(isMoving);
    }

    private void Confirm(MotionState gait, int centispm)
    {
        bool isSame = confirmations > 0 && Distance(centispm, previousCentispm) <= CredibleChangeCentispm;
        confirmations = isSame ? confirmations + 1 : 1;
        previousCentispm = centispm;
        if (confirmations < 2)
        {
            return;
        }

        State = gait;
        CadenceCentispm = centispm;
        heldSeconds = 0;
        alternativeCentispm = 0;
        ageSeconds = 0;
        int longest = secondsSinceBout < MostBackCreditSeconds ? secondsSinceBout : MostBackCreditSeconds;
        while (ageSeconds < longest && (long)sums.SecondEnergy(ageSeconds) * 16 >= sums.WindowEnergy)
        {
            ageSeconds++;
        }

        pendingSteps = centispm * ageSeconds;
        if (secondsSinceBout <= LongestBoutGapSeconds && Distance(centispm, boutCentispm) <= CredibleChangeCentispm)
        {
            pendingSteps += boutSteps;
            ageSeconds += boutSeconds;
        }
    }

    private void CountGap()
    {
        secondsSinceBout += secondsSinceBout <= LongestBoutGapSeconds ? 1 : 0;
    }

    private void Follow(MotionState gait, int centispm)
    {
        int change = centispm - CadenceCentispm;
        int size = change < 0 ? -change : change;
        bool isRepeated = alternativeCentispm != 0 && Distance(centispm, alternativeCentispm) <= CredibleChangeCentispm;
        if (size > CredibleChangeCentispm && !isRepeated && !HasRisen)
        {
            alternativeCentispm = centispm;
            heldSeconds++;
            return;
        }

        CadenceCentispm += size <= SmallChangeCentispm ? change >> 1 : change;
        heldSeconds = 0;
        alternativeCentispm = 0;
        State = gait;
    }

    private void Continue(bool isMoving)
    {
        if ((!isMoving && sums.WindowEnergy < StillEnergy) || heldSeconds > LongestHoldSeconds)
        {
            State = MotionState.Still;
            confirmations = 0;
            secondsSinceBout = 0;
            boutCentispm = CadenceCentispm;
            boutSteps = pendingSteps;
            boutSeconds = ageSeconds;
            pendingSteps = 0;
            return;
        }

        if (isMoving)
        {
            pendingSteps += CadenceCentispm;
        }

        ageSeconds++;
        CountSteps();
    }

    /// <summary>Turns pending 1/6000 steps into steps: a run's at once, a walk's when it has lasted.</summary>
    private void CountSteps()
    {
        if ((State == MotionState.Run && isSureRun) || (State != MotionState.Still && ageSeconds >= ShortestWalkSeconds))
        {
            stepsRest += pendingSteps;
            pendingSteps = 0;
            StepsTotal += stepsRest / 6000;
            stepsRest %= 6000;
        }
    }

    private bool IsMoving()
    {
        long energy = sums.SecondEnergy(0);
        return energy * 4 >= StillEnergy && energy * 16 >= sums.WindowEnergy;
    }

    private static int Distance(int a, int b)
    {
        return a > b ? a - b : b - a;
    }
}
