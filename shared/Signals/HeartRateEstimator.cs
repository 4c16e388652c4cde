using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>Heart rate from the wrist's light and acceleration, 50 samples a second.</summary>
public sealed class HeartRateEstimator
{
    /// <summary>Prepares all buffers for 1 to 3 LED channels.</summary>
    public HeartRateEstimator(int ledCount)
    {
    }

    /// <summary>Heart rate in 1/100 beats per minute; only as good as <see cref="HeartRateTrust"/>.</summary>
    public int HeartRateCentibpm { get; private set; }

    /// <summary>Trust of the heart rate.</summary>
    public Trust HeartRateTrust { get; private set; }

    /// <summary>Number of estimates so far; rises by one every 2 s.</summary>
    public int EstimateCount { get; private set; }

    /// <summary>Takes one sample: 18-bit counts of each LED and the acceleration in mg at the same time.</summary>
    public void AddSample(int[] ledCounts, int xMg, int yMg, int zMg)
    {
    }

    /// <summary>Does one slice of pending work; true while more is pending.</summary>
    public bool Work()
    {
        return false;
    }

    /// <summary>Forgets everything, as after a sensor that was off.</summary>
    public void Reset()
    {
    }
}
