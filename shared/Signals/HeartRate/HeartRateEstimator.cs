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
    private const int FirstEstimateBlocks = 3;

    // The step that needs nothing of the new block is done in the middle of it, when there is nothing else to do.
    private const int Prepare = 12;
    private const int MiddleOfBlock = PulseHistory.WindowSamples + PulseHistory.BlockSamples / 2;

    private readonly PulseHistory history;
    private readonly PulseFilter[] lightFilters;
    private readonly PulseFilter[] motionFilters = new PulseFilter[3];
    private readonly PulseWatch watch;
    private readonly MotionWatch motionWatch = new MotionWatch();
    private readonly PulseEvidence evidence;
    private readonly MotionGram gram;
    private readonly LightMix light;
    private readonly ArtefactFit fit;
    private readonly PulseSpectrum spectrum = new PulseSpectrum();
    private readonly PulseLikelihood likelihood;
    private readonly PulseTracker tracker = new PulseTracker();
    private readonly PulseContinuity continuity;
    private readonly MotionProof proof;

    // Four 50 Hz samples of each LED and axis make one at 12.5 Hz.
    private readonly int[] pending;
    private readonly int ledCount;
    private int pendingCount;
    private bool isStarted;
    private bool isBlockUsable;
    private bool isMixNew;
    private int stage = Idle;
    private int samplesToSkip;

    // Root mean square of the acceleration over 8 s, in units of 4 mg.
    private int activity;
    private Trust trust;

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
        gram = new MotionGram(history);
        watch = new PulseWatch(history);
        light = new LightMix(history, watch);
        fit = new ArtefactFit(history, gram, light);
        likelihood = new PulseLikelihood(spectrum);
        evidence = new PulseEvidence(likelihood);
        continuity = new PulseContinuity(spectrum.Cosine);
        proof = new MotionProof(history, gram, fit);
    }

    /// <summary>Heart rate in 1/100 beats per minute; only as good as <see cref="HeartRateTrust"/>.</summary>
    public int HeartRateCentibpm { get; private set; }

    /// <summary>Trust of the heart rate; falls within 3 s when a sensor no longer tells of a living wrist.</summary>
    public Trust HeartRateTrust
    {
        get
        {
            if (trust == Trust.None || evidence.IsGone || !watch.IsAnyUsable())
            {
                return Trust.None;
            }

            return motionWatch.IsDead || proof.HasLeftArm || !evidence.IsPulse ? Trust.Doubtful : trust;
        }
    }

    /// <summary>What keeps the heart rate from being known; the light before the motion.</summary>
    public PulseFault Fault
    {
        get
        {
            PulseFault fault = watch.FirstFault;
            return fault != PulseFault.None ? fault
                : motionWatch.IsDead || proof.HasLeftArm ? PulseFault.Motion
                : evidence.IsGone ? PulseFault.NoPulse : PulseFault.None;
        }
    }

    /// <summary>LEDs whose light can't be used, a bit each from the lowest on.</summary>
    public int UnusableLeds
    {
        get { return watch.UnusableLeds; }
    }

    /// <summary>Number of estimates so far; rises by one every 2 s.</summary>
    public int EstimateCount { get; private set; }

    /// <summary>Takes one sample: 18-bit counts of each LED and the acceleration in mg at the same time.</summary>
    public void AddSample(int[] ledCounts, int xMg, int yMg, int zMg)
    {
        // Axes first, LEDs behind them, four places each.
        int[] samples = pending;
        int place = pendingCount;
        samples[place] = xMg;
        samples[place + 4] = yMg;
        samples[place + 8] = zMg;
        samples[place + 12] = ledCounts[0];
        if (ledCount == 3)
        {
            samples[place + 16] = ledCounts[1];
            samples[place + 20] = ledCounts[2];
        }
        else if (ledCount == 2)
        {
            samples[place + 16] = ledCounts[1];
        }

        pendingCount = place + 1;
        if (place == 3)
        {
            pendingCount = 0;
            Filter();
        }
    }

    /// <summary>
    /// Lets the present block end after <paramref name="samples"/> more 50 Hz samples, or a block later where it holds too few. A run's
    /// estimates then fall at the same place in its seconds; up to 2 s of samples are left out for it.
    /// </summary>
    public void EndBlockAfter(int samples)
    {
        int remaining = PulseHistory.WindowSamples + PulseHistory.BlockSamples - history.Next;
        int skip = samples / 4 - remaining;
        while (skip < 0)
        {
            skip += PulseHistory.BlockSamples;
        }

        samplesToSkip = skip % PulseHistory.BlockSamples;
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
        pendingCount = 0;
        isStarted = false;
        stage = Idle;
        trust = Trust.None;
        samplesToSkip = 0;
        watch.Clear();
        motionWatch.Clear();
        evidence.Clear();
        proof.Clear();
        continuity.Clear();
        light.Clear();
    }

    /// <summary>The first sample counts as if it had always been there.</summary>
    private void Start()
    {
        isStarted = true;
        for (int i = 0; i < 3 + ledCount; i++)
        {
            PulseFilter filter = i < 3 ? motionFilters[i] : lightFilters[i - 3];
            filter.Start(pending[4 * i]);
        }
    }

    private void Filter()
    {
        if (!isStarted)
        {
            Start();
        }

        PulseHistory into = history;
        int[] samples = pending;
        int place = into.Next;
        int size = 0;
        int i = 0;
        for (int axis = 0; axis < 3; axis++)
        {
            int a = (motionFilters[axis].Add(samples, i) + 32) >> 6;
            i += 4;
            into.Motion[axis][place + PulseHistory.Lead] = (short)(a > 2047 ? 2047 : a < -2047 ? -2047 : a);
            size += a < 0 ? -a : a;
        }

        motionWatch.Add(samples, size);
        bool isSkipped = samplesToSkip > 0;
        for (int led = 0; led < ledCount; led++)
        {
            if (watch.AddLight(led, samples, i))
            {
                Jump(led, i);
            }

            int value = lightFilters[led].Add(samples, i);
            if (watch.AddValue(led, value))
            {
                evidence.Doubt();
            }

            if (!isSkipped)
            {
                into.AddLight(led, value);
            }

            i += 4;
        }

        if (isSkipped)
        {
            samplesToSkip--;
            return;
        }

        into.Next = place + 1;
        if (place == PulseHistory.WindowSamples + PulseHistory.BlockSamples - 1)
        {
            EndBlock();
        }
        else if (place == MiddleOfBlock && stage == Idle && history.Blocks >= FirstEstimateBlocks)
        {
            stage = Prepare;
        }
    }

    /// <summary>
    /// Light that jumps comes from another place or current: the filter starts at the new level, so that no echo of the jump looks like a
    /// pulse, and the pulse has to show anew.
    /// </summary>
    private void Jump(int led, int i)
    {
        int[] samples = pending;
        int level = samples[i + 3];
        samples[i] = level;
        samples[i + 1] = level;
        samples[i + 2] = level;
        lightFilters[led].Start(level);
        evidence.Doubt();
    }

    private void EndBlock()
    {
        // Whoever did not call Work often enough pays for it here rather than with a wrong window.
        while (Work())
        {
        }

        watch.EndBlock();
        history.EndBlock();
        isBlockUsable = watch.IsAnyUsable();
        stage = 0;
    }

    /// <summary>Begins an estimate where there is something to estimate from.</summary>
    private void Begin()
    {
        gram.AddBlock();
        stage = Idle;
        if (history.Blocks < FirstEstimateBlocks)
        {
            return;
        }

        if (isBlockUsable)
        {
            stage = 1;
        }
        else if (EstimateCount > 0)
        {
            light.Clear();
            tracker.Miss(likelihood.Likelihood);
            evidence.Doubt();
            trust = Trust.Doubtful;
        }
    }

    private void DoStage()
    {
        switch (stage)
        {
            case 0:
                Begin();
                return;
            case 1:
                isMixNew = light.Mix();
                break;
            case 2:
                fit.Correlate(isMixNew);
                break;
            case 3:
                fit.Solve();
                break;
            case 4:
                fit.Split(spectrum.Real, spectrum.Imaginary, continuity.Rest);
                break;
            case 5:
                spectrum.TransformFirst();
                break;
            case 6:
                spectrum.TransformMiddle(16);
                break;
            case 7:
                spectrum.TransformMiddle(4);
                break;
            case 8:
                spectrum.Powers();
                break;
            case 9:
                likelihood.Interpolate();
                likelihood.Score(LowerLimit());
                break;
            case 10:
                tracker.Spread();
                break;
            case Prepare:
                tracker.Spread();
                gram.BeginBlock();
                break;
            case Prepare + 1:
                light.Begin();
                break;
            case Prepare + 2:
                fit.BeginCorrelate();
                break;
            case Prepare + 3:
                int count = light.MixedTo - PulseHistory.WindowSamples + PulseHistory.BlockSamples;
                fit.SplitNewest(continuity.Rest, count);
                evidence.Renew(continuity.OddsAfter(count));
                stage = Idle;
                return;
            default:
                tracker.Update(likelihood.Likelihood);
                Publish();
                stage = Idle;
                return;
        }

        stage++;
    }

    /// <summary>
    /// Soft lower limit as a state number times 16: 50 beats per minute at rest, 75 from 600 mg of motion on, and never below 65 % of the
    /// last minute's heart rate.
    /// </summary>
    private int LowerLimit()
    {
        activity = IntegerMath.Isqrt((gram.WindowEnergy - gram.LeavingEnergy) / 100);
        int limit = 546 + 273 * (activity < 150 ? activity : 150) / 150;
        int memory = (tracker.MemoryQ8 * 166) >> 12;
        return memory > limit ? memory : limit;
    }

    private void Publish()
    {
        HeartRateCentibpm = tracker.Centibpm;
        trust = Trust.Trusted;
        proof.Add();
        evidence.Add(tracker, activity, continuity.Odds(tracker.StateQ8));
        if (fit.HasRestDropped)
        {
            evidence.Doubt();
        }
        EstimateCount++;
    }
}
