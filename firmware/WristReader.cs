using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>
/// Reads both chips, pairs their samples by arrival and feeds the estimators, a few samples a call. The chips' clocks drift: what
/// arrived in the same poll belongs together, and each value is scaled by its chip's measured rate.
/// </summary>
public sealed class WristReader
{
    private const int SamplesPerFeed = 5;

    // The heart rate's arithmetic comes in a burst each 2 s: every other tick leaves room, and the value is still fresh.
    private const int SliceMs = 20;

    // Motion samples that never came, up to 5 s of them: fewer than the first are jitter.
    private const int FewestMissing = 5;
    private const int MostMissing = 5 * FifoSensor.SampleHz;

    private readonly MpuSensor _motion;
    private readonly Max3010x _heart;
    private readonly int _ledCount;
    private readonly CadenceEstimator _cadence;
    private readonly HeartRateEstimator _heartRate;
    private readonly SampleRateMeter _motionRate = new SampleRateMeter(FifoSensor.SampleHz);
    private readonly SampleRateMeter _heartSensorRate = new SampleRateMeter(FifoSensor.SampleHz);
    private readonly int[] _light;
    private int _motionCount;
    private int _motionFed;
    private int _heartCount;
    private int _heartFed;
    private long _motionMs;
    private int _motionSinceThen;
    private int _missing;
    private int _heldXMg;
    private int _heldYMg;
    private int _heldZMg;
    private bool _hasCadence;
    private bool _hasHeartRate;
    private bool _hasWork;
    private long _nextSliceMs;
    private int _lastXMg;
    private int _lastYMg;
    private int _lastZMg;

    /// <summary>Takes the chips and makes the estimators.</summary>
    /// <param name="motion">Motion sensor.</param>
    /// <param name="heart">Heart sensor.</param>
    /// <param name="ledCount">LEDs of the heart sensor, 2 or 3.</param>
    public WristReader(MpuSensor motion, Max3010x heart, int ledCount)
    {
        _motion = motion;
        _heart = heart;
        _ledCount = ledCount;
        _cadence = new CadenceEstimator();
        _heartRate = new HeartRateEstimator(ledCount);
        _light = new int[ledCount];
    }

    /// <summary>Motion sensor.</summary>
    public MpuSensor Motion
    {
        get { return _motion; }
    }

    /// <summary>Heart sensor.</summary>
    public Max3010x Heart
    {
        get { return _heart; }
    }

    /// <summary>True while a run is recorded: the estimator may then lean towards running.</summary>
    public bool IsRunRecorded
    {
        get { return _cadence.IsRunRecorded; }
        set
        {
            _cadence.IsRunRecorded = value;
            if (value)
            {
                // Estimates then are ready well before a second ends, so that its row carries a fresh one.
                _heartRate.EndBlockAfter(12);
            }
        }
    }

    /// <summary>Whole steps since power-on.</summary>
    public int StepsTotal
    {
        get { return _cadence.StepsTotal; }
    }

    /// <summary>Why the heart rate is not known, a <see cref="PulseFault"/>, and from bit 8 on the LEDs that can't be used.</summary>
    public int PulseState
    {
        get { return (int)_heartRate.Fault | (_heartRate.UnusableLeds << 8); }
    }

    /// <summary>Takes from both chips what they measured; true when there is something to feed, all of it before the next poll.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="isSounding">True while a cue sounds, whose rhythm a bus that hangs would stretch.</param>
    public bool Poll(long nowMs, bool isSounding)
    {
        _motion.Poll(nowMs, isSounding);
        _heart.Poll(nowMs, isSounding);
        _motionCount = _motion.SampleCount;
        _heartCount = _heart.SampleCount;
        _motionFed = 0;
        _heartFed = 0;
        if (_motion.IsRunning)
        {
            _motionRate.Count(_motionCount, nowMs);
            CountMissing(nowMs);
        }
        else
        {
            _hasCadence = false;
        }

        if (_heart.IsRunning)
        {
            _heartSensorRate.Count(_heartCount, nowMs);
        }
        else if (_hasHeartRate)
        {
            _hasHeartRate = false;
            _heartRate.Reset();
        }

        return _motionCount + _heartCount > 0;
    }

    // Cadence counts samples as time: for those that were lost the last one is repeated. A full poll has left some in the chip.
    private void CountMissing(long nowMs)
    {
        _motionSinceThen += _motionCount;
        if (_motionCount == 0 || _motionCount == FifoSensor.MaxSamplesPerPoll)
        {
            return;
        }

        long missing = (nowMs - _motionMs) * FifoSensor.SampleHz / 1000 - _motionSinceThen;
        _missing = missing < FewestMissing || _motionMs == 0 ? 0 : missing > MostMissing ? MostMissing : (int)missing;
        _motionMs = nowMs;
        _motionSinceThen = 0;
    }

    /// <summary>Puts both chips to sleep: a start wakes them.</summary>
    public void Sleep()
    {
        _motion.TrySleep();
        _heart.TrySleep();
    }

    /// <summary>Feeds the estimators a few samples; true while more wait.</summary>
    public bool Feed()
    {
        FeedMotion();
        if (_heartFed < _heartCount)
        {
            FeedHeart();
        }

        return _missing > 0 || _motionFed < _motionCount || _heartFed < _heartCount;
    }

    /// <summary>Does a slice of the heart rate's pending work when its time has come.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Work(long nowMs)
    {
        if (_hasWork && nowMs >= _nextSliceMs)
        {
            _nextSliceMs = nowMs + SliceMs;
            _hasWork = _heartRate.Work();
        }
    }

    /// <summary>Fills in what the wrist knows. A chip that is gone leaves its values missing.</summary>
    public void Fill(RunSecond second)
    {
        if (_hasCadence)
        {
            second.State = _cadence.State;
            second.CadenceCentispm = Scale(_cadence.CadenceCentispm, _motionRate.RatioQ16);
            second.CadenceTrust = _cadence.CadenceTrust;
        }
        else
        {
            second.State = MotionState.Still;
            second.CadenceCentispm = 0;
            second.CadenceTrust = Trust.None;
        }

        if (_hasHeartRate)
        {
            second.WristHeartRateCentibpm = Scale(_heartRate.HeartRateCentibpm, _heartSensorRate.RatioQ16);
            second.WristHeartRateTrust = _heartRate.HeartRateTrust;
        }
        else
        {
            second.WristHeartRateCentibpm = 0;
            second.WristHeartRateTrust = Trust.None;
        }
    }

    private static int Scale(int value, int ratioQ16)
    {
        return (int)(((long)value * ratioQ16) >> 16);
    }

    private void FeedMotion()
    {
        CadenceEstimator cadence = _cadence;
        if (_missing > 0)
        {
            int count = _missing < SamplesPerFeed ? _missing : SamplesPerFeed;
            _missing -= count;
            for (int i = 0; i < count; i++)
            {
                cadence.AddSample(_heldXMg, _heldYMg, _heldZMg);
            }
        }
        else
        {
            FeedFresh();
        }

        if (cadence.HasNewSecond)
        {
            cadence.TakeSecond();
            _hasCadence = true;
        }
    }

    private void FeedFresh()
    {
        int end = _motionFed + SamplesPerFeed;
        if (end > _motionCount)
        {
            end = _motionCount;
        }

        CadenceEstimator cadence = _cadence;
        int[] x = _motion.XMg;
        int[] y = _motion.YMg;
        int[] z = _motion.ZMg;
        for (int i = _motionFed; i < end; i++)
        {
            cadence.AddSample(x[i], y[i], z[i]);
        }

        if (end == _motionCount && end > 0)
        {
            _heldXMg = x[end - 1];
            _heldYMg = y[end - 1];
            _heldZMg = z[end - 1];
        }

        _motionFed = end;
    }

    private void FeedHeart()
    {
        int end = _heartFed + SamplesPerFeed;
        if (end > _heartCount)
        {
            end = _heartCount;
        }

        HeartRateEstimator heartRate = _heartRate;
        int[] x = _motion.XMg;
        int[] y = _motion.YMg;
        int[] z = _motion.ZMg;
        int[] counts = _heart.Counts;
        int[] light = _light;
        int ledCount = _ledCount;
        int motionCount = _motionCount;
        int heartCount = _heartCount;
        int from = _heartFed * ledCount;
        for (int i = _heartFed; i < end; i++)
        {
            light[0] = counts[from];
            light[1] = counts[from + 1];
            if (ledCount == 3)
            {
                light[2] = counts[from + 2];
            }

            from += ledCount;
            if (motionCount > 0)
            {
                int at = i * motionCount / heartCount;
                _lastXMg = x[at];
                _lastYMg = y[at];
                _lastZMg = z[at];
            }

            // Where a poll brought light alone, the last motion holds: no gravity at all would be a jump.
            heartRate.AddSample(light, _lastXMg, _lastYMg, _lastZMg);
        }

        _heartFed = end;
        _hasHeartRate = true;
        _hasWork = true;
    }
}
