using System;

namespace TrainingPlan.Signals;

/// <summary>
/// Filtered motion at 25 Hz in units of 8 mg: 200 samples of the seconds that are complete, then the second under way. Because
/// the arrays move by one second at a time, the newest sample of the last complete second stands at a fixed place and no
/// inner loop needs to wrap an index.
/// </summary>
internal sealed class MotionHistory
{
    /// <summary>Samples in a second.</summary>
    public const int SamplesPerSecond = 25;

    /// <summary>Place of the newest sample of the last complete second.</summary>
    public const int Newest = Complete - 1;

    private const int Complete = 200;

    /// <summary>First axis.</summary>
    public readonly short[] X = new short[Complete + SamplesPerSecond];

    /// <summary>Second axis.</summary>
    public readonly short[] Y = new short[Complete + SamplesPerSecond];

    /// <summary>Third axis.</summary>
    public readonly short[] Z = new short[Complete + SamplesPerSecond];

    /// <summary>Length of the acceleration vector.</summary>
    public readonly short[] Magnitude = new short[Complete + SamplesPerSecond];

    /// <summary>Samples of complete seconds so far, counted up to the length of the history.</summary>
    public int Filled;

    /// <summary>Place of the next sample.</summary>
    public int Next = Complete;

    /// <summary>Moves everything by one second once the second under way is full.</summary>
    public void EndSecond()
    {
        Array.Copy(X, SamplesPerSecond, X, 0, Complete);
        Array.Copy(Y, SamplesPerSecond, Y, 0, Complete);
        Array.Copy(Z, SamplesPerSecond, Z, 0, Complete);
        Array.Copy(Magnitude, SamplesPerSecond, Magnitude, 0, Complete);
        Next = Complete;
        Filled = Filled + SamplesPerSecond > Complete ? Complete : Filled + SamplesPerSecond;
    }

    /// <summary>
    /// Sum over every second sample, <paramref name="count"/> of them back from the newest, of the four channels' products with
    /// the samples <paramref name="delay"/> earlier. Below 6 Hz every second sample tells as much as all of them.
    /// </summary>
    public int Correlate(int delay, int count)
    {
        short[] x = X;
        short[] y = Y;
        short[] z = Z;
        short[] magnitude = Magnitude;
        int i = Newest;
        int j = Newest - delay;
        int sum = 0;
        for (int end = Newest - 2 * count; i > end; i -= 2)
        {
            sum += x[i] * x[j] + y[i] * y[j] + z[i] * z[j] + magnitude[i] * magnitude[j];
            j -= 2;
        }

        return sum;
    }

    /// <summary>
    /// Sum of the squares of <paramref name="count"/> samples, every second one, back from <paramref name="delay"/> before the newest.
    /// </summary>
    public int Energy(int delay, int count)
    {
        short[] x = X;
        short[] y = Y;
        short[] z = Z;
        short[] magnitude = Magnitude;
        int sum = 0;
        int i = Newest - delay;
        for (int end = i - 2 * count; i > end; i -= 2)
        {
            int vx = x[i];
            int vy = y[i];
            int vz = z[i];
            int vm = magnitude[i];
            sum += vx * vx + vy * vy + vz * vz + vm * vm;
        }

        return sum;
    }

    /// <summary>Like <see cref="Correlate"/>, for the length of the vector alone.</summary>
    public int CorrelateMagnitude(int delay, int count)
    {
        short[] magnitude = Magnitude;
        int sum = 0;
        int j = Newest - delay;
        for (int i = Newest, end = Newest - 2 * count; i > end; i -= 2)
        {
            sum += magnitude[i] * magnitude[j];
            j -= 2;
        }

        return sum;
    }
}
