using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware;

/// <summary>Writes into the log when a chip is lost or comes back and when its light is adjusted, and tells the coach of a loss.</summary>
public sealed class SensorWatch
{
    private const int Lost = 0;
    private const int Found = 1;
    private const int LightAdjusted = 2;

    private readonly FifoSensor _motion;
    private readonly Max3010x _heart;
    private readonly SessionRecorder _recorder;
    private readonly Coach _coach;
    private bool _wasMotionRunning;
    private bool _wasHeartRunning;
    private int _gainSteps;

    /// <summary>Watches both chips.</summary>
    public SensorWatch(FifoSensor motion, Max3010x heart, SessionRecorder recorder, Coach coach)
    {
        _motion = motion;
        _heart = heart;
        _recorder = recorder;
        _coach = coach;
    }

    /// <summary>Bits of the chips that measure: 1 motion, 2 heart.</summary>
    public int RunningBits
    {
        get { return (_motion.IsRunning ? (int)_motion.Chip : 0) | (_heart.IsRunning ? (int)_heart.Chip : 0); }
    }

    /// <summary>Logs the chips that are missing as a recording starts.</summary>
    public void BeginRun()
    {
        if (!_motion.IsRunning)
        {
            Log(_motion);
        }

        if (!_heart.IsRunning)
        {
            Log(_heart);
        }
    }

    /// <summary>Looks at both chips after each poll.</summary>
    /// <param name="isRunning">Whether a run is on: only then a loss is worth a cue.</param>
    public void Look(bool isRunning)
    {
        _wasMotionRunning = Note(_motion, _wasMotionRunning, isRunning);
        _wasHeartRunning = Note(_heart, _wasHeartRunning, isRunning);
        if (_heart.GainSteps != _gainSteps)
        {
            _gainSteps = _heart.GainSteps;
            int red = _heart.CurrentMicroamps(0);
            int infrared = _heart.CurrentMicroamps(1);
            _recorder.AddEvent(LogEventKind.Sensor, (int)_heart.Chip, LightAdjusted, red, infrared);
        }
    }

    private bool Note(FifoSensor sensor, bool wasMeasuring, bool isRunning)
    {
        if (sensor.IsRunning == wasMeasuring)
        {
            return wasMeasuring;
        }

        Log(sensor);
        if (wasMeasuring && isRunning)
        {
            _coach.Raise(CueKind.SensorLost, (int)sensor.Chip);
        }

        return sensor.IsRunning;
    }

    private void Log(FifoSensor sensor)
    {
        int state = sensor.IsRunning ? Found : Lost;
        _recorder.AddEvent(LogEventKind.Sensor, (int)sensor.Chip, state, (int)sensor.LastFault, sensor.LastRegister);
    }
}
