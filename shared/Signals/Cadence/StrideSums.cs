namespace TrainingPlan.Signals;

/// <summary>
/// Autocorrelation of the motion at all delays that a stride can have, from block sums of one second; the window is the last
/// four seconds. All four channels count alike, so no axis has to be chosen and clipping does little harm.
/// </summary>
internal sealed class StrideSums
{
    /// <summary>Smallest delay that is summed, in 25 Hz samples.</summary>
    public const int FirstDelay = 12;

    /// <summary>Largest delay that is summed, in 25 Hz samples.</summary>
    public const int LastDelay = 44;

    private const int Delays = LastDelay - FirstDelay + 1;
    private const int Blocks = 4;
    private const int EnergyBlocks = 6;

    /// <summary>Correlation at delay FirstDelay + index over the last four seconds, 1024 is 1.</summary>
    public readonly int[] Correlation = new int[Delays];

    private readonly MotionHistory history;
    private readonly int[][] blocks = new int[Blocks][];
    private readonly int[] energies = new int[EnergyBlocks];
    private int[] current;
    private int currentBlock;
    private int currentEnergy;
    private bool isOdd;

    /// <summary>Reads from <paramref name="history"/>.</summary>
    public StrideSums(MotionHistory history)
    {
        this.history = history;
        for (int i = 0; i < Blocks; i++)
        {
            blocks[i] = new int[Delays];
        }

        current = blocks[0];
    }

    /// <summary>Energy of the last four seconds; 50 (rms / 8 mg)².</summary>
    public int WindowEnergy { get; private set; }

    /// <summary>Energy of one past second, 0 the newest, 5 the oldest.</summary>
    public int SecondEnergy(int secondsAgo)
    {
        return energies[secondsAgo];
    }

    /// <summary>Adds the newest sample of the history at every delay; every second sample is enough below 6 Hz.</summary>
    public void AddSample()
    {
        isOdd = !isOdd;
        if (!isOdd)
        {
            return;
        }

        short[] x = history.X;
        short[] y = history.Y;
        short[] z = history.Z;
        short[] magnitude = history.Magnitude;
        int[] sums = current;
        int i = history.Next - 1;
        int x0 = x[i];
        int y0 = y[i];
        int z0 = z[i];
        int m0 = magnitude[i];
        currentEnergy += x0 * x0 + y0 * y0 + z0 * z0 + m0 * m0;
        i -= FirstDelay;
        for (int delay = 0; delay < Delays; delay += 3)
        {
            sums[delay] += x0 * x[i] + y0 * y[i] + z0 * z[i] + m0 * magnitude[i];
            i--;
            sums[delay + 1] += x0 * x[i] + y0 * y[i] + z0 * z[i] + m0 * magnitude[i];
            i--;
            sums[delay + 2] += x0 * x[i] + y0 * y[i] + z0 * z[i] + m0 * magnitude[i];
            i--;
        }
    }

    /// <summary>Closes the second: moves its energy into the row, normalises the window and clears the block that comes next.</summary>
    public void EndSecond()
    {
        int[] e = energies;
        for (int i = EnergyBlocks - 1; i > 0; i--)
        {
            e[i] = e[i - 1];
        }

        e[0] = currentEnergy;
        currentEnergy = 0;
        Normalize();
        currentBlock = (currentBlock + 1) & (Blocks - 1);
        current = blocks[currentBlock];
        for (int i = 0; i < Delays; i++)
        {
            current[i] = 0;
        }
    }

    /// <summary>
    /// Divides the sums by the mean energy of the two windows that they relate; the energy of the delayed window is interpolated
    /// between the whole seconds.
    /// </summary>
    private void Normalize()
    {
        int[] b0 = blocks[0];
        int[] b1 = blocks[1];
        int[] b2 = blocks[2];
        int[] b3 = blocks[3];
        int[] r = Correlation;
        long now = (long)energies[0] + energies[1] + energies[2] + energies[3];
        long oneBefore = now - energies[0] + energies[4];
        long twoBefore = oneBefore - energies[1] + energies[5];
        WindowEnergy = now > int.MaxValue ? int.MaxValue : (int)now;
        long divisor = 50 * now + (oneBefore - now) * FirstDelay;
        for (int k = 0; k < Delays; k++)
        {
            long sum = (long)b0[k] + b1[k] + b2[k] + b3[k];
            r[k] = divisor <= 0 ? 0 : (int)(sum * 51200 / divisor);
            divisor += k < 25 - FirstDelay ? oneBefore - now : twoBefore - oneBefore;
        }
    }
}
