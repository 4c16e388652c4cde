namespace TrainingPlan.Signals;

/// <summary>
/// What heart rate is likely after all that was seen: a forward filter over the states. Between two estimates the rate may spread by
/// about 3.8 beats per minute (three running sums stand for the bell curve), and a millionth may be anywhere.
/// </summary>
internal sealed class PulseTracker
{
    private const int States = PulseLikelihood.States;
    private const int Pad = 8;
    private const int Half = 7;
    private const int EscapeQ26 = 56;
    private const int TrustedQ26 = 48318382;

    // Posterior of each state, 2^26 is 1, with empty places at both ends so that the running sums need no bounds.
    private readonly int[] posterior = new int[States + 2 * Pad];
    private readonly int[] work = new int[States + 2 * Pad];
    private bool isStarted;
    private bool isSpread;
    private bool isReady;

    /// <summary>Heart rate in 1/100 beats per minute.</summary>
    public int Centibpm { get; private set; }

    /// <summary>Heart rate as a state number (half bins) times 256.</summary>
    public int StateQ8 { get; private set; }

    /// <summary>Posterior within ±4.4 beats per minute of the heart rate, 2^26 is 1.</summary>
    public int MassQ26 { get; private set; }

    /// <summary>True when the mass is at least 0.75.</summary>
    public bool IsCertain
    {
        get { return MassQ26 >= TrustedQ26; }
    }

    /// <summary>Slow mean of trusted heart rates as a state number (half bins) times 256; 0 at the start.</summary>
    public int MemoryQ8 { get; private set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        isStarted = false;
        isReady = false;
        MemoryQ8 = 0;
        Centibpm = 0;
        MassQ26 = 0;
    }

    /// <summary>Lets 2 s pass of which nothing is known: spreads the posterior, which keeps its sum.</summary>
    public void Miss(int[] likelihood)
    {
        for (int j = 0; j < States; j++)
        {
            likelihood[j] = 65535;
        }

        Spread();
        Update(likelihood);
    }

    /// <summary>Lets 2 s pass: spreads the posterior, once before each update; needs nothing of what will be seen.</summary>
    public void Spread()
    {
        if (isReady)
        {
            return;
        }

        isReady = true;
        int[] p = posterior;
        if (!isStarted)
        {
            for (int j = Pad; j < States + Pad; j++)
            {
                p[j] = (1 << 26) / States;
            }

            isStarted = true;
            isSpread = false;
            return;
        }

        SpreadTwice();
        isSpread = true;
    }

    /// <summary>Weighs the states by what was seen and reads the heart rate.</summary>
    public void Update(int[] likelihood)
    {
        int[] p = posterior;
        int[] to = work;
        long sum = isSpread ? WeighSpread(likelihood) : WeighFirst(likelihood);
        isReady = false;
        if (sum < 1)
        {
            sum = 1;
        }

        int best = Pad;
        int highest = -1;
        for (int j = Pad; j < States + Pad; j++)
        {
            int a = (int)(((long)to[j] << 26) / sum);
            p[j] = a;
            if (a > highest)
            {
                highest = a;
                best = j;
            }
        }

        Read(best);
    }

    /// <summary>Takes the last running sum (7 places) on the way. What may be anywhere is in the sum from its start.</summary>
    private long WeighSpread(int[] likelihood)
    {
        int[] p = posterior;
        int[] to = work;
        long sum = 0;
        int spread = p[Pad] + p[Pad + 1] + p[Pad + 2] + EscapeQ26;
        for (int j = Pad; j < States + Pad; j++)
        {
            spread += p[j + 3] - p[j - 4];
            int a = (int)(((long)spread * likelihood[j - Pad]) >> 16);
            to[j] = a;
            sum += a;
        }

        return sum;
    }

    /// <summary>The very first time all states count alike.</summary>
    private long WeighFirst(int[] likelihood)
    {
        long sum = 0;
        for (int j = 0; j < States; j++)
        {
            int a = (int)(((long)posterior[j + Pad] * likelihood[j]) >> 16);
            work[j + Pad] = a;
            sum += a;
        }

        return sum;
    }

    /// <summary>Mean of the posterior around its top; the empty places at the ends add nothing.</summary>
    private void Read(int best)
    {
        int[] p = posterior;
        long mass = 0;
        long moment = 0;
        long sure = 0;
        for (int d = -Half; d <= Half; d++)
        {
            int q = p[best + d];
            mass += q;
            moment += (long)q * d;
            if (d >= -3 && d <= 3)
            {
                sure += q;
            }
        }

        int state = ((best - Pad + PulseLikelihood.FirstState) << 8) + (mass > 0 ? (int)FloorDivide(moment << 8, mass) : 0);
        MassQ26 = (int)sure;
        StateQ8 = state;
        Centibpm = (int)((long)state * 375 * 100 / 65536);
        if (IsCertain)
        {
            MemoryQ8 += (state - MemoryQ8) >> 5;
        }
    }

    private static long FloorDivide(long value, long divisor)
    {
        long result = value / divisor;
        return value < 0 && result * divisor != value ? result - 1 : result;
    }

    /// <summary>
    /// Running sums of 3 places, and of these sums of 5, in one walk: the second sum is written two places behind the first.
    /// </summary>
    private void SpreadTwice()
    {
        int[] p = posterior;
        int[] sums = work;
        int three = p[Pad] + p[Pad + 1];
        sums[Pad] = three;
        int five = three;
        three += p[Pad + 2];
        sums[Pad + 1] = three;
        five += three;
        for (int j = Pad + 2; j < States + Pad; j++)
        {
            int behind = j - 2;
            three += p[j + 1] - p[behind];
            sums[j] = three;
            five += three - sums[j - 5];
            p[behind] = five;
        }

        five -= sums[States + Pad - 5];
        p[States + Pad - 2] = five;
        p[States + Pad - 1] = five - sums[States + Pad - 4];
    }
}
