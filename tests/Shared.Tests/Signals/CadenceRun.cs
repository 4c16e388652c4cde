using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>What the estimator said for a second.</summary>
public readonly record struct CadenceSecond(MotionState State, int Centispm, Trust Trust, int Steps);

/// <summary>Feeds an estimator and keeps its seconds.</summary>
public sealed class CadenceRun
{
    private readonly CadenceEstimator estimator = new();

    public List<CadenceSecond> Seconds { get; } = [];

    public bool IsRunRecorded
    {
        set => estimator.IsRunRecorded = value;
    }

    public void Add(int xMg, int yMg, int zMg)
    {
        estimator.AddSample(xMg, yMg, zMg);
        if (estimator.HasNewSecond)
        {
            estimator.TakeSecond();
            Seconds.Add(new CadenceSecond(estimator.State, estimator.CadenceCentispm, estimator.CadenceTrust, estimator.StepsTotal));
        }
    }

    public void Add(SyntheticRunner runner, double cadenceSpm, int seconds)
    {
        for (int i = 0; i < 50 * seconds; i++)
        {
            (int x, int y, int z) = runner.Next(cadenceSpm);
            Add(x, y, z);
        }
    }

    /// <summary>All samples, and a few more of the last so that the last second is finished.</summary>
    public void Add(SignalRecording recording)
    {
        int count = recording.XMg.Length;
        for (int i = 0; i < count + 12; i++)
        {
            int j = Math.Min(i, count - 1);
            Add(recording.XMg[j], recording.YMg[j], recording.ZMg[j]);
        }
    }
}
