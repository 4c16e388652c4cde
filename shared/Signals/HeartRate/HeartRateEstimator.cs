using TrainingPlan.Units;

namespace TrainingPlan.Signals;

/// <summary>
/// Heart rate from the wrist's light and acceleration at 50 samples a second, 38–220 beats per minute. Every 2 s: the part of the
/// light that the motion explains is fitted and taken off, the spectrum of the rest is scored, and a filter over all rates follows.
/// The value is that of about 3 s ago.
/// </summary>
public sealed class HeartRateEstimator
{
    private const int Idle = -1;
    private const int FirstEstimateBlocks = 4;

    private readonly PulseHistory history;
    private readonly PulseFilter[] lightFilters;
    private readonly PulseFilter[] motionFilters = new PulseFilter[3];
    private readonly MotionGram gram;
    private readonly LightMix light;
    private readonly ArtefactFit fit;
    private readonly PulseSpectrum spectrum = new PulseSpectrum();
    private readonly PulseLikelihood likelihood;
    private readonly PulseTracker tracker = new PulseTracker();

    // Four 50 Hz samples of each LED and axis make one at 12.5 Hz; counts are relative to the very first sample.
    private readonly int[] pending;
    private readonly int[] origin;
    private readonly int ledCount;
    private int pendingCount;
    private bool hasOrigin;
    private int stage = Idle;

    /// <summary>Prepares all buffers for 1 to 3 LEDs; nothing is allocated afterwards.</summary>
    public HeartRateEstimator(int ledCount)
    {
        this.ledCount = ledCount;
        history = new PulseHistory(ledCount);
        lightFilters = new PulseFilter[ledCount];
        for (int i = 0; i < ledCount; i++)
        {
            lightFilters[i] = new PulseFilter();
        }

        for (int i = 0; i < 3; i++)
        {
            motionFilters[i] = new PulseFilter();
        }

        pending = new int[4 * (ledCount + 3)];
        origin = new int[ledCount + 3];
        gram = new MotionGram(history);
        light = new LightMix(history);
        fit = new ArtefactFit(history, gram, light);
        likelihood = new PulseLikelihood(spectrum);
    }

    /// <summary>Heart rate in 1/100 beats per minute; only as good as <see cref="HeartRateTrust"/>.</summary>
    public int HeartRateCentibpm { get; private set; }

    /// <summary>Trust of the heart rate.</summary>
    public Trust HeartRateTrust { get; private set; }

    /// <summary>Number of estimates so far; rises by one every 2 s.</summary>
    public int EstimateCount { get; private set; }

    /// <summary>Posterior near the heart rate, 2^26 is 1: what the trust is made from.</summary>
    internal int MassQ26
    {
        get { return tracker.MassQ26; }
    }

    /// <summary>Takes one sample: 18-bit counts of each LED and the acceleration in mg at the same time.</summary>
    public void AddSample(int[] ledCounts, int xMg, int yMg, int zMg)
    {
        int leds = ledCount;
        int[] first = origin;
        if (!hasOrigin)
        {
            for (int i = 0; i < leds; i++)
            {
                first[i] = ledCounts[i];
            }

            first[leds] = xMg;
            first[leds + 1] = yMg;
            first[leds + 2] = zMg;
            hasOrigin = true;
        }

        int[] samples = pending;
        int place = pendingCount;
        for (int i = 0; i < leds; i++)
        {
            samples[place] = (ledCounts[i] - first[i]) << 4;
            place += 4;
        }

        samples[place] = (xMg - first[leds]) << 2;
        samples[place + 4] = (yMg - first[leds + 1]) << 2;
        samples[place + 8] = (zMg - first[leds + 2]) << 2;
        if (++pendingCount == 4)
        {
            pendingCount = 0;
            Filter();
        }
    }

    /// <summary>Does one slice of pending work; true while more is pending.</summary>
    public bool Work()
    {
        if (stage == Idle)
        {
            return false;
        }

        DoStage();
        return stage != Idle;
    }

    /// <summary>Forgets everything, as after a sensor that was off.</summary>
    public void Reset()
    {
        history.Clear();
        gram.Clear();
        tracker.Clear();
        for (int i = 0; i < ledCount; i++)
        {
            lightFilters[i].Clear();
        }

        for (int i = 0; i < 3; i++)
        {
            motionFilters[i].Clear();
        }

        pendingCount = 0;
        hasOrigin = false;
        stage = Idle;
        HeartRateTrust = Trust.None;
    }

    private void Filter()
    {
        int[] s = pending;
        int place = history.Next;
        int i = 0;
        for (int led = 0; led < ledCount; led++)
        {
            history.Light[led][place] = lightFilters[led].Add(s[i], s[i + 1], s[i + 2], s[i + 3]);
            i += 4;
        }

        for (int axis = 0; axis < 3; axis++)
        {
            int a = (motionFilters[axis].Add(s[i], s[i + 1], s[i + 2], s[i + 3]) + 8) >> 4;
            history.Motion[axis][place + PulseHistory.Lead] = (short)(a > 2047 ? 2047 : a < -2047 ? -2047 : a);
            i += 4;
        }

        gram.AddSample(place);
        history.Next = place + 1;
        if (place == PulseHistory.WindowSamples + PulseHistory.BlockSamples - 1)
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        // Whoever did not call Work often enough pays for it here rather than with a wrong window.
        while (Work())
        {
        }

        history.EndBlock();
        gram.EndBlock();
        if (history.Blocks >= FirstEstimateBlocks)
        {
            stage = 0;
        }
    }

    private void DoStage()
    {
        if (stage < ledCount)
        {
            if (stage == 0)
            {
                light.Begin();
            }

            light.Add(stage);
            stage++;
            return;
        }

        switch (stage - ledCount)
        {
            case 0:
                fit.Correlate();
                break;
            case 1:
                fit.Solve();
                break;
            case 2:
                Split();
                break;
            case 3:
                spectrum.TransformFirst();
                break;
            case 4:
                spectrum.TransformMiddle(16);
                break;
            case 5:
                spectrum.TransformMiddle(4);
                break;
            case 6:
                spectrum.Powers();
                break;
            case 7:
                likelihood.Interpolate();
                likelihood.Score(LowerLimit());
                break;
            default:
                tracker.Spread();
                tracker.Update(likelihood.Likelihood);
                Publish();
                stage = Idle;
                return;
        }

        stage++;
    }

    /// <summary>Splits the last 6 s of light into what the motion explains and the rest.</summary>
    private void Split()
    {
        int[] weights = fit.Weights;
        int[] mixed = light.Mixed;
        int[] rest = spectrum.Real;
        int[] artefact = spectrum.Imaginary;
        int bits = fit.WeightBits;
        int round = 1 << (bits - 1);
        int start = PulseHistory.WindowSamples - PulseSpectrum.Samples;
        for (int i = 0; i < PulseSpectrum.Samples; i++)
        {
            artefact[i] = round;
        }

        for (int axis = 0; axis < 3; axis++)
        {
            short[] a = history.Motion[axis];
            int w0 = weights[axis];
            int w1 = weights[axis + 3];
            int w2 = weights[axis + 6];
            int a1 = a[start + 1];
            int a2 = a[start];
            for (int i = 0; i < PulseSpectrum.Samples; i++)
            {
                int a0 = a[start + i + PulseHistory.Lead];
                artefact[i] += w0 * a0 + w1 * a1 + w2 * a2;
                a2 = a1;
                a1 = a0;
            }
        }

        for (int i = 0; i < PulseSpectrum.Samples; i++)
        {
            int m = artefact[i] >> bits;
            m = m > 1023 ? 1023 : m < -1023 ? -1023 : m;
            artefact[i] = m;
            m = mixed[start + i] - m;
            rest[i] = m > 1023 ? 1023 : m < -1023 ? -1023 : m;
        }
    }

    /// <summary>
    /// Soft lower limit as a state number times 16: 50 beats per minute at rest, 75 from 600 mg of motion on, and never below 65 % of the
    /// last minute's heart rate.
    /// </summary>
    private int LowerLimit()
    {
        int activity = IntegerMath.Isqrt((gram.WindowEnergy - gram.LeavingEnergy) / 100);
        int limit = 546 + 273 * (activity < 150 ? activity : 150) / 150;
        int memory = (tracker.MemoryQ8 * 166) >> 12;
        return memory > limit ? memory : limit;
    }

    private void Publish()
    {
        HeartRateCentibpm = tracker.Centibpm;
        HeartRateTrust = tracker.IsCertain ? Trust.Trusted : Trust.Doubtful;
        EstimateCount++;
    }
}
