namespace TrainingPlan.Benchmarks.Signals;

/// <summary>The cadence around each second of a recording as an offline look at 8 s finds it, past and future alike.</summary>
public sealed class CadenceReference
{
    /// <summary>Rate at which the motion is looked at.</summary>
    public const double Hz = 25;

    /// <summary>Samples of the window around a second.</summary>
    public const int WindowSamples = 200;

    private const int Harmonics = 4;
    private const double StepSpm = 0.05;
    private readonly double[][] channels;

    /// <summary>Looks at a recording's own samples.</summary>
    public CadenceReference(ReplayedRecording recording)
    {
        channels = [recording.MagnitudeMg(Hz), recording.AxisMg(0, Hz), recording.AxisMg(1, Hz), recording.AxisMg(2, Hz)];
    }

    /// <summary>Length of the acceleration vector in mg.</summary>
    public double[] MagnitudeMg => channels[0];

    /// <summary>Whole seconds.</summary>
    public int Seconds => (int)(channels[0].Length / Hz);

    /// <summary>First sample of the window around a second; -1 where it would not fit.</summary>
    public int FirstSample(int second)
    {
        int first = (int)((second + 0.5) * Hz) - (WindowSamples / 2);
        return first >= 0 && first + WindowSamples <= channels[0].Length ? first : -1;
    }

    /// <summary>Mean deviation of the vector's length in mg in the window that begins at a sample.</summary>
    public double DeviationMg(int first)
    {
        ReadOnlySpan<double> window = channels[0].AsSpan(first, WindowSamples);
        double mean = 0;
        foreach (double value in window)
        {
            mean += value / WindowSamples;
        }
        double deviation = 0;
        foreach (double value in window)
        {
            deviation += Math.Abs(value - mean) / WindowSamples;
        }
        return deviation;
    }

    /// <summary>
    /// Steps a minute, 120 to 235, in the window that begins at a sample: the largest sum of four harmonics of the stride, the length
    /// counting like two axes.
    /// </summary>
    public double CadenceSpm(int first)
    {
        double coarse = Best(first, 120, 235, 1);
        return Best(first, coarse - 1.5, coarse + 1.5, StepSpm);
    }

    private double Best(int first, double from, double to, double step)
    {
        double best = -1;
        double at = from;
        for (double spm = from; spm <= to; spm += step)
        {
            double sum = 0;
            for (int harmonic = 1; harmonic <= Harmonics; harmonic++)
            {
                double cycles = spm / 120 * harmonic / Hz;
                sum += Math.Sqrt(Baselines.Power(channels[0], first, WindowSamples, cycles));
                foreach (double[] channel in channels)
                {
                    sum += Math.Sqrt(Baselines.Power(channel, first, WindowSamples, cycles));
                }
            }
            if (sum > best)
            {
                best = sum;
                at = spm;
            }
        }
        return at;
    }
}
