namespace TrainingPlan.Signals;

/// <summary>
/// Power of the light without its artefact, and of the artefact, from 32 to 229 beats per minute. Both are real, so one complex
/// transform of 256 points serves both; only 75 points are not zero and only 136 results are needed, which the radix-4 stages use.
/// </summary>
internal sealed class PulseSpectrum
{
    /// <summary>Samples in the spectrum's window: 6 s.</summary>
    public const int Samples = 75;

    /// <summary>First and last bin, 2.93 beats per minute each.</summary>
    public const int FirstBin = 11;

    /// <summary>Last bin whose power is computed.</summary>
    public const int LastBin = 78;

    private const int Points = 256;

    /// <summary>Real part: put the light without artefact here, in the first 75 places.</summary>
    public readonly int[] Real = new int[Points];

    /// <summary>Imaginary part: put the artefact here.</summary>
    public readonly int[] Imaginary = new int[Points];

    /// <summary>Power of the light without artefact, bin FirstBin + index.</summary>
    public readonly int[] PulsePower = new int[LastBin - FirstBin + 1];

    /// <summary>Power of the artefact, bin FirstBin + index.</summary>
    public readonly int[] ArtefactPower = new int[LastBin - FirstBin + 1];

    private readonly short[] cosine = new short[Points];
    private readonly byte[] reversed = new byte[64];
    private long largest;
    private readonly long[] pulse = new long[LastBin - FirstBin + 1];
    private readonly long[] artefact = new long[LastBin - FirstBin + 1];

    /// <summary>Prepares the tables.</summary>
    public PulseSpectrum()
    {
        short[] quarter = PulseTables.QuarterCosine;
        for (int i = 0; i <= 64; i++)
        {
            cosine[i] = quarter[i];
            cosine[128 - i] = (short)-quarter[i];
            cosine[128 + i] = (short)-quarter[i];
            cosine[(256 - i) & 255] = quarter[i];
        }

        for (int i = 0; i < 64; i++)
        {
            reversed[i] = (byte)(((i & 3) << 4) | (i & 12) | (i >> 4));
        }
    }

    /// <summary>First stage: of the four inputs of a butterfly only one or two are not zero.</summary>
    public void TransformFirst()
    {
        int[] re = Real;
        int[] im = Imaginary;
        short[] c = cosine;
        for (int n = 0; n < 64; n++)
        {
            int ar = re[n];
            int ai = im[n];
            int br = 0;
            int bi = 0;
            if (n < Samples - 64)
            {
                br = re[n + 64];
                bi = im[n + 64];
                re[n] = ar + br;
                im[n] = ai + bi;
            }

            // (a - jb) W^n, (a - b) W^2n, (a + jb) W^3n; cosine and -sine of the twiddle are a quarter turn apart.
            int tr = ar + bi;
            int ti = ai - br;
            int wr = c[n];
            int wi = c[n + 64];
            re[n + 64] = (tr * wr - ti * wi + 4096) >> 13;
            im[n + 64] = (tr * wi + ti * wr + 4096) >> 13;
            tr = ar - br;
            ti = ai - bi;
            wr = c[2 * n];
            wi = c[2 * n + 64];
            re[n + 128] = (tr * wr - ti * wi + 4096) >> 13;
            im[n + 128] = (tr * wi + ti * wr + 4096) >> 13;
            tr = ar - bi;
            ti = ai + br;
            wr = c[3 * n];
            wi = c[(3 * n + 64) & 255];
            re[n + 192] = (tr * wr - ti * wi + 4096) >> 13;
            im[n + 192] = (tr * wi + ti * wr + 4096) >> 13;
        }
    }

    /// <summary>A middle stage; <paramref name="span"/> is 16, then 4.</summary>
    public void TransformMiddle(int span)
    {
        int[] re = Real;
        int[] im = Imaginary;
        int step = 64 / span;
        for (int n = 0; n < span; n++)
        {
            // The twiddles are the same in all blocks, so they are loaded once.
            int w1r = cosine[n * step];
            int w1i = cosine[n * step + 64];
            int w2r = cosine[2 * n * step];
            int w2i = cosine[2 * n * step + 64];
            int w3r = cosine[3 * n * step];
            int w3i = cosine[(3 * n * step + 64) & 255];
            for (int i0 = n; i0 < Points; i0 += 4 * span)
            {
                int i1 = i0 + span;
                int i2 = i1 + span;
                int i3 = i2 + span;
                int sr = re[i0] + re[i2];
                int si = im[i0] + im[i2];
                int dr = re[i0] - re[i2];
                int di = im[i0] - im[i2];
                int ur = re[i1] + re[i3];
                int ui = im[i1] + im[i3];
                int vr = re[i1] - re[i3];
                int vi = im[i1] - im[i3];
                re[i0] = sr + ur;
                im[i0] = si + ui;
                int tr = dr + vi;
                int ti = di - vr;
                re[i1] = (tr * w1r - ti * w1i + 4096) >> 13;
                im[i1] = (tr * w1i + ti * w1r + 4096) >> 13;
                tr = sr - ur;
                ti = si - ui;
                re[i2] = (tr * w2r - ti * w2i + 4096) >> 13;
                im[i2] = (tr * w2i + ti * w2r + 4096) >> 13;
                tr = dr - vi;
                ti = di + vr;
                re[i3] = (tr * w3r - ti * w3i + 4096) >> 13;
                im[i3] = (tr * w3i + ti * w3r + 4096) >> 13;
            }
        }
    }

    /// <summary>
    /// Last stage, only for the bins that are used: bin k and its mirror 256 - k give the spectra of the two real inputs.
    /// </summary>
    public void Powers()
    {
        int[] re = Real;
        int[] im = Imaginary;
        largest = 0;
        for (int k = FirstBin; k < 64; k++)
        {
            // Bin k is the sum of the last butterfly of group k, its mirror the fourth result of group 64 - k.
            int i = reversed[k] << 2;
            int j = reversed[64 - k] << 2;
            Store(
                k,
                re[i] + re[i + 1] + re[i + 2] + re[i + 3],
                im[i] + im[i + 1] + im[i + 2] + im[i + 3],
                re[j] - im[j + 1] - re[j + 2] + im[j + 3],
                im[j] + re[j + 1] - im[j + 2] - re[j + 3]);
        }

        for (int k = 64; k <= LastBin; k++)
        {
            // From 64 on bin k is the second result of group k - 64 and its mirror the third of group 128 - k, the fourth of group 0 at k = 64.
            int i = reversed[k - 64] << 2;
            int j = reversed[(128 - k) & 63] << 2;
            int mirrorReal = re[j] - re[j + 1] + re[j + 2] - re[j + 3];
            int mirrorImaginary = im[j] - im[j + 1] + im[j + 2] - im[j + 3];
            if (k == 64)
            {
                mirrorReal = re[j] - im[j + 1] - re[j + 2] + im[j + 3];
                mirrorImaginary = im[j] + re[j + 1] - im[j + 2] - re[j + 3];
            }

            Store(
                k,
                re[i] + im[i + 1] - re[i + 2] - im[i + 3],
                im[i] - re[i + 1] - im[i + 2] + re[i + 3],
                mirrorReal,
                mirrorImaginary);
        }

        ShiftToFit();
    }

    private void Store(int bin, int real, int imaginary, int mirrorReal, int mirrorImaginary)
    {
        long er = (real + mirrorReal) >> 3;
        long ei = (imaginary - mirrorImaginary) >> 3;
        long mr = (imaginary + mirrorImaginary) >> 3;
        long mi = (mirrorReal - real) >> 3;
        long e = er * er + ei * ei;
        long m = mr * mr + mi * mi;
        pulse[bin - FirstBin] = e;
        artefact[bin - FirstBin] = m;
        largest |= e | m;
    }

    private void ShiftToFit()
    {
        int shift = 0;
        while (largest >> shift >= 1 << 26)
        {
            shift++;
        }

        int[] e = PulsePower;
        int[] m = ArtefactPower;
        for (int i = 0; i < e.Length; i++)
        {
            e[i] = (int)(pulse[i] >> shift);
            m[i] = (int)(artefact[i] >> shift);
        }
    }
}
