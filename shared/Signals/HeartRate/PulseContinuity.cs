namespace TrainingPlan.Signals;

/// <summary>
/// Does the pulse go on? The newest 2 s of the light that the motion leaves are held against the 3.8 s before them: what beats at the
/// heart rate, in phase with the beats before, continues them. A pulse that is gone, or a line of the steps in its place, does not.
/// </summary>
internal sealed class PulseContinuity
{
    private const int OldSamples = PulseSpectrum.Samples - PulseHistory.BlockSamples;
    private const int MiddleSamples = OldSamples + PulseHistory.BlockSamples / 2;

    // A full turn of the phase has 17 bits, the cosine's table 8.
    private const int TableShift = 9;
    private const int Quarter = 64;

    // Products with the table are halved in all, so that the square of two sums multiplied fits 63 bits.
    private const int ProductShift = 14;

    // 256 times 8/25: a sine of amplitude a makes a sum of 25/4 a, and squares that add up to 25/2 a².
    private const int SineSquares = 82;

    // What chance alone continues.
    private const int Floor = 8;

    private readonly short[] cosine;

    /// <summary>The rest's samples, oldest first, -1023..1023; kept here because the spectrum is taken in place.</summary>
    public readonly short[] Rest = new short[PulseSpectrum.Samples];

    private int state;
    private int phase;

    // Sums over the samples just walked, over the older ones, and over the part of the newest that is newest in mid-block too.
    private int sumCosine;
    private int sumSine;
    private int sumSquares;
    private int oldCosine;
    private int oldSine;
    private int lateCosine;
    private int lateSine;
    private int lateSquares;
    private int usualSquares;

    /// <summary>Takes the table of 256 cosines, 8192 is 1.</summary>
    public PulseContinuity(short[] cosine)
    {
        this.cosine = cosine;
    }

    /// <summary>
    /// Odds that the newest block continues the pulse: the share of it that does, 256 is all of it, less where it is weaker than half of
    /// what is usual.
    /// </summary>
    /// <param name="stateQ8">Heart rate as a state number (half bins) times 256.</param>
    public int Odds(int stateQ8)
    {
        state = stateQ8;
        phase = 0;
        Walk(0, OldSamples);
        oldCosine = sumCosine;
        oldSine = sumSine;
        Walk(OldSamples, MiddleSamples);
        int earlyCosine = sumCosine;
        int earlySine = sumSine;
        int squares = sumSquares;
        Walk(MiddleSamples, PulseSpectrum.Samples);
        lateCosine = sumCosine;
        lateSine = sumSine;
        lateSquares = sumSquares;
        squares += lateSquares;
        int odds = Odds(earlyCosine + lateCosine, earlySine + lateSine, squares);
        oldCosine += earlyCosine;
        oldSine += earlySine;
        usualSquares = usualSquares == 0 ? squares : usualSquares + ((squares - usualSquares) >> 3);
        return odds;
    }

    /// <summary>The same half a block later, with <paramref name="count"/> samples that follow, in the first places of the rest.</summary>
    public int OddsAfter(int count)
    {
        Walk(0, count);
        return Odds(lateCosine + sumCosine, lateSine + sumSine, lateSquares + sumSquares);
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        usualSquares = 0;
    }

    private int Odds(int newCosine, int newSine, int squares)
    {
        long a = oldCosine >> ProductShift;
        long b = oldSine >> ProductShift;
        long along = (newCosine >> ProductShift) * a + (newSine >> ProductShift) * b;
        long length = a * a + b * b;
        long odds = Floor;
        if (along > 0 && squares > 0)
        {
            odds += along * along / length * SineSquares / squares;
        }

        return (int)(2 * squares >= usualSquares ? odds : odds * (2 * squares) / usualSquares);
    }

    /// <summary>Sums over samples of the rest; the phase goes on from call to call.</summary>
    private void Walk(int from, int past)
    {
        short[] rest = Rest;
        short[] table = cosine;
        int turn = phase;
        int step = state;
        int c = 0;
        int s = 0;
        int squares = 0;
        for (int i = from; i < past; i++)
        {
            int v = rest[i];
            c += v * table[(turn >> TableShift) & 255];
            s += v * table[((turn >> TableShift) + Quarter) & 255];
            squares += v * v;
            turn += step;
        }

        phase = turn;
        sumCosine = c;
        sumSine = s;
        sumSquares = squares;
    }
}
