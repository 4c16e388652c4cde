using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware;

/// <summary>
/// The band's only engine. <see cref="Tick"/> reads, estimates, decides, cues and records; each call does one piece of it, so that
/// none is long and button, cues and link are never kept waiting.
/// </summary>
public sealed class BandLoop
{
    private const int PollMs = 200;
    private const int SecondMs = 1000;

    // While nobody is connected there is only a greeting to miss, and the port keeps it.
    private const int LinkMs = 100;

    // A press this soon after a correction mutes; one this soon after the start is a trembling finger.
    private const int MuteMs = 3000;
    private const int TrembleMs = 1000;

    private readonly BandButton _button;
    private readonly WristReader _wrist;
    private readonly CuePlayer _cues;
    private readonly BandStore _store;
    private readonly SessionRecorder _recorder;
    private readonly BandLink _link;
    private readonly LiveReport _live = new LiveReport();
    private readonly BandClock _clock;
    private readonly SensorWatch _sensors;
    private readonly BatteryWatch _battery;
    private readonly CoachLog _coachLog;
    private readonly BandCare _care;
    private readonly AutoPause _pause = new AutoPause();
    private readonly Coach _coach = new Coach();
    private readonly Workout _workout = new Workout();
    private readonly BandSettings _settings = new BandSettings();
    private bool _hasSamples;
    private bool _isRunning;
    private long _nextPollMs;
    private long _nextSecondMs;
    private long _nextLinkMs;
    private long _startedMs;
    private int _elapsedSeconds;
    private int _stepsAtStart;
    private CueKind _ownCue;
    private long _correctionMs = -MuteMs - 1;

    /// <summary>Takes the parts of the band.</summary>
    public BandLoop(
        BandButton button, WristReader wrist, CuePlayer cues, BandStore store, SessionRecorder recorder, BandLink link,
        BandClock clock, BatteryGauge battery, BandPower power, RunSources sources)
    {
        _button = button;
        _wrist = wrist;
        _cues = cues;
        _store = store;
        _recorder = recorder;
        _link = link;
        _clock = clock;
        Sources = sources;
        _sensors = new SensorWatch(wrist, recorder, _coach);
        _battery = new BatteryWatch(battery, recorder, _coach);
        _coachLog = new CoachLog(recorder, _coach);
        _care = new BandCare(wrist, cues, store, _battery, link, clock, power);
        Second = new RunSecond();
    }

    /// <summary>Chest strap, foot pod and GNSS: where their bytes come in.</summary>
    public RunSources Sources { get; private set; }

    /// <summary>The last finished second; one instance, filled anew each second.</summary>
    public RunSecond Second { get; private set; }

    /// <summary>Seconds finished since power-on.</summary>
    public long SecondCount { get; private set; }

    /// <summary>The cue that sounded in the last finished second, the coach's before the button's; none when it was silent.</summary>
    public CueKind LastCue { get; private set; }

    /// <summary>True while a run is recorded.</summary>
    public bool IsRecording => _recorder.IsRecording;

    /// <summary>One turn of the loop; call it every 10 ms or as often as the band can.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (_button.Tick(nowMs))
        {
            TakeButton(nowMs);
        }

        if (_hasSamples)
        {
            _hasSamples = _wrist.Feed();
        }
        else if (nowMs >= _nextPollMs)
        {
            Read(nowMs);
        }
        else if (nowMs >= _nextSecondMs)
        {
            Measure(nowMs);
            Decide(nowMs);
            Record(nowMs);
        }
        else
        {
            _wrist.Work(nowMs);
        }

        if (nowMs >= _nextLinkMs)
        {
            _link.Tick(nowMs);
            _nextLinkMs = _link.IsConnected ? nowMs : nowMs + LinkMs;
            if (_link.HasCue)
            {
                Answer(_link.TakeCue(), nowMs);
                _button.IsDoublePressWatched = _isRunning || _link.IsSyncing;
            }
        }

        _care.Tick(nowMs);
        Sources.Tick(nowMs);
        _cues.Tick(nowMs);
    }

    // The first reading is the moment at which the band has time for its flash and its cable.
    private void Begin(long nowMs)
    {
        _store.TryOpen(nowMs);
        _link.TryOpen(nowMs);
        LoadSettings();
        _care.Begin(nowMs);
        _button.IsDoublePressWatched = false;
        _nextPollMs = nowMs;
        _nextLinkMs = nowMs;
        _nextSecondMs = nowMs + SecondMs;
    }

    private void TakeButton(long nowMs)
    {
        if (_button.WentDown && IsRightAfterCorrection())
        {
            _cues.Silence();
        }

        switch (_button.Gesture)
        {
            case ButtonGesture.Press when _care.TakePress(nowMs):
            case ButtonGesture.Press when !_isRunning && _link.TakeButton(false, nowMs):
            case ButtonGesture.Hold when !_isRunning && _link.TakeButton(true, nowMs):
                break;
            case ButtonGesture.Press:
                TakePress(nowMs);
                break;
            case ButtonGesture.DoublePress when !_isRunning && _link.TakeDoublePress(nowMs):
                break;
            case ButtonGesture.DoublePress:
                ToggleMute();
                break;
            case ButtonGesture.Hold:
                Stop(StopReason.Runner, nowMs);
                break;
        }
    }

    private void TakePress(long nowMs)
    {
        if (!_isRunning)
        {
            Start(nowMs);
        }
        else if (IsRightAfterCorrection())
        {
            ToggleMute();
        }
        else if (_pause.IsPaused)
        {
            _pause.Resume();
            TellPause();
        }
        else if (_button.PressedAtMs - _startedMs > TrembleMs)
        {
            _coach.Lap();
            _recorder.AddEvent(LogEventKind.Lap, (int)(_button.PressedAtMs - _startedMs), 0, 0, 0);
        }
    }

    private bool IsRightAfterCorrection() => _isRunning && _button.PressedAtMs - _correctionMs <= MuteMs;

    private void ToggleMute()
    {
        if (_isRunning)
        {
            _coach.ToggleMute();
            _recorder.AddEvent(LogEventKind.Mute, _coach.IsMuted ? 1 : 0, 0, 0, 0);
        }
    }

    // The run begins when the button went down, not when it was sure that this was a press. What can't be recorded is coached all the
    // same, but the runner hears that the recording is off.
    private void Start(long nowMs)
    {
        TakeChanges();
        _startedMs = _button.PressedAtMs;
        _ = _store.IsOpen || _store.TryOpen(nowMs);
        long utcMs = _clock.UtcMs(_startedMs);
        bool hasWorkout = _store.TryLoadNext(utcMs, _workout);
        _recorder.TryStart(_startedMs, utcMs, hasWorkout ? _workout : null);
        _recorder.TakeStoppedByItself();
        _isRunning = true;
        _wrist.IsRunRecorded = true;
        _button.IsDoublePressWatched = true;
        _nextSecondMs = _startedMs + SecondMs;
        _elapsedSeconds = 0;
        _stepsAtStart = _wrist.StepsTotal;
        Sources.BeginRun();
        _coachLog.BeginRun();
        _coach.SessionNumber = _recorder.SessionNumber;
        if (hasWorkout)
        {
            _coach.StartWorkout(_workout);
        }
        else
        {
            _coach.StartFreeRun();
        }

        _pause.Resume();
        _sensors.BeginRun();
        _battery.BeginRun();
        Answer(IsRecording ? CueKind.RecordingStarted : CueKind.RecordingStopped, nowMs);
    }

    private void Stop(StopReason reason, long nowMs)
    {
        if (!_isRunning)
        {
            return;
        }

        Answer(CueKind.RecordingStopped, nowMs);
        _recorder.End(reason);
        _coach.Stop();
        _isRunning = false;
        _wrist.IsRunRecorded = false;
        _button.IsDoublePressWatched = false;
    }

    private void Read(long nowMs)
    {
        if (_nextSecondMs == 0)
        {
            Begin(nowMs);
        }

        _nextPollMs += PollMs;
        if (_nextPollMs <= nowMs)
        {
            _nextPollMs = nowMs + PollMs;
        }

        _hasSamples = _wrist.Poll(nowMs, _cues.Playing != CueKind.None);
        _sensors.Look(_isRunning);
        _care.AddPoll(nowMs);
    }

    private void Measure(long nowMs)
    {
        // A second that was missed altogether stays missing: the next one carries its own time.
        int missed = (int)(nowMs - _nextSecondMs) / SecondMs;
        _nextSecondMs += (missed + 1) * SecondMs;
        RunSecond second = Second;
        second.ElapsedSeconds = _elapsedSeconds + missed;
        _elapsedSeconds = second.ElapsedSeconds + 1;
        _wrist.Fill(second);
        second.Steps = _wrist.StepsTotal - _stepsAtStart;
        if (_isRunning && _pause.AddSecond(second.State, _wrist.Motion.IsRunning, _coach.IsRest))
        {
            TellPause();
        }

        second.IsPaused = _isRunning && _pause.IsPaused;
        _battery.AddSecond(_isRunning);
        Sources.Fill(second, nowMs);
        SecondCount++;
    }

    private void Decide(long nowMs)
    {
        if (_recorder.HasStoppedByItself)
        {
            _recorder.TakeStoppedByItself();
            _coach.Raise(CueKind.RecordingStopped);
        }

        _coach.IsSounding = _cues.Playing != CueKind.None;
        _coach.AddSecond(Second);
        CueKind cue = _coach.IsWithheld ? CueKind.None : _coach.Cue;
        LastCue = cue == CueKind.None ? _ownCue : cue;
        _ownCue = CueKind.None;
        if (cue != CueKind.None)
        {
            _cues.Play(cue, nowMs, true);
            _correctionMs = CueRules.IsCorrection(cue) ? nowMs : _correctionMs;
        }
    }

    private void Record(long nowMs)
    {
        if (_isRunning)
        {
            Sources.Log(_recorder, _coach, nowMs);
            _recorder.AddSecond(Second);
            _coachLog.AddSecond();
        }

        _link.PublishSecond(Second, _live.Of(_coach, LastCue, _isRunning));
        _link.Info.Sensors = _sensors.RunningBits | Sources.RunningBits;
        _link.Info.BatteryPercent = _battery.Percent;
        TakeChanges();
        CueKind own = _care.AddSecond(Second, _isRunning);
        if (own != CueKind.None)
        {
            Answer(own, nowMs);
        }

        if (_battery.IsEmpty)
        {
            Stop(StopReason.BatteryEmpty, nowMs);
        }
    }

    // What a host has put on the band counts from the next second on and before a start; a workout from the next start, which looks for it.
    private void TakeChanges()
    {
        if (_link.SettingsChanged)
        {
            _link.SettingsChanged = false;
            LoadSettings();
        }

        if (_link.ClockChanged)
        {
            _link.ClockChanged = false;
            long uptimeMs = _nextSecondMs - SecondMs;
            long utcMs = _clock.UtcMs(uptimeMs);
            _care.KeepTime(_clock.UtcMs(_nextSecondMs));
            _recorder.AddEvent(LogEventKind.ClockSet, (int)utcMs, (int)(utcMs >> 32), (int)uptimeMs, (int)(uptimeMs >> 32));
        }
    }

    private void LoadSettings()
    {
        if (!_store.TryLoadSettings(_settings))
        {
            _settings.Clear();
        }

        _coach.Apply(_settings);
        _pause.AfterSeconds = _settings.AutoPauseSeconds;
        Sources.Apply(_settings);
    }

    private void TellPause()
    {
        _recorder.AddEvent(_pause.IsPaused ? LogEventKind.Pause : LogEventKind.Resume, 0, 0, 0, 0);
        _coach.Raise(_pause.IsPaused ? CueKind.RecordingPaused : CueKind.RecordingStarted);
    }

    // What the button does is answered at once, and only behind another cue with one of the next seconds.
    private void Answer(CueKind cue, long nowMs)
    {
        bool isJustRun = _settings.CueMode == CueMode.JustRun;
        bool isNow = _cues.Playing == CueKind.None && !_coach.IsCueWaiting;
        if (isNow)
        {
            _cues.Play(cue, nowMs, !isJustRun);
            _ownCue = isJustRun ? CueKind.None : cue;
        }
        else
        {
            _coach.Raise(cue);
        }

        // What waits is logged when it sounds; the end of a recording can't be, so it is before.
        if (!isJustRun && (isNow || cue == CueKind.RecordingStopped))
        {
            _recorder.AddEvent(LogEventKind.Cue, (int)cue, 0, 0, 0);
        }
    }
}
