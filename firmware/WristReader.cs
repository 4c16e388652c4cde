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

    // The heart rate's arithmetic comes in a burst each 2 s; slices this far apart spread it over the time until the next.
    private const int SliceMs = 120;

    private readonly Mpu6886 _motion;
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
    private bool _hasCadence;
    private bool _hasHeartRate;
    private long _nextSliceMs;

    /// <summary>Takes the chips and makes the estimators.</summary>
    /// <param name="motion">Motion sensor.</param>
    /// <param name="heart">Heart sensor.</param>
    /// <param name="ledCount">LEDs of the heart sensor, 2 or 3.</param>
    public WristReader(Mpu6886 motion, Max3010x heart, int ledCount)
    {
        _motion = motion;
        _heart = heart;
        _ledCount = ledCount;
        _cadence = new CadenceEstimator();
        _heartRate = new HeartRateEstimator(ledCount);
        _light = new int[ledCount];
    }

    /// <summary>Motion sensor.</summary>
    public FifoSensor Motion
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
        set { _cadence.IsRunRecorded = value; }
    }

    /// <summary>Whole steps since power-on.</summary>
    public int StepsTotal
    {
        get { return _cadence.StepsTotal; }
    }

    /// <summary>True while samples of the last poll wait to be fed.</summary>
    public bool HasSamples
    {
        get { return _motionFed < _motionCount || _heartFed < _heartCount; }
    }

    /// <summary>Takes from both chips what they measured; feed all of it before the next poll.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Poll(long nowMs)
    {
        _motion.Poll(nowMs);
        _heart.Poll(nowMs);
        _motionCount = _motion.SampleCount;
        _heartCount = _heart.SampleCount;
        _motionFed = 0;
        _heartFed = 0;
        if (_motion.IsRunning)
        {
            _motionRate.Count(_motionCount, nowMs);
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
    }

    /// <summary>Feeds the estimators a few samples.</summary>
    public void Feed()
    {
        int end = _motionFed + SamplesPerFeed;
        if (end > _motionCount)
        {
            end = _motionCount;
        }

        int[] x = _motion.XMg;
        int[] y = _motion.YMg;
        int[] z = _motion.ZMg;
        for (int i = _motionFed; i < end; i++)
        {
            _cadence.AddSample(x[i], y[i], z[i]);
        }

        _motionFed = end;
        if (_cadence.HasNewSecond)
        {
            _cadence.TakeSecond();
            _hasCadence = true;
        }

        FeedHeart(x, y, z);
    }

    /// <summary>Does a slice of the heart rate's pending work when its time has come.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Work(long nowMs)
    {
        if (nowMs >= _nextSliceMs)
        {
            _nextSliceMs = nowMs + SliceMs;
            _heartRate.Work();
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

    private void FeedHeart(int[] x, int[] y, int[] z)
    {
        int end = _heartFed + SamplesPerFeed;
        if (end > _heartCount)
        {
            end = _heartCount;
        }

        int[] counts = _heart.Counts;
        for (int i = _heartFed; i < end; i++)
        {
            for (int led = 0; led < _ledCount; led++)
            {
                _light[led] = counts[(i * _ledCount) + led];
            }

            if (_motionCount > 0)
            {
                int at = i * _motionCount / _heartCount;
                _heartRate.AddSample(_light, x[at], y[at], z[at]);
            }
            else
            {
                _heartRate.AddSample(_light, 0, 0, 0);
            }

            _hasHeartRate = true;
        }

        _heartFed = end;
    }
}
