namespace TrainingPlan.Benchmarks.Signals;

/// <summary>The simple ways that the band is compared with.</summary>
public static class Baselines
{
    private const double PeakThresholdMg = 150;

    [ThreadStatic]
    private static double[]? lastTaper;

    /// <summary>Largest line of a window's spectrum between two rates, in lines a minute.</summary>
    public static double SpectralPeak(double[] samples, int start, int count, double hz, double lowest, double highest)
    {
        double best = -1;
        double at = double.NaN;
        for (double rate = lowest; rate <= highest; rate += 0.5)
        {
            double power = Power(samples, start, count, rate / 60 / hz);
            if (power > best)
            {
                best = power;
                at = rate;
            }
        }
        return at;
    }

    /// <summary>
    /// Largest line of the light's spectrum after the motion's was taken off it, each as a share of its own largest; rates in lines a
    /// minute, 2 apart.
    /// </summary>
    public static double SpectralPeakLessMotion(
        double[] light, double[][] motion, int start, int count, double hz, double lowest, double highest)
    {
        double[] rates = [.. Enumerable.Range(0, (int)((highest - lowest) / 2) + 1).Select(i => lowest + (2 * i))];
        double[] pulse = [.. rates.Select(rate => Power(light, start, count, rate / 60 / hz))];
        double[] moved = [.. rates.Select(rate => motion.Sum(axis => Power(axis, start, count, rate / 60 / hz)))];
        (double mostPulse, double mostMoved) = (Math.Max(pulse.Max(), 1e-9), Math.Max(moved.Max(), 1e-9));
        return rates[Enumerable.Range(0, rates.Length).MaxBy(i => (pulse[i] / mostPulse) - (moved[i] / mostMoved))];
    }

    /// <summary>Power of a window, tapered after Hann, at a frequency in cycles a sample.</summary>
    public static double Power(double[] samples, int start, int count, double cyclesPerSample)
    {
        double mean = 0;
        for (int i = 0; i < count; i++)
        {
            mean += samples[start + i] / count;
        }
        double real = 0;
        double imaginary = 0;
        (double sine, double cosine) = Math.SinCos(2 * Math.PI * cyclesPerSample);
        double turnedReal = 1;
        double turnedImaginary = 0;
        double[] taper = Taper(count);
        for (int i = 0; i < count; i++)
        {
            double value = (samples[start + i] - mean) * taper[i];
            real += value * turnedReal;
            imaginary += value * turnedImaginary;
            double next = (turnedReal * cosine) - (turnedImaginary * sine);
            turnedImaginary = (turnedReal * sine) + (turnedImaginary * cosine);
            turnedReal = next;
        }
        return (real * real) + (imaginary * imaginary);
    }

    /// <summary>Steps by the largest line of each second's spectrum over 8 s: every second is taken for steps.</summary>
    public static double StepsBySpectrum(double[] samples, double hz)
    {
        double steps = 0;
        int count = (int)Math.Min(8 * hz, samples.Length);
        for (int s = 0; s < (int)(samples.Length / hz); s++)
        {
            int start = Math.Clamp((int)((s + 0.5) * hz) - (count / 2), 0, samples.Length - count);
            steps += SpectralPeak(samples, start, count, hz, 60, 240) / 60;
        }
        return steps;
    }

    /// <summary>
    /// Peaks of the acceleration's length that rise 150 mg above its slow mean, at least <paramref name="shortest"/> samples apart.
    /// </summary>
    public static int CountPeaks(double[] magnitudeMg, int shortest)
    {
        int steps = 0;
        int last = -shortest;
        double mean = magnitudeMg.Length > 0 ? magnitudeMg[0] : 0;
        for (int i = 1; i + 1 < magnitudeMg.Length; i++)
        {
            mean += (magnitudeMg[i] - mean) / 16;
            bool isPeak = magnitudeMg[i] >= magnitudeMg[i - 1] && magnitudeMg[i] > magnitudeMg[i + 1];
            if (isPeak && magnitudeMg[i] - mean > PeakThresholdMg && i - last >= shortest)
            {
                steps++;
                last = i;
            }
        }
        return steps;
    }

    private static double[] Taper(int count)
    {
        if (lastTaper?.Length != count)
        {
            lastTaper = [.. Enumerable.Range(0, count).Select(i => 1 - Math.Cos(2 * Math.PI * (i + 0.5) / count))];
        }
        return lastTaper;
    }
}
