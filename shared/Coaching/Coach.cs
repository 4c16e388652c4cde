using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>
/// Decides once a second what the band says, or that it stays silent: the steps are <see cref="WorkoutProgress"/>'s, the corrections
/// <see cref="Corrections"/>', the rules <see cref="CueRules"/>'. Allocates nothing after construction.
/// </summary>
public sealed class Coach
{
    /// <summary>Least pause between two cues in milliseconds, so that two rhythms never run into one.</summary>
    public const int GapMs = 250;

    /// <summary>Steps shorter than this have no countdown: it would fill them.</summary>
    public const int CountdownMinStepSeconds = 10;

    /// <summary>Workouts shorter than this have no half.</summary>
    public const int HalfwayMinSeconds = 600;

    private const int CountdownSlackMs = 500;

    private readonly WorkoutProgress _progress = new WorkoutProgress();
    private readonly Corrections _corrections = new Corrections();
    private readonly CueQueue _queue = new CueQueue();
    private readonly RunMarks _marks = new RunMarks();

    private int _freeRunLowCentispm;
    private int _freeRunHighCentispm;
    private int _withholdSeed;
    private int _week;
    private bool _isJustRun;
    private bool _isRunning;
    private bool _isFreeRun;
    private bool _isHalfwayTold;
    private int _activeSeconds;
    private int _lastCountdown;
    private int _busySeconds;

    /// <summary>This second's cue, none when silent.</summary>
    public CueKind Cue { get; private set; }

    /// <summary>True when the cue is logged but must not sound.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>What the cue is about.</summary>
    public TargetKind CueTarget { get; private set; }

    /// <summary>
    /// The value that the cue is about. A correction or back on target: the measured median in the unit of its target; a step's
    /// start: its length in seconds, or in metres as a negative number, 0 = open; others as in <see cref="CueSentences"/>.
    /// </summary>
    public int CueValue { get; private set; }

    /// <summary>Lower end of the band that the cue is about; for a distance mark the metres to go in the step, 0 = unknown.</summary>
    public int CueTargetLow { get; private set; }

    /// <summary>Upper end of the band that the cue is about.</summary>
    public int CueTargetHigh { get; private set; }

    /// <summary>Why there is no correction this second; none when there is one.</summary>
    public SilenceReason Silence { get; private set; }

    /// <summary>Set before each second: true while something sounds that is not the coach's, such as an answer to a press.</summary>
    public bool IsSounding { get; set; }

    /// <summary>True when a cue waits for its turn.</summary>
    public bool IsCueWaiting
    {
        get { return _queue.Count > 0; }
    }

    /// <summary>True in a step to stand in: a rest, a recovery, or one that waits for a press or for the pulse to fall.</summary>
    public bool IsRest
    {
        get { return _progress.StepIndex >= 0 && IsRestStep(_progress.Walk.Step); }
    }

    /// <summary>True while the runner has muted the advice; steps, safety and the recording still sound.</summary>
    public bool IsMuted { get; private set; }

    /// <summary>Number of the session, set before its start: mixed into the random withholding so that runs differ.</summary>
    public int SessionNumber { get; set; }

    /// <summary>Index of the stored step that runs, -1 = none.</summary>
    public int StepIndex
    {
        get { return _progress.StepIndex; }
    }

    /// <summary>Pass of the innermost repeated block, from 0.</summary>
    public int RepeatIndex
    {
        get { return _progress.Walk.RepeatIndex; }
    }

    /// <summary>Seconds since the step began, or since the free run did, pauses not counted.</summary>
    public int StepElapsedSeconds
    {
        get { return !_isFreeRun ? _progress.StepElapsedSeconds : _activeSeconds > 0 ? _activeSeconds - 1 : 0; }
    }

    /// <summary>Steps ended so far, each pass counted.</summary>
    public int StepsDone
    {
        get { return _progress.StepsDone; }
    }

    /// <summary>True when every step was run.</summary>
    public bool IsWorkoutDone
    {
        get { return _progress.IsDone; }
    }

    /// <summary>True in the second in which a new step began or the last one ended.</summary>
    public bool StepChanged
    {
        get { return _progress.StepChanged; }
    }

    /// <summary>Low end of the cadence band of a run without workout in 1/100 steps per minute; 0 when there is none.</summary>
    public int FreeRunLowCentispm
    {
        get { return _isFreeRun ? _freeRunLowCentispm : 0; }
    }

    /// <summary>High end of that band.</summary>
    public int FreeRunHighCentispm
    {
        get { return _isFreeRun ? _freeRunHighCentispm : 0; }
    }

    /// <summary>Where the runner is in the workout. Read only.</summary>
    public WorkoutProgress Progress
    {
        get { return _progress; }
    }

    /// <summary>Takes the runner's settings; a running session goes on with them, withholding and fading from the next start.</summary>
    public void Apply(BandSettings settings)
    {
        bool isNewBand = _freeRunLowCentispm != settings.CadenceLowCentispm || _freeRunHighCentispm != settings.CadenceHighCentispm;
        _freeRunLowCentispm = settings.CadenceLowCentispm;
        _freeRunHighCentispm = settings.CadenceHighCentispm;
        _withholdSeed = settings.CueWithholdSeed;
        _week = settings.CueWeek;
        _isJustRun = settings.CueMode == CueMode.JustRun;
        _marks.SetSpacing(settings.IsImperial, settings.DistanceMarkMeters, settings.TimeMarkSeconds);
        if (_isFreeRun && isNewBand)
        {
            _corrections.AimAtCadence(_freeRunLowCentispm, _freeRunHighCentispm);
        }
    }

    /// <summary>Starts a workout, of which it takes a copy. Its first step begins with the next second.</summary>
    public void StartWorkout(Workout workout)
    {
        StartSession();
        _progress.Start(workout);
    }

    /// <summary>Starts a run without workout: with the settings' cadence band, if there is one.</summary>
    public void StartFreeRun()
    {
        StartSession();
        _isFreeRun = true;
        _corrections.AimAtCadence(_freeRunLowCentispm, _freeRunHighCentispm);
    }

    /// <summary>Ends the session. Cues of the recording and of safety that wait are still given.</summary>
    public void Stop()
    {
        _isRunning = false;
        _isFreeRun = false;
        IsMuted = false;
        _progress.Stop();
        _corrections.AimAtNothing();
        _queue.ClearSession();
    }

    /// <summary>The runner's press of the lap button: ends the step in the next second, except an open one.</summary>
    public void Lap()
    {
        _progress.Lap();
    }

    /// <summary>Mutes the advice, or takes the mute back; a new session begins unmuted.</summary>
    public void ToggleMute()
    {
        IsMuted = !IsMuted;
    }

    /// <summary>Tells of an event from elsewhere, which is a cue of a coming second.</summary>
    public void Raise(CueKind kind)
    {
        Raise(kind, 0);
    }

    /// <summary>Tells of an event from elsewhere with a value: the battery's percent, the sensor's number.</summary>
    public void Raise(CueKind kind, int value)
    {
        if (kind != CueKind.None)
        {
            _queue.Add(kind, 0, value, 0, 0);
        }
    }

    /// <summary>Takes a second of the run and decides. Before a start and after a stop only raised cues come out.</summary>
    public void AddSecond(RunSecond now)
    {
        Say(CueKind.None, TargetKind.None, 0, 0, 0);
        IsWithheld = false;
        Silence = SilenceReason.NoTarget;
        int remainingSeconds = -1;
        if (_isRunning)
        {
            _progress.AddSecond(now);
            remainingSeconds = _progress.RemainingSeconds;
            _activeSeconds += now.IsPaused ? 0 : 1;
            if (_progress.StepChanged)
            {
                BeginStep();
            }

            _corrections.AddSecond(now);
            QueueSession(now, remainingSeconds);
        }

        _busySeconds -= _busySeconds > 0 ? 1 : 0;
        if (_isJustRun)
        {
            _queue.Clear();
        }

        bool isOtherCue = _busySeconds > 0 || IsSounding || SayNextInQueue();
        if (_isRunning)
        {
            Correct(now, remainingSeconds, isOtherCue);
        }

        _queue.AddSecond();
    }

    private void StartSession()
    {
        Stop();
        _isRunning = true;
        _isHalfwayTold = false;
        _activeSeconds = 0;
        _lastCountdown = 0;
        _marks.Start();
        _corrections.Start(_withholdSeed, SessionNumber, _week);
    }

    private void BeginStep()
    {
        _lastCountdown = 0;
        _queue.ClearStep();
        if (_progress.IsDone)
        {
            _corrections.AimAtNothing();
            _queue.ClearSession();
            _queue.Add(CueKind.WorkoutDone, 0, _progress.StepsDone, 0, 0);
            return;
        }

        WorkoutStep step = _progress.Walk.Step;
        _corrections.AimAt(step);
        CueKind kind = (CueKind)((int)CueKind.StepStartWarmUp + (int)step.Intensity);
        bool isByDistance = step.DurationKind == StepDurationKind.Distance;
        int length = isByDistance ? -step.DurationValue : step.DurationKind == StepDurationKind.Time ? step.DurationValue : 0;
        _queue.Add(kind, (byte)step.Target1Kind, length, step.Target1Low, step.Target1High);
        if (_progress.Walk.OpensLastRepeat)
        {
            _queue.Add(CueKind.LastRepeat, 0, _progress.Walk.RepeatCount, 0, 0);
        }
    }

    private void QueueSession(RunSecond now, int remainingSeconds)
    {
        if (now.IsPaused)
        {
            return;
        }

        QueueCountdown(remainingSeconds);
        QueueHalfway();
        TargetWatch back = _corrections.Back;
        if (back != null)
        {
            _queue.Add(CueKind.BackOnTarget, (byte)back.Kind, back.Median, back.Low, back.High);
        }

        // Both are asked each second, so that a mark passed in silence is not told later.
        bool isDistanceMark = _marks.IsDistanceMark(now.DistanceMeters);
        bool isTimeMark = _marks.IsTimeMark(_activeSeconds);
        if (_progress.Walk.RepeatCount > 0)
        {
            return;
        }

        if (isDistanceMark && Corrections.IsPaceTrusted(now))
        {
            TargetWatch onTarget = _corrections.OnTarget;
            int toGoMeters = _progress.RemainingMeters;
            TargetKind target = onTarget == null ? TargetKind.None : onTarget.Kind;
            _queue.Add(CueKind.DistanceMark, (byte)target, now.DistanceMeters, toGoMeters > 0 ? toGoMeters : 0, 0);
        }

        if (isTimeMark)
        {
            _queue.Add(CueKind.TimeMark, 0, _activeSeconds, 0, 0);
        }
    }

    // By time the count is exact. By distance it is the time to go at the speed of the last seconds: once begun it goes on each second,
    // unless the runner has slowed by more than half a second, and ends unheard only where the step ends so much too early.
    private void QueueCountdown(int remaining)
    {
        int next = _lastCountdown == 0 ? remaining : _lastCountdown - 1;
        bool isDue = remaining >= 1 && next >= 1 && next <= 3 && _progress.RemainingMilliseconds <= (next * 1000) + CountdownSlackMs;
        if (isDue && _progress.StepElapsedSeconds + remaining >= CountdownMinStepSeconds)
        {
            _lastCountdown = next;
            _queue.Add((CueKind)((int)CueKind.Countdown3 + 3 - next), 0, next, 0, 0);
        }
    }

    private void QueueHalfway()
    {
        long planned = _progress.Walk.PlannedSeconds;
        if (_isHalfwayTold || planned < HalfwayMinSeconds || _progress.PlannedSecondsDone * 2 < planned || _progress.IsDone)
        {
            return;
        }

        _isHalfwayTold = true;
        _queue.Add(CueKind.Halfway, 0, (int)(planned - _progress.PlannedSecondsDone), 0, 0);
    }

    private bool SayNextInQueue()
    {
        while (_queue.Take())
        {
            if (!IsMuted || !CueRules.IsSilencedByMute(_queue.Kind))
            {
                Say(_queue.Kind, (TargetKind)_queue.Target, _queue.Value, _queue.Low, _queue.High);
                _busySeconds = SecondsOf(_queue.Kind);
                return true;
            }
        }

        return false;
    }

    private void Correct(RunSecond now, int remaining, bool isOtherCue)
    {
        if (_corrections.TryDecide(now, StepElapsedSeconds, remaining, _isJustRun, IsMuted, isOtherCue))
        {
            TargetWatch watch = _corrections.Watch;
            Say(_corrections.Kind, watch.Kind, watch.Median, watch.Low, watch.High);
            IsWithheld = _corrections.IsWithheld;
            _busySeconds = IsWithheld ? 0 : SecondsOf(_corrections.Kind);
        }

        Silence = _corrections.Silence;
    }

    private static bool IsRestStep(WorkoutStep step)
    {
        return step.Intensity == StepIntensity.Rest
            || step.Intensity == StepIntensity.Recovery
            || step.DurationKind == StepDurationKind.LapPress
            || step.DurationKind == StepDurationKind.HeartRateBelow;
    }

    private static int SecondsOf(CueKind kind)
    {
        return (CuePatterns.DurationMs(kind) + GapMs + 999) / 1000;
    }

    private void Say(CueKind kind, TargetKind target, int value, int low, int high)
    {
        Cue = kind;
        CueTarget = target;
        CueValue = value;
        CueTargetLow = low;
        CueTargetHigh = high;
    }
}
