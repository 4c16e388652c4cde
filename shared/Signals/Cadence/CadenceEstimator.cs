using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>
/// Steps, cadence and still/walk/run from the wrist's acceleration at 50 samples a second, 70–238 steps per minute. The stride
/// (two steps) is looked for in the autocorrelation of the motion, because that is what repeats at a wrist, and the step is
/// resolved from it. The value is that of about 3 s ago.
/// </summary>
public sealed class CadenceEstimator
{
    // Work that follows the end of a second, one stage a sample so that no single sample is a burst.
    private const int Idle = 0;
    private const int Choose = 1;
    private const int Refine = 2;
    private const int RefineShorter = 3;
    private const int Track = 4;
    private const int StillEnergy = 3828;
    private const int SureRunSeconds = 10;

    private readonly MotionHistory history = new MotionHistory();
    private readonly MotionFilter filter;
    private readonly StrideSums sums;
    private readonly StridePeak peak = new StridePeak();
    private readonly GaitClassifier classifier;
    private readonly StrideRefinement refinement;
    private readonly GaitTracker tracker;
    private int sureRunSeconds;
    private int secondsSeen;
    private int stage;
    private bool hasCandidate;
    private int candidateCentispm;

    /// <summary>True while a run is being recorded: the band then knows that the runner means to run.</summary>
    public bool IsRunRecorded;

    /// <summary>Prepares all buffers; nothing is allocated afterwards.</summary>
    public CadenceEstimator()
    {
        filter = new MotionFilter(history);
        sums = new StrideSums(history);
        tracker = new GaitTracker(sums);
        classifier = new GaitClassifier(history, sums, tracker);
        refinement = new StrideRefinement(history);
    }

    /// <summary>True after the sample that completed a second's work; <see cref="TakeSecond"/> clears it.</summary>
    public bool HasNewSecond { get; private set; }

    /// <summary>What the runner is doing.</summary>
    public MotionState State
    {
        get { return tracker.State; }
    }

    /// <summary>Cadence in 1/100 steps per minute; only as good as <see cref="CadenceTrust"/>.</summary>
    public int CadenceCentispm
    {
        get { return tracker.CadenceCentispm; }
    }

    /// <summary>Trust of the cadence: trusted when measured this second, doubtful while held (at most 5 s), none when still.</summary>
    public Trust CadenceTrust { get; private set; }

    /// <summary>Whole steps since the start.</summary>
    public int StepsTotal
    {
        get { return tracker.StepsTotal; }
    }

    /// <summary>Takes one sample in mg; call 50 times a second, and repeat the last sample for a lost one.</summary>
    public void AddSample(int xMg, int yMg, int zMg)
    {
        if (filter.AddSample(xMg, yMg, zMg))
        {
            sums.AddSample();
            if (history.Next == history.X.Length)
            {
                EndSecond();
            }
        }
        else if (stage != Idle)
        {
            DoStage();
        }
    }

    /// <summary>Acknowledges the finished second.</summary>
    public void TakeSecond()
    {
        HasNewSecond = false;
    }

    private void EndSecond()
    {
        history.EndSecond();
        sums.EndSecond();
        if (secondsSeen < 3)
        {
            secondsSeen++;
        }

        stage = Choose;
    }

    private void DoStage()
    {
        switch (stage)
        {
            case Choose:
                hasCandidate = TryChoose();
                stage = hasCandidate ? (StrideRefinement.FirstStrides(classifier.Stride) == 4 ? Refine : RefineShorter) : Track;
                break;
            case Refine:
                stage = TryRefine(4) ? Track : RefineShorter;
                break;
            case RefineShorter:
                TryRefine(2);
                stage = Track;
                break;
            default:
                FinishSecond();
                break;
        }
    }

    private bool TryChoose()
    {
        if (secondsSeen < 3 || sums.WindowEnergy < StillEnergy || !peak.TryFind(sums.Correlation))
        {
            return false;
        }

        bool isRunSure = sureRunSeconds >= SureRunSeconds;
        if (!classifier.TryClassify(peak.Delay, peak.Height, IsRunRecorded, isRunSure))
        {
            return false;
        }

        candidateCentispm = StrideRefinement.Centispm(1, classifier.Stride);
        return true;
    }

    private bool TryRefine(int strides)
    {
        if (!refinement.TryRefine(classifier.Stride, peak.Height, strides))
        {
            return false;
        }

        candidateCentispm = StrideRefinement.Centispm(strides, refinement.Delay);
        return true;
    }

    private void FinishSecond()
    {
        if (hasCandidate)
        {
            bool isSureRun = classifier.Gait == MotionState.Run && !classifier.IsLenient && !classifier.IsOpposed;
            tracker.Add(classifier.Gait, candidateCentispm, isSureRun);
        }
        else
        {
            tracker.AddNothing();
        }

        CadenceTrust = tracker.State == MotionState.Still ? Trust.None : tracker.IsHeld ? Trust.Doubtful : Trust.Trusted;
        if (!IsRunRecorded)
        {
            sureRunSeconds = 0;
        }
        else if (sureRunSeconds < SureRunSeconds && tracker.State == MotionState.Run && sums.WindowEnergy >= GaitClassifier.RunEnergy)
        {
            sureRunSeconds++;
        }

        stage = Idle;
        HasNewSecond = true;
    }
}
