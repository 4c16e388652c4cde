using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware;

/// <summary>
/// Logs each source beside the wrist that is found or lost, and tells the coach once of a strap or a pod that stays away. A fix comes and
/// goes with the sky: its loss is logged and not told.
/// </summary>
public sealed class SourceWatch
{
    // Radios drop out for a few seconds and come back by themselves; who flickers is not told again and again.
    private const int ToldAfterSeconds = 10;
    private const int SteadySeconds = 60;
    private const int FirstChip = (int)SensorChip.Gnss;
    private const int ChipCount = (int)SensorChip.ChestStrap - FirstChip + 1;
    private const int Lost = 0;
    private const int Found = 1;

    private readonly int[] _heardSeconds = new int[ChipCount];
    private readonly int[] _silentSeconds = new int[ChipCount];
    private readonly bool[] _isHeard = new bool[ChipCount];
    private readonly bool[] _isKnown = new bool[ChipCount];
    private readonly bool[] _isArmed = new bool[ChipCount];

    /// <summary>A new run: every source that is there is found anew.</summary>
    public void BeginRun()
    {
        for (int i = 0; i < ChipCount; i++)
        {
            _heardSeconds[i] = 0;
            _silentSeconds[i] = 0;
            _isHeard[i] = false;
            _isKnown[i] = false;
            _isArmed[i] = false;
        }
    }

    /// <summary>Takes whether a source was heard in the second that just ended.</summary>
    public void AddSecond(SensorChip chip, bool isHeard, SessionRecorder recorder, Coach coach)
    {
        int i = (int)chip - FirstChip;
        if (isHeard != _isHeard[i])
        {
            _isArmed[i] = _isArmed[i] || !_isKnown[i];
            _isKnown[i] = true;
            _isHeard[i] = isHeard;
            _heardSeconds[i] = 0;
            _silentSeconds[i] = 0;
            recorder.AddEvent(LogEventKind.Sensor, (int)chip, isHeard ? Found : Lost, 0, 0);
        }

        if (isHeard)
        {
            _heardSeconds[i]++;
            _isArmed[i] = _isArmed[i] || _heardSeconds[i] >= SteadySeconds;
        }
        else if (_isArmed[i] && ++_silentSeconds[i] >= ToldAfterSeconds)
        {
            _isArmed[i] = false;
            if (chip != SensorChip.Gnss)
            {
                coach.Raise(CueKind.SensorLost, (int)chip);
            }
        }
    }
}
