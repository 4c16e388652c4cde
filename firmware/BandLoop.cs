using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>
/// The band's only engine. <see cref="Tick"/> reads, estimates, decides, cues and records; each call does one piece of it, so that
/// none is long and button, cues and link are never kept waiting.
/// </summary>
public sealed class BandLoop
{
    private const int PollMs = 200;
    private const int SecondMs = 1000;
    private const int MuteMs = 3000;
    private const int BounceMs = 1000;

    private readonly BandButton _button;
    private readonly WristReader _wrist;
    private readonly CuePlayer _cues;
    private readonly Coach _coach = new Coach();
    private readonly PaceEstimator _pace = new PaceEstimator();
    private long _nextPollMs;
    private long _nextSecondMs;
    private long _startedMs;
    private int _elapsedSeconds;
    private int _stepsAtStart;
    private CueKind _ownCue;
    private long _correctionMs = -MuteMs - 1;
    private bool _wasMotionRunning;
    private bool _wasHeartRunning;

    /// <summary>Takes the parts of the band.</summary>
    public BandLoop(BandButton button, WristReader wrist, CuePlayer cues)
    {
        _button = button;
        _wrist = wrist;
        _cues = cues;
        Second = new RunSecond();
        _button.IsDoublePressWatched = false;
    }

    /// <summary>The last finished second; one instance, filled anew each second.</summary>
    public RunSecond Second { get; private set; }

    /// <summary>Seconds finished since power-on.</summary>
    public long SecondCount { get; private set; }

    /// <summary>The cue that sounded in the last finished second, none when it was silent.</summary>
    public CueKind LastCue { get; private set; }

    /// <summary>True while a run is recorded.</summary>
    public bool IsRecording { get; private set; }

    /// <summary>One turn of the loop; call it every 10 ms or as often as the band can.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (_nextSecondMs == 0)
        {
            Begin(nowMs);
        }

        TakeButton(nowMs);
        if (_wrist.HasSamples)
        {
            _wrist.Feed();
        }
        else if (nowMs >= _nextPollMs)
        {
            Read(nowMs);
        }
        else if (nowMs >= _nextSecondMs)
        {
            Measure(nowMs);
            Decide(nowMs);
        }
        else
        {
            _wrist.Work();
        }

        _cues.Tick(nowMs);
    }

    private void Begin(long nowMs)
    {
        _nextPollMs = nowMs;
        _nextSecondMs = nowMs + SecondMs;
    }

    private void TakeButton(long nowMs)
    {
        _button.Tick(nowMs);
        if (_button.WentDown && _button.PressedAtMs - _correctionMs <= MuteMs)
        {
            _cues.Silence();
        }

        switch (_button.Gesture)
        {
            case ButtonGesture.Press:
                TakePress(nowMs);
                break;
            case ButtonGesture.DoublePress:
                _coach.ToggleMute();
                break;
            case ButtonGesture.Hold:
                Stop(nowMs);
                break;
        }
    }

    private void TakePress(long nowMs)
    {
        if (!IsRecording)
        {
            Start(nowMs);
        }
        else if (_button.PressedAtMs - _correctionMs <= MuteMs)
        {
            _coach.ToggleMute();
        }
        else if (_button.PressedAtMs - _startedMs > BounceMs)
        {
            _coach.Lap();
        }
    }

    private void Start(long nowMs)
    {
        IsRecording = true;
        _wrist.IsRunRecorded = true;
        _button.IsDoublePressWatched = true;
        _startedMs = nowMs;
        _nextSecondMs = nowMs + SecondMs;
        _elapsedSeconds = 0;
        _stepsAtStart = _wrist.StepsTotal;
        _pace.Reset();
        _coach.StartFreeRun();
        Say(CueKind.RecordingStarted, nowMs);
    }

    private void Stop(long nowMs)
    {
        if (!IsRecording)
        {
            return;
        }

        Say(CueKind.RecordingStopped, nowMs);
        IsRecording = false;
        _wrist.IsRunRecorded = false;
        _button.IsDoublePressWatched = false;
        _coach.Stop();
    }

    private void Read(long nowMs)
    {
        _nextPollMs += PollMs;
        if (_nextPollMs <= nowMs)
        {
            _nextPollMs = nowMs + PollMs;
        }

        _wrist.Poll(nowMs);
        _wasMotionRunning = NoteSensor(_wrist.Motion, _wasMotionRunning);
        _wasHeartRunning = NoteSensor(_wrist.Heart, _wasHeartRunning);
    }

    private bool NoteSensor(FifoSensor sensor, bool wasRunning)
    {
        if (wasRunning && !sensor.IsRunning && IsRecording)
        {
            _coach.Raise(CueKind.SensorLost, (int)sensor.Chip);
        }

        return sensor.IsRunning;
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
        _pace.AddSecond(second.State, second.CadenceCentispm, second.CadenceTrust, second.Steps);
        second.PaceSecondsPerKm = _pace.PaceSecondsPerKm;
        second.PaceUncertaintySecondsPerKm = _pace.UncertaintySecondsPerKm;
        second.PaceSource = _pace.Source;
        second.DistanceMeters = _pace.DistanceMeters;
        SecondCount++;
    }

    private void Decide(long nowMs)
    {
        LastCue = _ownCue;
        _ownCue = CueKind.None;
        _coach.AddSecond(Second);
        CueKind cue = _coach.Cue;
        if (cue == CueKind.None || _coach.IsWithheld)
        {
            return;
        }

        LastCue = cue;
        _cues.Play(cue, nowMs, true);
        if (cue >= CueKind.Faster && cue <= CueKind.EffortTooLow)
        {
            _correctionMs = nowMs;
        }
    }

    // What the button does is answered at once, not with the next second.
    private void Say(CueKind cue, long nowMs)
    {
        _ownCue = cue;
        _cues.Play(cue, nowMs, true);
    }
}
