using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Signals;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>The band's only engine: <see cref="Tick"/> reads, estimates, decides, cues and records, one piece of it a call.</summary>
public sealed class BandLoop
{
    private const int PollMs = 200;
    private const int SecondMs = 1000;
    private const int MuteMs = 3000;

    private readonly BandButton _button;
    private readonly WristReader _wrist;
    private readonly CuePlayer _cues;
    private readonly Coach _coach = new Coach();
    private readonly PaceEstimator _pace = new PaceEstimator();
    private long _nextPollMs;
    private long _nextSecondMs;
    private int _stepsAtStart;
    private int _elapsedSeconds;
    private long _lastCorrectionMs = -MuteMs;

    /// <summary>Takes the parts of the band.</summary>
    public BandLoop(BandButton button, WristReader wrist, CuePlayer cues)
    {
        _button = button;
        _wrist = wrist;
        _cues = cues;
        Second = new RunSecond();
    }

    /// <summary>The last finished second.</summary>
    public RunSecond Second { get; private set; }

    /// <summary>Seconds finished since power-on.</summary>
    public long SecondCount { get; private set; }

    /// <summary>The cue that sounded in the last finished second.</summary>
    public CueKind LastCue { get; private set; }

    /// <summary>True while a run is recorded.</summary>
    public bool IsRecording { get; private set; }

    /// <summary>One turn of the loop; call it every 10 ms or as often as the band can.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        TakeButton(nowMs);
        if (_wrist.HasSamples)
        {
            _wrist.Feed();
        }
        else if (nowMs >= _nextPollMs)
        {
            Read(nowMs);
        }
        else if (nowMs >= _nextSecondMs && _nextSecondMs > 0)
        {
            FinishSecond(nowMs);
        }
        else
        {
            _wrist.Work();
        }

        _cues.Tick(nowMs);
    }

    private void TakeButton(long nowMs)
    {
        _button.Tick(nowMs);
        if (_button.Gesture == ButtonGesture.Press)
        {
            TakePress(nowMs);
        }
        else if (_button.Gesture == ButtonGesture.DoublePress)
        {
            _coach.ToggleMute();
        }
        else if (_button.Gesture == ButtonGesture.Hold && IsRecording)
        {
            Stop(nowMs);
        }
    }

    private void TakePress(long nowMs)
    {
        if (!IsRecording)
        {
            Start(nowMs);
        }
        else if (_button.PressedAtMs - _lastCorrectionMs <= MuteMs)
        {
            _coach.ToggleMute();
        }
        else
        {
            _coach.Lap();
        }
    }

    private void Start(long nowMs)
    {
        IsRecording = true;
        _wrist.IsRunRecorded = true;
        _stepsAtStart = _wrist.StepsTotal;
        _elapsedSeconds = 0;
        _nextSecondMs = nowMs + SecondMs;
        _pace.Reset();
        _coach.StartFreeRun();
        _coach.Raise(CueKind.RecordingStarted);
    }

    private void Stop(long nowMs)
    {
        IsRecording = false;
        _wrist.IsRunRecorded = false;
        _coach.Stop();
        _cues.Play(CueKind.RecordingStopped, nowMs);
    }

    private void Read(long nowMs)
    {
        _nextPollMs = nowMs + PollMs;
        if (_nextSecondMs == 0)
        {
            _nextSecondMs = nowMs + SecondMs;
        }

        _wrist.Poll(nowMs);
    }

    private void FinishSecond(long nowMs)
    {
        _nextSecondMs += SecondMs;
        Measure();
        Decide(nowMs);
        SecondCount++;
    }

    private void Measure()
    {
        RunSecond second = Second;
        second.ElapsedSeconds = _elapsedSeconds;
        _wrist.Fill(second);
        second.Steps = _wrist.StepsTotal - _stepsAtStart;
        _pace.AddSecond(second.State, second.CadenceCentispm, second.CadenceTrust, second.Steps);
        second.PaceSecondsPerKm = _pace.PaceSecondsPerKm;
        second.PaceUncertaintySecondsPerKm = _pace.UncertaintySecondsPerKm;
        second.PaceSource = _pace.Source;
        second.DistanceMeters = _pace.DistanceMeters;
        _elapsedSeconds++;
    }

    private void Decide(long nowMs)
    {
        LastCue = CueKind.None;
        if (!IsRecording)
        {
            return;
        }

        _coach.AddSecond(Second);
        CueKind cue = _coach.Cue;
        if (cue == CueKind.None || _coach.IsWithheld)
        {
            return;
        }

        LastCue = cue;
        _cues.Play(cue, nowMs);
        if (cue >= CueKind.Faster && cue <= CueKind.EffortTooLow)
        {
            _lastCorrectionMs = nowMs;
        }
    }
}
