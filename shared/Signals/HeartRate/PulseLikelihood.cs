namespace TrainingPlan.Signals;

/// <summary>
/// How likely each heart rate is by what was just seen. State 0..124 is (26 + state) * 375/256 beats per minute, 38 to 220. The
/// artefact's strongest line gets a credit of 0.55 too: where heart rate and cadence meet, the fit removes the heart as well.
/// </summary>
internal sealed class PulseLikelihood
{
    /// <summary>Number of states.</summary>
    public const int States = 125;

    /// <summary>Half FFT bin of state 0.</summary>
    public const int FirstState = 26;

    private const int ArtefactCredit = 140;

    /// <summary>Likelihood of each state, 65535 is 1.</summary>
    public readonly int[] Likelihood = new int[States];

    private readonly PulseSpectrum spectrum;
    private readonly int[] pulse = new int[States];
    private readonly int[] artefact = new int[States];

    /// <summary>Reads from <paramref name="spectrum"/>.</summary>
    public PulseLikelihood(PulseSpectrum spectrum)
    {
        this.spectrum = spectrum;
    }

    /// <summary>Brings both spectra on the grid of states.</summary>
    public void Interpolate()
    {
        Interpolate(spectrum.PulsePower, pulse);
        Interpolate(spectrum.ArtefactPower, artefact);
    }

    /// <summary>Scores the states; <paramref name="lowerLimit"/> is the soft lower limit as a state number (half bins) times 16.</summary>
    public void Score(int lowerLimit)
    {
        int[] e = pulse;
        int[] m = artefact;
        int largestArtefact = Largest(m, 1);

        // A residual of less than a tenth of what was removed is not believed in full.
        int largestPulse = FitDivisor(e, Largest(e, (largestArtefact >> 11) * 205));
        largestArtefact = FitDivisor(m, largestArtefact);
        ushort[] likely = PulseTables.Likelihood;
        ushort[] below = PulseTables.BelowLimit;
        int[] result = Likelihood;
        int d = lowerLimit - 16 * FirstState;
        for (int j = 0; j < States; j++)
        {
            int s = e[j] * 255 / largestPulse;
            if (s > 255)
            {
                s = 255;
            }

            int t = m[j] * ArtefactCredit / largestArtefact;
            if (t > s)
            {
                s = t > ArtefactCredit ? ArtefactCredit : t;
            }

            int i = d >> 2;
            if (i <= 0)
            {
                result[j] = likely[s];
            }
            else
            {
                result[j] = (int)(((uint)likely[s] * below[i > 127 ? 127 : i]) >> 16);
            }

            d -= 16;
        }
    }

    private static int Largest(int[] values, int floor)
    {
        int largest = floor > 1 ? floor : 1;
        for (int j = 0; j < States; j++)
        {
            int v = values[j];
            if (v > largest)
            {
                largest = v;
            }
        }

        return largest;
    }

    /// <summary>Halves the values and their largest until 255 times them fit 31 bits.</summary>
    private static int FitDivisor(int[] values, int largest)
    {
        int shift = 0;
        while (largest >> shift >= 1 << 23)
        {
            shift++;
        }

        if (shift > 0)
        {
            for (int j = 0; j < States; j++)
            {
                values[j] >>= shift;
            }
        }

        return largest >> shift;
    }

    /// <summary>Even states are bins; odd ones lie between two bins, where a cubic through four of them is taken.</summary>
    private static void Interpolate(int[] bins, int[] states)
    {
        int before = bins[1];
        int left = bins[2];
        int right = bins[3];
        int j = 0;
        for (int b = 4; j < States - 1; b++)
        {
            int after = bins[b];
            states[j] = left;
            int middle = (9 * (left + right) - before - after + 8) >> 4;
            states[j + 1] = middle > 0 ? middle : 0;
            j += 2;
            before = left;
            left = right;
            right = after;
        }

        states[j] = left;
    }
}
