using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>
/// Walk or run, and the stride behind the delay. Only one delay is ambiguous: 0.52–0.86 s is a running stride or a single
/// walking step with a still arm. In running an impact comes at half a stride too; in walking half a step is opposite phase.
/// </summary>
internal sealed class GaitClassifier
{
    // Energies are 50 (rms / 8 mg)²: 700 mg is a run by strength alone, 550 mg supports a half-step reading, 490 mg is
    // enough in a recorded run that has been one by strength.
    public const int RunEnergy = 382812;
    private const int HalfStepEnergy = 236328;
    private const int RecordedRunEnergy = 187578;

    // Delays in 1/256 of a 25 Hz sample: 0.52 s, 0.86 s and 1.0 s. Above 230 steps a minute an impact must come at half a stride too,
    // or the run have been nearly as quick before: a step of a slow gait is likelier.
    private const int ShortestUsualStride = 3328;
    private const int LongestRunStride = 5504;
    private const int LongestSharedStride = 6400;

    // Between 120 and 140 steps a minute a recorded run needs the less strength the quicker it is: 700 mg up to 122, 300 mg from 130
    // on. Fast walkers change to running at about 135.
    private const int SlowSharedCentispm = 12200;
    private const int QuickSharedCentispm = 13000;
    private const int QuickSharedMg = 300;
    private const int RunMg = 700;

    // The same delay, read as a step so far and as a stride now or the other way round, is believed when it stays so.
    private const int ContradictionSeconds = 4;

    // Repetition needed, 1024 is 1: to leave still as a walk, as a run, and to stay in motion.
    private const int WalkStartHeight = 461;
    private const int RunStartHeight = 666;
    private const int StayHeight = 307;
    private const int HalfStepRatio = 307;
    private const int RatioProducts = 25;
    private const int OpposedRatio = -512;

    private readonly MotionHistory history;
    private readonly StrideSums sums;
    private readonly GaitTracker tracker;
    private int contradictions;

    /// <summary>Reads the window from <paramref name="history"/> and <paramref name="sums"/>, what was so far from the tracker.</summary>
    public GaitClassifier(MotionHistory history, StrideSums sums, GaitTracker tracker)
    {
        this.history = history;
        this.sums = sums;
        this.tracker = tracker;
    }

    /// <summary>True when the last run was only called so because a run is recorded: no reason to call the next second one.</summary>
    public bool IsLenient { get; private set; }

    /// <summary>
    /// True when the last run was one by strength alone while half its stride is opposite phase, as in an arm that swings by itself:
    /// only looked for in motion that has not lasted yet.
    /// </summary>
    public bool IsOpposed { get; private set; }

    /// <summary>Walk or run, of the last classified delay.</summary>
    public MotionState Gait { get; private set; }

    /// <summary>Stride (two steps) in 1/256 of a 25 Hz sample, of the last classified delay.</summary>
    public int Stride { get; private set; }

    /// <summary>Classifies a delay; false when it repeats too weakly to leave or keep the present state.</summary>
    /// <param name="delay">Delay in 1/256 of a 25 Hz sample.</param>
    /// <param name="height">How much the motion repeats at it, 1024 is 1.</param>
    /// <param name="isRunRecorded">True while a run is recorded.</param>
    /// <param name="isRunSure">True when the recorded run has been a run by strength for some seconds.</param>
    public bool TryClassify(int delay, int height, bool isRunRecorded, bool isRunSure)
    {
        bool isRunning = tracker.State == MotionState.Run && !IsLenient;
        IsLenient = false;
        IsOpposed = false;
        if (delay < ShortestUsualStride && !IsVeryQuickRun(delay))
        {
            Gait = MotionState.Walk;
            Stride = 2 * delay;
        }
        else if (delay < LongestRunStride)
        {
            bool isWalk = IsContinued(delay, IsStepOfWalk(delay, isRunning, isRunRecorded && isRunSure));
            Gait = isWalk ? MotionState.Walk : MotionState.Run;
            Stride = isWalk ? 2 * delay : delay;
            IsOpposed = tracker.IsYoung && !isWalk && HalfDelayRatio(delay) < OpposedRatio;
        }
        else if (delay <= LongestSharedStride)
        {
            bool isStrong = sums.WindowEnergy >= RunEnergy;
            IsLenient = !isStrong && isRunRecorded && IsStrongForItsCadence(delay);
            Gait = IsLenient || isStrong ? MotionState.Run : MotionState.Walk;
            Stride = delay;
        }
        else
        {
            bool isTwoStrides = sums.WindowEnergy >= HalfStepEnergy && IsTwoRunningStrides(delay, isRunning);
            Gait = isTwoStrides ? MotionState.Run : MotionState.Walk;
            Stride = isTwoStrides ? delay >> 1 : delay;
        }

        if (tracker.State != MotionState.Still)
        {
            return height >= StayHeight;
        }

        return height >= (Gait == MotionState.Run ? RunStartHeight : WalkStartHeight);
    }

    private bool IsVeryQuickRun(int delay)
    {
        bool isContinued = tracker.State == MotionState.Run && tracker.IsNear(StrideRefinement.Centispm(1, delay));
        return isContinued || HalfDelayRatio(delay) >= HalfStepRatio;
    }

    private bool IsStrongForItsCadence(int delay)
    {
        int centispm = StrideRefinement.Centispm(1, delay);
        int quickness = centispm < SlowSharedCentispm ? 0
            : centispm > QuickSharedCentispm ? QuickSharedCentispm - SlowSharedCentispm : centispm - SlowSharedCentispm;
        int neededMg = RunMg - quickness * (RunMg - QuickSharedMg) / (QuickSharedCentispm - SlowSharedCentispm);
        return RmsMg() >= neededMg;
    }

    /// <summary>
    /// A known delay in motion of known strength that is suddenly read the other way would halve or double the cadence: the reading so
    /// far holds for some seconds.
    /// </summary>
    private bool IsContinued(int delay, bool isWalk)
    {
        bool wasWalk = tracker.State == MotionState.Walk;
        int centispm = StrideRefinement.Centispm(1, wasWalk ? 2 * delay : delay);
        bool isKnown = tracker.State != MotionState.Still && isWalk != wasWalk && !tracker.HasRisen
            && tracker.IsNear(centispm);
        contradictions = isKnown ? contradictions + 1 : 0;
        return isKnown && contradictions < ContradictionSeconds ? wasWalk : isWalk;
    }

    private bool IsStepOfWalk(int delay, bool isRunning, bool isRunSure)
    {
        if (sums.WindowEnergy >= (isRunSure ? RecordedRunEnergy : RunEnergy))
        {
            return false;
        }

        int limit = isRunning ? 768 : 1024;
        return HalfDelayRatio(delay) + RmsMg() * 1024 / 550 < limit;
    }

    private int RmsMg()
    {
        return IntegerMath.Isqrt((long)sums.WindowEnergy * 32 / 25);
    }

    private bool IsTwoRunningStrides(int delay, bool isRunning)
    {
        if (HalfDelayRatio(delay >> 1) < HalfStepRatio)
        {
            return false;
        }

        if (isRunning)
        {
            return true;
        }

        int k = ((delay + 256) >> 9) - StrideSums.FirstDelay;
        int[] r = sums.Correlation;
        return r[k - 1] >= HalfStepRatio || r[k] >= HalfStepRatio || r[k + 1] >= HalfStepRatio;
    }

    /// <summary>
    /// How much the vector's length repeats at half the delay, relative to the whole delay; 1024 is 1, limited to ±2048.
    /// About 1 in running, negative in walking.
    /// </summary>
    private int HalfDelayRatio(int delay)
    {
        int half = (delay + 256) >> 9;
        MotionHistory motion = history;
        long best = motion.CorrelateMagnitude(half - 1, RatioProducts);
        int middle = motion.CorrelateMagnitude(half, RatioProducts);
        int after = motion.CorrelateMagnitude(half + 1, RatioProducts);
        best = middle > best ? middle : best;
        best = after > best ? after : best;
        int whole = motion.CorrelateMagnitude((delay + 128) >> 8, RatioProducts);
        int floor = motion.CorrelateMagnitude(0, RatioProducts) / 20;
        int divisor = whole > floor ? whole : floor;
        long ratio = 1024 * best / (divisor > 1 ? divisor : 1);
        return ratio > 2048 ? 2048 : ratio < -2048 ? -2048 : (int)ratio;
    }
}
