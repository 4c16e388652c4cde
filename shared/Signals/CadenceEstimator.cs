using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>Steps, cadence and still/walk/run from the wrist's acceleration, 50 samples a second.</summary>
public sealed class CadenceEstimator
{
    /// <summary>True while a run is being recorded: the band then knows that the runner means to run.</summary>
    public bool IsRunRecorded;

    /// <summary>True after the sample that completed a second's work; <see cref="TakeSecond"/> clears it.</summary>
    public bool HasNewSecond { get; private set; }

    /// <summary>What the runner is doing.</summary>
    public MotionState State { get; private set; }

    /// <summary>Cadence in 1/100 steps per minute; only as good as <see cref="CadenceTrust"/>.</summary>
    public int CadenceCentispm { get; private set; }

    /// <summary>Trust of the cadence: trusted when measured this second, doubtful while held, none when still.</summary>
    public Trust CadenceTrust { get; private set; }

    /// <summary>Whole steps since the start.</summary>
    public int StepsTotal { get; private set; }

    /// <summary>Takes one sample in mg; call 50 times a second.</summary>
    public void AddSample(int xMg, int yMg, int zMg)
    {
    }

    /// <summary>Acknowledges the finished second.</summary>
    public void TakeSecond()
    {
        HasNewSecond = false;
    }
}
