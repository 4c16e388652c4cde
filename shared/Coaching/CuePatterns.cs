namespace TrainingPlan.Coaching;

/// <summary>
/// The sound of each cue, told apart by rhythm alone: short and long beeps with short and long pauses. Families share a character:
/// a countdown is quick pips, a step starts with a long beep, corrections come in pairs, danger is long.
/// </summary>
public static class CuePatterns
{
    /// <summary>Longest pattern in milliseconds.</summary>
    public const int MaxMs = 1200;

    private const int S = 60;
    private const int L = 300;
    private const int G = 70;
    private const int P = 250;

    private static readonly int[] s_silence = new int[0];
    private static readonly int[] s_countdown3 = new int[] { S, G, S, G, S };
    private static readonly int[] s_countdown2 = new int[] { S, G, S };
    private static readonly int[] s_countdown1 = new int[] { S };
    private static readonly int[] s_startWarmUp = new int[] { L, G, S };
    private static readonly int[] s_startActive = new int[] { L };
    private static readonly int[] s_startRecovery = new int[] { L, G, L };
    private static readonly int[] s_startRest = new int[] { L, P, S };
    private static readonly int[] s_startCoolDown = new int[] { L, G, S, G, S };
    private static readonly int[] s_faster = new int[] { S, G, S, G, S, P, S, G, S, G, S };
    private static readonly int[] s_slower = new int[] { S, P, S, P, S };
    private static readonly int[] s_quickerSteps = new int[] { S, G, S, P, S, G, S };
    private static readonly int[] s_longerSteps = new int[] { S, G, L, P, S, G, L };
    private static readonly int[] s_effortTooHigh = new int[] { L, G, L, G, L };
    private static readonly int[] s_effortTooLow = new int[] { S, P, L };
    private static readonly int[] s_backOnTarget = new int[] { S, G, S, G, L };
    private static readonly int[] s_halfway = new int[] { S, G, L, G, S };
    private static readonly int[] s_lastRepeat = new int[] { S, G, S, G, S, P, L };
    private static readonly int[] s_workoutDone = new int[] { S, G, S, G, L, G, L };
    private static readonly int[] s_distanceMark = new int[] { S, P, S, G, S };
    private static readonly int[] s_timeMark = new int[] { S, P, S };
    private static readonly int[] s_lowBattery = new int[] { L, P, S, P, S };
    private static readonly int[] s_sensorLost = new int[] { L, G, S, P, L, G, S };
    private static readonly int[] s_recordingStarted = new int[] { S, G, L };
    private static readonly int[] s_recordingPaused = new int[] { L, P, L };
    private static readonly int[] s_recordingStopped = new int[] { L, G, L, G, S };
    private static readonly int[] s_syncOn = new int[] { S, G, L, P, S };
    private static readonly int[] s_syncOff = new int[] { S, P, L, G, S };
    private static readonly int[] s_holdToErase = new int[] { L, G, L, P, S };
    private static readonly int[] s_erased = new int[] { L, P, L, G, S };

    private static readonly int[] s_radioShares = new int[] { S, P, L, P, S };
    private static readonly int[] s_radioHearsStrap = new int[] { S, P, L, G, L };
    private static readonly int[] s_radioHearsBoth = new int[] { S, P, L, G, S, G, S };

    /// <summary>Milliseconds of sound and pause in turn, sound first and last; the same array at each call, never to be changed.</summary>
    public static int[] OnOffMs(CueKind kind)
    {
        switch (kind)
        {
            case CueKind.Countdown3: return s_countdown3;
            case CueKind.Countdown2: return s_countdown2;
            case CueKind.Countdown1: return s_countdown1;
            case CueKind.StepStartWarmUp: return s_startWarmUp;
            case CueKind.StepStartActive: return s_startActive;
            case CueKind.StepStartRecovery: return s_startRecovery;
            case CueKind.StepStartRest: return s_startRest;
            case CueKind.StepStartCoolDown: return s_startCoolDown;
            case CueKind.Faster: return s_faster;
            case CueKind.Slower: return s_slower;
            case CueKind.QuickerSteps: return s_quickerSteps;
            case CueKind.LongerSteps: return s_longerSteps;
            case CueKind.EffortTooHigh: return s_effortTooHigh;
            case CueKind.EffortTooLow: return s_effortTooLow;
            case CueKind.BackOnTarget: return s_backOnTarget;
            case CueKind.Halfway: return s_halfway;
            case CueKind.LastRepeat: return s_lastRepeat;
            case CueKind.WorkoutDone: return s_workoutDone;
            case CueKind.DistanceMark: return s_distanceMark;
            case CueKind.TimeMark: return s_timeMark;
            case CueKind.LowBattery: return s_lowBattery;
            case CueKind.SensorLost: return s_sensorLost;
            case CueKind.RecordingStarted: return s_recordingStarted;
            case CueKind.RecordingPaused: return s_recordingPaused;
            case CueKind.RecordingStopped: return s_recordingStopped;
            case CueKind.SyncOn: return s_syncOn;
            case CueKind.SyncOff: return s_syncOff;
            case CueKind.HoldToErase: return s_holdToErase;
            case CueKind.Erased: return s_erased;
            case CueKind.RadioShares: return s_radioShares;
            case CueKind.RadioHearsStrap: return s_radioHearsStrap;
            case CueKind.RadioHearsBoth: return s_radioHearsBoth;
            default: return s_silence;
        }
    }

    /// <summary>Pitch in hertz, 2,000 to 4,000; 0 for silence. It only helps: no two cues differ by pitch alone.</summary>
    public static int FrequencyHz(CueKind kind)
    {
        switch (kind)
        {
            case CueKind.None: return 0;
            case CueKind.Faster:
            case CueKind.QuickerSteps:
            case CueKind.EffortTooLow: return 3600;
            case CueKind.Slower:
            case CueKind.LongerSteps:
            case CueKind.EffortTooHigh: return 2100;
            case CueKind.BackOnTarget:
            case CueKind.WorkoutDone: return 3100;
            case CueKind.LowBattery:
            case CueKind.SensorLost: return 2400;
            default: return 2700;
        }
    }

    /// <summary>Length of a cue in milliseconds.</summary>
    public static int DurationMs(CueKind kind)
    {
        int[] onOffMs = OnOffMs(kind);
        int total = 0;
        for (int i = 0; i < onOffMs.Length; i++)
        {
            total += onOffMs[i];
        }

        return total;
    }
}
