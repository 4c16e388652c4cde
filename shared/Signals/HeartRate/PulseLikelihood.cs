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
    private const int NearLine = 3;

    /// <summary>Likelihood of each state, 65535 is 1.</summary>
    public readonly int[] Likelihood = new int[States];

    /// <summary>Power of the light without its artefact, all states added; the unit is that of <see cref="PulseAround"/>.</summary>
    public int PulseTotal { get; private set; }

    /// <summary>Power of the artefact, all states added, in the same unit.</summary>
    public long ArtefactTotal { get; private set; }

    private readonly PulseSpectrum spectrum;
    private readonly int[] pulse = new int[States];
    private readonly int[] artefact = new int[States];
    private int largestPulse;
    private int largestArtefact;
    private int artefactLimit;

    /// <summary>Reads from <paramref name="spectrum"/>.</summary>
    public PulseLikelihood(PulseSpectrum spectrum)
    {
        this.spectrum = spectrum;
    }

    /// <summary>
    /// Brings both spectra on the grid of states: even states are bins; odd ones lie between two bins, where a cubic through four of them
    /// is taken.
    /// </summary>
    public void Interpolate()
    {
        int shift = spectrum.Shift;
        int[] e = pulse;
        int[] m = artefact;
        int[] light = spectrum.PulsePower;
        int[] motion = spectrum.ArtefactPower;
        int e1 = light[1] >> shift;
        int e2 = light[2] >> shift;
        int e3 = light[3] >> shift;
        int m1 = motion[1] >> shift;
        int m2 = motion[2] >> shift;
        int m3 = motion[3] >> shift;
        int largestE = 1;
        int largestM = 1;
        int bin = 4;
        for (int j = 0; j < States; j += 2)
        {
            int e4 = light[bin] >> shift;
            int m4 = motion[bin] >> shift;
            bin++;
            e[j] = e2;
            m[j] = m2;
            if (e2 > largestE)
            {
                largestE = e2;
            }

            if (m2 > largestM)
            {
                largestM = m2;
            }

            if (j == States - 1)
            {
                break;
            }

            int a = (9 * (e2 + e3) - e1 - e4 + 8) >> 4;
            int b = (9 * (m2 + m3) - m1 - m4 + 8) >> 4;
            e[j + 1] = a > 0 ? a : 0;
            m[j + 1] = b > 0 ? b : 0;
            if (a > largestE)
            {
                largestE = a;
            }

            if (b > largestM)
            {
                largestM = b;
            }

            e1 = e2;
            e2 = e3;
            e3 = e4;
            m1 = m2;
            m2 = m3;
            m3 = m4;
        }

        largestPulse = largestE;
        largestArtefact = largestM;
    }

    /// <summary>Scores the states; <paramref name="lowerLimit"/> is the soft lower limit as a state number (half bins) times 16.</summary>
    public void Score(int lowerLimit)
    {
        int[] e = pulse;
        int[] m = artefact;

        // A residual of less than a 20th of what was removed is not believed in full. At a tenth a rate that meets the line of the arm
        // swing would never leave it.
        int floor = (largestArtefact >> 11) * 105;
        int pulseShift = FitShift(largestPulse > floor ? largestPulse : floor);
        int pulseDivisor = Shift(e, largestPulse > floor ? largestPulse : floor, pulseShift);
        int artefactShift = FitShift(largestArtefact);
        int artefactDivisor = Shift(m, largestArtefact, artefactShift);
        ushort[] likely = PulseTables.Likelihood;
        int[] result = Likelihood;
        int pulseTotal = 0;
        int artefactTotal = 0;
        for (int j = 0; j < States; j++)
        {
            int s = e[j];
            pulseTotal += s;
            s = s * 255 / pulseDivisor;

            int t = m[j];
            artefactTotal += t;
            t = t * ArtefactCredit / artefactDivisor;
            if (t > s)
            {
                s = t;
            }

            result[j] = likely[s];
        }

        Limit(lowerLimit - 16 * FirstState);

        artefactLimit = artefactDivisor;
        PulseTotal = pulseTotal;
        ArtefactTotal = ((long)artefactTotal << artefactShift) >> pulseShift;
    }

    /// <summary>Makes the states below the limit less likely; <paramref name="d"/> is a 16th of a state.</summary>
    private void Limit(int d)
    {
        ushort[] below = PulseTables.BelowLimit;
        int[] result = Likelihood;
        for (int j = 0; d >= 4 && j < States; j++)
        {
            int i = d >> 2;
            result[j] = (int)(((uint)result[j] * below[i > 127 ? 127 : i]) >> 16);
            d -= 16;
        }
    }

    /// <summary>Power of the light without its artefact up to <paramref name="half"/> states around one (a half bin).</summary>
    public int PulseAround(int halfBin, int half)
    {
        int from = halfBin - FirstState - half;
        int to = from + 2 * half;
        from = from < 0 ? 0 : from;
        to = to > States - 1 ? States - 1 : to;
        int sum = 0;
        for (int j = from; j <= to; j++)
        {
            sum += pulse[j];
        }

        return sum;
    }

    /// <summary>True when a state (a half bin) stands by a line of the artefact at least half as strong as its strongest.</summary>
    public bool IsOnArtefact(int halfBin)
    {
        int from = halfBin - FirstState - NearLine;
        int to = from + 2 * NearLine;
        from = from < 0 ? 0 : from;
        to = to > States - 1 ? States - 1 : to;
        int half = artefactLimit >> 1;
        for (int j = from; j <= to; j++)
        {
            if (artefact[j] >= half)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often to halve the largest value until 255 times it fits 31 bits.</summary>
    private static int FitShift(int largest)
    {
        int shift = 0;
        while (largest >> shift >= 1 << 23)
        {
            shift++;
        }

        return shift;
    }

    private static int Shift(int[] values, int largest, int shift)
    {
        if (shift > 0)
        {
            for (int j = 0; j < States; j++)
            {
                values[j] >>= shift;
            }
        }

        return largest >> shift;
    }
}
