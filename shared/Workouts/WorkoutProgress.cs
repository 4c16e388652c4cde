using TrainingPlan.Units;

namespace TrainingPlan.Workouts;

/// <summary>
/// Where the runner is in a workout. A step ends by its time, distance or heart rate, or by a press of the lap button; an open step
/// never ends. At most one step ends in a second.
/// </summary>
public sealed class WorkoutProgress
{
    /// <summary>Seconds for which a trusted heart rate must be past its end value: one wrong reading ends no step.</summary>
    public const int HeartRateSeconds = 3;

    /// <summary>Most metres past the end that count for the next step: a jump of the position ends no further step.</summary>
    public const int MaxCarryMeters = 20;

    /// <summary>Most seconds that one call may count, when calls were late.</summary>
    public const int MaxLateSeconds = 60;

    /// <summary>A remainder that nobody knows.</summary>
    public const int Unknown = int.MinValue;

    private const int SpeedScale = 256;
    private const int SpeedSmoothing = 8;

    private readonly WorkoutWalk _walk = new WorkoutWalk();
    private bool _isStarting;
    private bool _isLapPressed;
    private int _lastElapsedSeconds;
    private int _lastDistanceMeters;
    private int _heartRateSeconds;
    private int _speedScaled;
    private long _plannedSecondsBefore;

    /// <summary>The steps' order, and the step that runs.</summary>
    public WorkoutWalk Walk
    {
        get { return _walk; }
    }

    /// <summary>Index of the stored step that runs, -1 = none.</summary>
    public int StepIndex
    {
        get { return _walk.Index; }
    }

    /// <summary>Seconds since the step began, pauses not counted.</summary>
    public int StepElapsedSeconds { get; private set; }

    /// <summary>Metres since the step began, pauses not counted.</summary>
    public int StepElapsedMeters { get; private set; }

    /// <summary>Steps ended so far, each pass of a repeat counted.</summary>
    public int StepsDone { get; private set; }

    /// <summary>True when every step was run.</summary>
    public bool IsDone { get; private set; }

    /// <summary>True after a call in which a step began or the last one ended.</summary>
    public bool StepChanged { get; private set; }

    /// <summary>Seconds to the step's end, one that has begun counts whole: exact for time, estimated for distance; -1 = unknown.</summary>
    public int RemainingSeconds
    {
        get
        {
            int milliseconds = RemainingMilliseconds;
            return milliseconds == Unknown ? -1 : milliseconds <= 0 ? milliseconds / 1000 : (milliseconds + 999) / 1000;
        }
    }

    /// <summary>Milliseconds to the step's end: exact for time, by the speed of the last seconds for distance.</summary>
    public int RemainingMilliseconds
    {
        get
        {
            if (_walk.Index < 0)
            {
                return Unknown;
            }

            if (_walk.Step.DurationKind == StepDurationKind.Time)
            {
                return (_walk.Step.DurationValue - StepElapsedSeconds) * 1000;
            }

            // A whole metre is on average half a metre run already.
            int meters = RemainingMeters;
            bool isKnown = meters >= 0 && _speedScaled >= SpeedScale / 2;
            return isKnown ? (int)((((long)meters * SpeedScale) - (SpeedScale / 2)) * 1000 / _speedScaled) : Unknown;
        }
    }

    /// <summary>Metres to the end of a step by distance; -1 for the others.</summary>
    public int RemainingMeters
    {
        get
        {
            bool isByDistance = _walk.Index >= 0 && _walk.Step.DurationKind == StepDurationKind.Distance;
            return isByDistance ? _walk.Step.DurationValue - StepElapsedMeters : -1;
        }
    }

    /// <summary>Planned seconds of all the steps ended so far and of the part of this one that is done.</summary>
    public long PlannedSecondsDone
    {
        get { return _plannedSecondsBefore + PlannedSecondsInStep(); }
    }

    /// <summary>Takes a copy of a valid workout; its first step begins with the next call of <see cref="AddSecond"/>.</summary>
    public void Start(Workout workout)
    {
        Stop();
        _walk.Start(workout);
        _isStarting = true;
    }

    /// <summary>Forgets the workout.</summary>
    public void Stop()
    {
        _walk.Clear();
        _isStarting = false;
        _isLapPressed = false;
        _plannedSecondsBefore = 0;
        _speedScaled = 0;
        StepsDone = 0;
        IsDone = false;
        StepChanged = false;
        BeginStep(0, 0);
    }

    /// <summary>The runner's press of the lap button: ends the step in the next second, except an open one.</summary>
    public void Lap()
    {
        _isLapPressed = true;
    }

    /// <summary>Takes a second of the run.</summary>
    public void AddSecond(RunSecond now)
    {
        StepChanged = false;
        bool isLapPressed = _isLapPressed && !now.IsPaused;
        _isLapPressed = false;
        if (_isStarting)
        {
            _isStarting = false;
            _lastElapsedSeconds = now.ElapsedSeconds;
            _lastDistanceMeters = now.DistanceMeters;
            StepChanged = _walk.MoveNext();
            return;
        }

        int seconds = Late(now.ElapsedSeconds - _lastElapsedSeconds);
        int meters = now.DistanceMeters - _lastDistanceMeters;
        _lastElapsedSeconds = now.ElapsedSeconds;
        _lastDistanceMeters = now.DistanceMeters;
        if (now.IsPaused || _walk.Index < 0)
        {
            return;
        }

        meters = meters > 0 ? meters : 0;
        _speedScaled += (meters * SpeedScale / seconds - _speedScaled) / SpeedSmoothing;
        StepElapsedSeconds += seconds;
        StepElapsedMeters += meters;
        CountHeartRate(now, seconds);
        if (IsStepOver(isLapPressed))
        {
            EndStep(isLapPressed);
        }
    }

    private static int Late(int seconds)
    {
        return seconds < 1 ? 1 : seconds > MaxLateSeconds ? MaxLateSeconds : seconds;
    }

    private void CountHeartRate(RunSecond now, int seconds)
    {
        if (now.HeartRateTrust != Trust.Trusted)
        {
            return;
        }

        int limitCentibpm = _walk.Step.DurationValue * 100;
        int heartRateCentibpm = now.HeartRateCentibpm;
        bool isPast = _walk.Step.DurationKind == StepDurationKind.HeartRateAbove
            ? heartRateCentibpm > limitCentibpm
            : heartRateCentibpm < limitCentibpm;
        _heartRateSeconds = isPast ? _heartRateSeconds + seconds : 0;
    }

    private bool IsStepOver(bool isLapPressed)
    {
        switch (_walk.Step.DurationKind)
        {
            case StepDurationKind.Time: return isLapPressed || StepElapsedSeconds >= _walk.Step.DurationValue;
            case StepDurationKind.Distance: return isLapPressed || StepElapsedMeters >= _walk.Step.DurationValue;
            case StepDurationKind.HeartRateAbove:
            case StepDurationKind.HeartRateBelow: return isLapPressed || _heartRateSeconds >= HeartRateSeconds;
            case StepDurationKind.LapPress: return isLapPressed;
            default: return false;
        }
    }

    private void EndStep(bool isLapPressed)
    {
        // What was run past the end belongs to the next step, so that five times a kilometre stay five kilometres.
        int carrySeconds = 0;
        int carryMeters = 0;
        if (!isLapPressed && _walk.Step.DurationKind == StepDurationKind.Time)
        {
            carrySeconds = StepElapsedSeconds - _walk.Step.DurationValue;
        }
        else if (!isLapPressed && _walk.Step.DurationKind == StepDurationKind.Distance)
        {
            carryMeters = StepElapsedMeters - _walk.Step.DurationValue;
            carryMeters = carryMeters > MaxCarryMeters ? MaxCarryMeters : carryMeters;
        }

        _plannedSecondsBefore += WorkoutWalk.PlannedSecondsOf(_walk.Step);
        StepsDone++;
        IsDone = !_walk.MoveNext();
        StepChanged = true;
        BeginStep(IsDone ? 0 : carrySeconds, IsDone ? 0 : carryMeters);
    }

    private void BeginStep(int seconds, int meters)
    {
        StepElapsedSeconds = seconds;
        StepElapsedMeters = meters;
        _heartRateSeconds = 0;
    }

    private long PlannedSecondsInStep()
    {
        if (_walk.Index < 0)
        {
            return 0;
        }

        WorkoutStep step = _walk.Step;
        if (step.DurationKind == StepDurationKind.Time)
        {
            return StepElapsedSeconds;
        }

        return step.DurationKind == StepDurationKind.Distance
            ? (long)WorkoutWalk.PlannedSecondsOf(step) * StepElapsedMeters / step.DurationValue
            : 0;
    }
}
