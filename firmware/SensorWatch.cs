using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;
using TrainingPlan.Signals;

namespace TrainingPlan.Firmware;

/// <summary>
/// Writes into the log when a chip is lost or comes back, when its light is adjusted and when it no longer tells of a living wrist, and
/// tells the coach of a loss.
/// </summary>
public sealed class SensorWatch
{
    private const int Lost = 0;
    private const int Found = 1;
    private const int LightAdjusted = 2;
    private const int WristChanged = 3;

    // Five looks are a second; a state is logged when it has lasted for two.
    private const int LooksPerSecond = 5;
    private const int SecondsUntilLogged = 2;

    private readonly WristReader _wrist;
    private readonly FifoSensor _motion;
    private readonly Max3010x _heart;
    private readonly SessionRecorder _recorder;
    private readonly Coach _coach;
    private bool _wasMotionRunning;
    private bool _wasHeartRunning;
    private int _gainSteps;
    private int _looks;
    private int _seconds;
    private int _newState;
    private int _loggedState;

    /// <summary>Watches both chips of the wrist.</summary>
    public SensorWatch(WristReader wrist, SessionRecorder recorder, Coach coach)
    {
        _wrist = wrist;
        _motion = wrist.Motion;
        _heart = wrist.Heart;
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

        _loggedState = 0;
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

        _looks++;
        if (_looks >= LooksPerSecond)
        {
            _looks = 0;
            LookAtWrist();
        }
    }

    // What flickers is not worth a line in the log. A chip that is lost has been logged as such.
    private void LookAtWrist()
    {
        int state = _heart.IsRunning ? _wrist.PulseState : 0;
        if (state == (int)PulseFault.Motion && !_motion.IsRunning)
        {
            state = 0;
        }

        if (state != _newState)
        {
            _newState = state;
            _seconds = 0;
        }
        else if (state != _loggedState && ++_seconds >= SecondsUntilLogged)
        {
            _loggedState = state;
            _recorder.AddEvent(LogEventKind.Sensor, (int)_heart.Chip, WristChanged, state & 0xFF, state >> 8);
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
        // A chip that is found tells which part it is, one that is lost the register at which it was.
        int state = sensor.IsRunning ? Found : Lost;
        int detail = sensor.IsRunning ? sensor.PartIdentity : sensor.LastRegister;
        _recorder.AddEvent(LogEventKind.Sensor, (int)sensor.Chip, state, (int)sensor.LastFault, detail);
    }
}
