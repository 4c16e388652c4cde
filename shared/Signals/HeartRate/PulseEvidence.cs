namespace TrainingPlan.Signals;

/// <summary>
/// Is there a pulse where the tracker follows one? The tracker always follows something: noise makes lines too, and where the motion
/// explains all of the light its strongest line looks as good as a heart that beats with the steps. So a heart rate is only trusted
/// while enough of what the motion leaves stands at that rate.
/// </summary>
internal sealed class PulseEvidence
{
    // Shares of 256. On worn wrists two thirds of the rest stand at the heart rate, less than 21 % in one estimate of 25; noise leaves 17 %
    // there, steps alone 1 %.
    private const int WeakShare = 54;
    private const int LeastShare = 30;
    private const int LeastShareAlone = 115;
    private const int LeastExplained = 31;

    // Certainty is believed up to 255 : 1. On worn wrists the witnesses' odds are 40 times the least ones and more.
    private const int LeastDoubt = 256;
    private const int Floor = 10;
    private const long LeastOdds = 800000;

    // Where next to nothing stands at the rate for 16 s, or not enough for 80 s, the value is withheld altogether.
    private const int NoShare = 13;
    private const int MissesUntilNone = 40;
    private const int LeastMisses = 8;

    private const int EstimatesOnSteps = 5;

    // Estimates that the smoothed share remembers, 8 s; fewer at the start.
    private const int LongestMemory = 4;

    // Half width of a line of 5.8 s, in states.
    private const int HalfLine = 7;

    // What the motion explains counts a 16th against the pulse: a rest far below it is only what the fit left.
    private const int ExplainedShift = 4;

    // Acceleration, root mean square in units of 4 mg: an arm at rest, and a running one.
    private const int StillActivity = 15;
    private const int BusyActivity = 62;

    // 20 beats per minute in half bins times 256: no heart rises so far above its last minute while its owner rests.
    private const int RisenAtRestQ8 = 3495;

    private readonly PulseLikelihood seen;
    private int share;
    private int explained;
    private int misses;
    private int memory;
    private int usualQ8;
    private bool isShown;
    private int waited;
    private bool isProven;
    private int lobeShare;
    private int massQ16;

    /// <summary>Reads the spectra that <paramref name="seen"/> has scored.</summary>
    public PulseEvidence(PulseLikelihood seen)
    {
        this.seen = seen;
        Clear();
    }

    /// <summary>Smoothed share of the rest at the heart rate, 256 is all of it.</summary>
    public int Share
    {
        get { return share; }
    }

    /// <summary>True when the light shows a pulse at the heart rate and the motion does not speak against it.</summary>
    public bool IsPulse
    {
        get { return isShown && isProven; }
    }

    /// <summary>True when there has been no pulse for so long that a value would be invented.</summary>
    public bool IsGone
    {
        get { return misses >= MissesUntilNone || (share < NoShare && misses >= LeastMisses); }
    }

    /// <summary>What was believed is to be shown anew: the light jumped or was gone.</summary>
    public void Doubt()
    {
        share = share < LeastShare ? share : LeastShare;
        isProven = false;
        isShown = false;
        waited = 0;
    }

    /// <summary>Weighs in mid-block whether the pulse goes on: the heart rate may lose its trust there, not win it.</summary>
    public void Renew(int continued)
    {
        isProven = isProven && IsEnough(continued);
    }

    /// <summary>
    /// Four witnesses, each taken for its odds: the tracker's certainty, the smoothed and the newest share of the rest at the heart rate,
    /// and the share of the newest 2 s that continues the beats before.
    /// </summary>
    private bool IsEnough(int continued)
    {
        int doubt = 65536 - massQ16;
        long odds = (long)massQ16 * continued * ((share + Floor) * (lobeShare + Floor));
        return odds >= (doubt < LeastDoubt ? LeastDoubt : doubt) * LeastOdds;
    }

    /// <summary>Weighs a new estimate.</summary>
    /// <param name="tracker">Which rate it is, and how certainly.</param>
    /// <param name="activity">Acceleration, root mean square in units of 4 mg.</param>
    /// <param name="continued">How much of the newest 2 s goes on with the pulse, as <see cref="PulseContinuity.Odds"/> says.</param>
    public void Add(PulseTracker tracker, int activity, int continued)
    {
        int stateQ8 = tracker.StateQ8;
        int total = seen.PulseTotal;
        long artefact = seen.ArtefactTotal;
        int lobe = seen.PulseAround((stateQ8 + 128) >> 8, HalfLine);
        int now = (int)(((long)lobe << 8) / (total + (artefact >> ExplainedShift) + 1));
        memory = memory < LongestMemory ? memory + 1 : LongestMemory;
        share += (now - share) / memory;
        explained += ((int)((artefact << 8) / (artefact + total + 1)) - explained) / 6;
        lobeShare = now;
        massQ16 = tracker.MassQ26 >> 10;
        isProven = IsEnough(continued);
        misses = share >= WeakShare ? 0 : misses < MissesUntilNone ? misses + 1 : misses;
        Prove(stateQ8, total, artefact, activity);
        if (tracker.IsCertain && IsPulse)
        {
            usualQ8 = usualQ8 == 0 ? stateQ8 : usualQ8 + ((stateQ8 - usualQ8) >> 5);
        }
    }

    /// <summary>
    /// A rate that is found on a line of the steps may be the steps, as when the strap has just come loose and the fit has not yet learned
    /// how the motion shows in the light. It is shown after 12 s, when the fit has seen nothing else; one that came there keeps its trust.
    /// </summary>
    private void Prove(int stateQ8, int total, long artefact, int activity)
    {
        if (share < LeastShare || !IsPlausible(stateQ8, activity))
        {
            isShown = false;
            waited = 0;
        }
        else if (!isShown)
        {
            bool isOnSteps = artefact > total >> 2 && seen.IsOnArtefact((stateQ8 + 128) >> 8);
            waited++;
            isShown = !isOnSteps || waited > EstimatesOnSteps;
        }
    }

    /// <summary>
    /// An arm that runs shows in the light; where it does not, or where the arm rests and the heart races, the accelerometer may not tell
    /// of this arm, and what looks like a pulse may be steps.
    /// </summary>
    private bool IsPlausible(int stateQ8, int activity)
    {
        if (activity >= BusyActivity)
        {
            return explained >= LeastExplained || share >= LeastShareAlone;
        }

        bool isRisen = usualQ8 > 0 && stateQ8 - usualQ8 > RisenAtRestQ8;
        return activity >= StillActivity || (share >= LeastShareAlone && !isRisen);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        share = 0;
        memory = 0;
        explained = 76;
        misses = 0;
        usualQ8 = 0;
        isShown = false;
        waited = 0;
    }
}
