using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>An estimate at the sample after which it was ready.</summary>
public readonly record struct HeartRateEstimate(int Sample, double Bpm, Trust Trust);

/// <summary>Feeds an estimator and keeps its estimates.</summary>
public sealed class HeartRateRun(int ledCount)
{
    private int samples;
    private int seen;

    public HeartRateEstimator Estimator { get; } = new(ledCount);

    public List<HeartRateEstimate> Estimates { get; } = [];

    public void Add(int[] counts, int xMg, int yMg, int zMg)
    {
        Estimator.AddSample(counts, xMg, yMg, zMg);
        samples++;
        while (Estimator.Work())
        {
            Assert.True(samples > 0);
        }

        if (Estimator.EstimateCount != seen)
        {
            seen = Estimator.EstimateCount;
            Estimates.Add(new HeartRateEstimate(samples, Estimator.HeartRateCentibpm / 100.0, Estimator.HeartRateTrust));
        }
    }

    public void Add(SyntheticPulse pulse, double bpm, double cadenceSpm, int seconds)
    {
        for (int i = 0; i < 50 * seconds; i++)
        {
            pulse.Next(bpm, cadenceSpm);
            Add(pulse.Counts, pulse.MotionMg[0], pulse.MotionMg[1], pulse.MotionMg[2]);
        }
    }

    public void Add(SignalRecording recording)
    {
        int[] counts = new int[recording.Light.Length];
        for (int i = 0; i < recording.XMg.Length; i++)
        {
            for (int led = 0; led < counts.Length; led++)
            {
                counts[led] = recording.Light[led][i];
            }

            Add(counts, recording.XMg[i], recording.YMg[i], recording.ZMg[i]);
        }
    }
}
