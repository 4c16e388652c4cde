using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware;

/// <summary>Writes into the log what the coach decided in a second: the step, the cue, and by which band a free run is coached.</summary>
public sealed class CoachLog
{
    private const int WithheldFlag = 0x100;
    private const int TargetShift = 12;

    private readonly SessionRecorder _recorder;
    private readonly Coach _coach;
    private int _lowCentispm;
    private int _highCentispm;

    /// <summary>Takes both ends.</summary>
    public CoachLog(SessionRecorder recorder, Coach coach)
    {
        _recorder = recorder;
        _coach = coach;
    }

    /// <summary>A new run: nothing is known of it yet.</summary>
    public void BeginRun()
    {
        _lowCentispm = 0;
        _highCentispm = 0;
    }

    /// <summary>Logs the second that the coach has just decided.</summary>
    public void AddSecond()
    {
        if (_coach.StepChanged)
        {
            _recorder.AddEvent(LogEventKind.Step, _coach.StepIndex, _coach.RepeatIndex, 0, 0);
        }

        if (_coach.FreeRunLowCentispm != _lowCentispm || _coach.FreeRunHighCentispm != _highCentispm)
        {
            _lowCentispm = _coach.FreeRunLowCentispm;
            _highCentispm = _coach.FreeRunHighCentispm;
            _recorder.AddEvent(LogEventKind.FreeRunBand, (int)TargetKind.Cadence, 0, _lowCentispm, _highCentispm);
        }

        if (_coach.Cue != CueKind.None)
        {
            int what = (int)_coach.Cue | (_coach.IsWithheld ? WithheldFlag : 0) | ((int)_coach.CueTarget << TargetShift);
            _recorder.AddEvent(LogEventKind.Cue, what, _coach.CueValue, _coach.CueTargetLow, _coach.CueTargetHigh);
        }
    }
}
