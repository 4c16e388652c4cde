using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>
/// Watches the targets of the running step and proposes the one correction, if any, that <see cref="CueRules"/> lets through.
/// </summary>
public sealed class Corrections
{
    /// <summary>Highest cadence in 1/100 steps per minute that is a walker's target.</summary>
    public const int WalkingCadenceMaxCentispm = 14000;

    /// <summary>A pace is acted upon when its uncertainty is at most this part of it: a twelfth.</summary>
    public const int PaceUncertaintyPart = 12;

    /// <summary>One that is out of its band by more than its uncertainty is acted upon at twice that: its side is sure.</summary>
    public const int SurePaceUncertaintyPart = 6;

    /// <summary>A foot pod's pace jitters by a third of its uncertainty.</summary>
    public const int PodJitterPart = 3;

    /// <summary>A satellite's pace is smoothed, and jitters by a quarter of it.</summary>
    public const int GnssJitterPart = 4;

    private const int EchoCentibpm = 150;

    // A heart rate that was out before it met the steps is passing them, and not taken from them, for so long.
    private const int OutBeforeEchoSeconds = 2;
    private const int EchoPassSeconds = 8;

    // A heart gains or loses at most about 1 a minute in a second; what moves faster has jumped to the steps.
    private const int HeartSeconds = 10;
    private const int HeartMovesCentibpm = 1300;
    private const int LongAgo = 100000;

    private readonly CadenceFade _fade = new CadenceFade();
    private readonly CorrectionMoment _moment = new CorrectionMoment();
    private readonly TargetWatch _cadence = new TargetWatch(TargetKind.Cadence, 100, 0);
    private readonly TargetWatch _pace = new TargetWatch(TargetKind.Pace, 2, 0);
    private readonly TargetWatch _heartRate = new TargetWatch(TargetKind.HeartRate, 100, 200);

    private TargetWatch _lastCorrected;
    private int _activeSeconds;
    private int _echoSeconds;
    private bool _hasJumpedToSteps;
    private int _stillSeconds;
    private int _correctionsInARow;
    private int _sinceCorrectionSeconds = LongAgo;

    /// <summary>The correction that <see cref="TryDecide"/> decided upon.</summary>
    public CueKind Kind { get; private set; }

    /// <summary>The watch of that correction.</summary>
    public TargetWatch Watch { get; private set; }

    /// <summary>True when that correction is only logged.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>Why there is none: the row that the likeliest correction got to.</summary>
    public SilenceReason Silence { get; private set; }

    /// <summary>Seconds since the runner set off: from the start, a pause or standing.</summary>
    public int MovingSeconds { get; private set; }

    /// <summary>The watch whose value came back inside its band this second after a heard correction; null when none did.</summary>
    public TargetWatch Back
    {
        get { return _heartRate.IsBack ? _heartRate : _pace.IsBack ? _pace : _cadence.IsBack ? _cadence : null; }
    }

    /// <summary>The watch, pace first, whose trusted value is inside its band this second; null when there is none.</summary>
    public TargetWatch OnTarget
    {
        get { return IsOnTarget(_pace) ? _pace : IsOnTarget(_heartRate) ? _heartRate : IsOnTarget(_cadence) ? _cadence : null; }
    }

    /// <summary>Starts a session without targets.</summary>
    public void Start(int withholdSeed, int sessionNumber, int week)
    {
        _fade.Start(withholdSeed, sessionNumber, week);
        _cadence.Forget();
        _pace.Forget();
        _heartRate.Forget();
        AimAtNothing();
        MovingSeconds = 0;
        _activeSeconds = 0;
        _stillSeconds = 0;
        _sinceCorrectionSeconds = LongAgo;
    }

    /// <summary>Aims at the targets of a step that begins.</summary>
    public void AimAt(WorkoutStep step)
    {
        AimAtNothing();
        Aim(step.Target1Kind, step.Target1Low, step.Target1High, step.Intensity);
        Aim(step.Target2Kind, step.Target2Low, step.Target2High, step.Intensity);
    }

    /// <summary>Aims at a cadence band alone, in 1/100 steps per minute; 0 and 0 for none.</summary>
    public void AimAtCadence(int lowCentispm, int highCentispm)
    {
        AimAtNothing();
        _cadence.Aim(lowCentispm, highCentispm);
    }

    /// <summary>Aims at nothing.</summary>
    public void AimAtNothing()
    {
        _cadence.Aim(0, 0);
        _pace.Aim(0, 0);
        _heartRate.Aim(0, 0);
        _lastCorrected = null;
        _correctionsInARow = 0;
    }

    /// <summary>Takes a second's values.</summary>
    public void AddSecond(RunSecond now)
    {
        _sinceCorrectionSeconds++;
        CountMotion(now);
        bool isMoving = !now.IsPaused && now.State != MotionState.Still;
        bool isStride = now.State == MotionState.Run || _cadence.High <= WalkingCadenceMaxCentispm;
        _cadence.AddSecond(now.CadenceCentispm, isMoving && isStride && now.CadenceTrust == Trust.Trusted);
        _pace.Tolerance = PaceTolerance(now);
        _pace.AddSecond(now.PaceSecondsPerKm, isMoving && (IsPaceTrusted(now) || IsSurelyOut(now)));
        _heartRate.AddSecond(now.HeartRateCentibpm, isMoving && now.HeartRateTrust == Trust.Trusted && !IsEcho(now));
        bool isReturned = _lastCorrected != null && _lastCorrected.IsInside;
        if (isReturned || MovingSeconds == 0 || _sinceCorrectionSeconds >= CueRules.QuietSeconds)
        {
            _correctionsInARow = 0;
        }
    }

    /// <summary>True for a pace to act upon: measured, not estimated from the wrist, and known well enough.</summary>
    public static bool IsPaceTrusted(RunSecond now)
    {
        return IsPaceMeasured(now) && now.PaceUncertaintySecondsPerKm * PaceUncertaintyPart <= now.PaceSecondsPerKm;
    }

    private static bool IsPaceMeasured(RunSecond now)
    {
        return now.PaceSource != PaceSource.None && now.PaceSource != PaceSource.WristEstimate && now.PaceSecondsPerKm > 0;
    }

    private bool IsSurelyOut(RunSecond now)
    {
        int pace = now.PaceSecondsPerKm;
        int uncertainty = now.PaceUncertaintySecondsPerKm;
        return IsPaceMeasured(now) && _pace.HasTarget && uncertainty * SurePaceUncertaintyPart <= pace
            && (pace - uncertainty > _pace.High || pace + uncertainty < _pace.Low);
    }

    /// <summary>
    /// True for a wrist's heart rate that is the cadence to within 1.5 a minute: the arm's swing can pass for a pulse where the strap sits
    /// loose, and nothing tells the two apart while they beat together.
    /// </summary>
    public static bool IsEchoOfSteps(RunSecond now)
    {
        int apart = now.HeartRateCentibpm - now.CadenceCentispm;
        bool isSame = apart < EchoCentibpm && apart > -EchoCentibpm;
        return isSame && now.StrapHeartRateTrust != Trust.Trusted && now.CadenceTrust != Trust.None;
    }

    /// <summary>Decides about a correction in this second of a step; true when there is one, heard or withheld.</summary>
    public bool TryDecide(
        RunSecond now, int stepElapsedSeconds, int stepRemainingSeconds, bool isJustRun, bool isMuted, bool isOtherCue)
    {
        CorrectionMoment m = _moment;
        m.IsJustRun = isJustRun;
        m.IsMuted = isMuted;
        m.IsPaused = now.IsPaused;
        m.State = now.State;
        m.StepElapsedSeconds = stepElapsedSeconds;
        m.StepRemainingSeconds = stepRemainingSeconds;
        m.MovingSeconds = MovingSeconds;
        m.CorrectionsInARow = _correctionsInARow;
        m.SecondsSinceCorrection = _sinceCorrectionSeconds;
        m.IsOtherCue = isOtherCue;
        Silence = SilenceReason.JustRun;

        // Too hard comes before everything, too easy only after the pace: pressing on is never urgent.
        return (_heartRate.Side > 0 && TryCorrect(_heartRate, CueKind.EffortTooHigh))
            || TryCorrect(_pace, _pace.Side < 0 ? CueKind.Slower : _pace.Side > 0 ? CueKind.Faster : CueKind.None)
            || (_heartRate.Side <= 0 && TryCorrect(_heartRate, _heartRate.Side < 0 ? CueKind.EffortTooLow : CueKind.None))
            || TryCorrect(_cadence, _cadence.Side < 0 ? CueKind.QuickerSteps : _cadence.Side > 0 ? CueKind.LongerSteps : CueKind.None);
    }

    private bool IsEcho(RunSecond now)
    {
        _echoSeconds = IsEchoOfSteps(now) ? _echoSeconds + 1 : 0;
        if (_echoSeconds == 1)
        {
            int moved = now.HeartRateCentibpm - _heartRate.ValueBefore(HeartSeconds);
            _hasJumpedToSteps = moved > HeartMovesCentibpm || moved < -HeartMovesCentibpm;
        }

        bool isPassing = _heartRate.OutSeconds >= OutBeforeEchoSeconds && _echoSeconds <= EchoPassSeconds && !_hasJumpedToSteps;
        return _echoSeconds > 0 && !isPassing;
    }

    private static int PaceTolerance(RunSecond now)
    {
        switch (now.PaceSource)
        {
            case PaceSource.FootPod: return now.PaceUncertaintySecondsPerKm / PodJitterPart;
            case PaceSource.Gnss: return now.PaceUncertaintySecondsPerKm / GnssJitterPart;
            default: return 0;
        }
    }

    private static bool IsOnTarget(TargetWatch watch)
    {
        return watch.HasTarget && watch.IsTrusted && watch.Side == 0;
    }

    private bool TryCorrect(TargetWatch watch, CueKind kind)
    {
        CorrectionMoment m = _moment;
        bool isForm = watch == _cadence;
        m.Kind = kind;
        m.HasTarget = watch.HasTarget;
        m.IsTrusted = watch.IsTrusted;
        m.OutSeconds = watch.OutSeconds;
        m.IsWithinNoise = watch.IsWithinNoise;
        m.IsOnItsWay = watch.IsOnItsWay;
        m.IsContradicted = (kind == CueKind.Faster && _heartRate.Side > 0) || (kind == CueKind.EffortTooLow && _pace.Side < 0);
        m.IsOutranked = isForm && (_pace.Side != 0 || (_heartRate.Side != 0 && !_heartRate.IsOnItsWay));
        m.IsFadedMinute = isForm && !_fade.IsOpenMinute((_activeSeconds - 1) / 60);
        SilenceReason reason = CueRules.WhySilent(m);
        Silence = reason > Silence ? reason : Silence;
        if (reason != SilenceReason.None)
        {
            return false;
        }

        Kind = kind;
        Watch = watch;
        IsWithheld = isForm && _fade.DrawWithheld();
        Silence = SilenceReason.None;
        _lastCorrected = watch;
        _correctionsInARow++;
        _sinceCorrectionSeconds = 0;
        if (!IsWithheld)
        {
            watch.NoteCorrection();
        }

        return true;
    }

    private void CountMotion(RunSecond now)
    {
        if (now.IsPaused)
        {
            MovingSeconds = 0;
            return;
        }

        _activeSeconds++;
        _stillSeconds = now.State == MotionState.Still ? _stillSeconds + 1 : 0;
        if (_stillSeconds >= CueRules.StandingSeconds)
        {
            MovingSeconds = 0;
        }
        else if (_stillSeconds == 0)
        {
            MovingSeconds++;
        }
    }

    private void Aim(TargetKind kind, int low, int high, StepIntensity intensity)
    {
        // The heart follows a minute late: on a recovery it still tells of the work before.
        bool isRecovery = intensity == StepIntensity.Recovery || intensity == StepIntensity.Rest;
        if (kind == TargetKind.Cadence)
        {
            _cadence.Aim(low, high);
        }
        else if (kind == TargetKind.Pace)
        {
            _pace.Aim(low, high);
        }
        else if (kind == TargetKind.HeartRate && !isRecovery)
        {
            _heartRate.Aim(low, high);
        }
    }
}
