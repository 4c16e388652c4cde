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

    private readonly StrideSums sums;
    private int confirmations;
    private int previousCentispm;
    private int alternativeCentispm;
    private int heldSeconds;
    private int ageSeconds;
    private int pendingSteps;
    private int stepsRest;
    private bool isSureRun;

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

    /// <summary>Takes a second in which nothing repeated.</summary>
    public void AddNothing()
    {
        if (State == MotionState.Still)
        {
            confirmations = 0;
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
        while (ageSeconds < MostBackCreditSeconds && (long)sums.SecondEnergy(ageSeconds) * 16 >= sums.WindowEnergy)
        {
            ageSeconds++;
        }

        pendingSteps = centispm * ageSeconds;
    }

    private void Follow(MotionState gait, int centispm)
    {
        int change = centispm - CadenceCentispm;
        int size = change < 0 ? -change : change;
        bool isRepeated = alternativeCentispm != 0 && Distance(centispm, alternativeCentispm) <= CredibleChangeCentispm;
        if (size > CredibleChangeCentispm && !isRepeated)
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
