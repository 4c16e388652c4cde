using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Check;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware;

/// <summary>
/// What the band does for itself besides a run: tells of a chip that is missing after the start, examines itself for a host, keeps the
/// clock chip right, and sleeps when nobody needs it.
/// </summary>
public sealed class BandCare
{
    /// <summary>Seconds of stillness without a run, a host or a press after which the band sleeps.</summary>
    public const int SecondsUntilSleep = 600;

    // With an empty battery there is nothing to wait for but the sound of the warning.
    private const int SecondsUntilSleepEmpty = 30;

    // By then a chip that is there has been reset, set up and has measured. A run that began before is not disturbed.
    private const int SecondsUntilMissing = 3;

    private readonly WristReader _wrist;
    private readonly CuePlayer _cues;
    private readonly BandStore _store;
    private readonly BatteryWatch _battery;
    private readonly BandLink _link;
    private readonly BandClock _clock;
    private readonly BandPower _power;
    private BandCheck _check;
    private int _secondsToMissing = SecondsUntilMissing;
    private int _stillSeconds;

    /// <summary>Takes what it cares for.</summary>
    public BandCare(
        WristReader wrist, CuePlayer cues, BandStore store, BatteryWatch battery, BandLink link, BandClock clock, BandPower power)
    {
        _wrist = wrist;
        _cues = cues;
        _store = store;
        _battery = battery;
        _link = link;
        _clock = clock;
        _power = power;
    }

    /// <summary>Takes the time from the clock chip, where there is one that kept it.</summary>
    public void Begin(long nowMs)
    {
        if (_power.Clock.TryRead(out long utcMs))
        {
            _clock.Set(utcMs, nowMs);
        }
    }

    /// <summary>A press; true when a test waits for it.</summary>
    public bool TakePress(long nowMs)
    {
        _stillSeconds = 0;
        return _check != null && _check.TakePress(nowMs);
    }

    /// <summary>Takes what a poll of the chips brought.</summary>
    public void AddPoll(long nowMs)
    {
        if (_check != null)
        {
            _check.AddPoll(nowMs);
        }
    }

    /// <summary>Goes on with a test that a host has asked for.</summary>
    public void Tick(long nowMs)
    {
        if (_link.Checks.Wanted != MessageType.None || IsChecking)
        {
            _check = _check ?? new BandCheck(_wrist, _cues, _store, _battery, _power, _link.Checks);
            _check.Tick(nowMs);
        }
    }

    /// <summary>A host has set the clock: so is the chip's.</summary>
    public void KeepTime(long utcMs)
    {
        _power.Clock.Set(utcMs);
    }

    /// <summary>A second has passed; what the runner should hear now.</summary>
    /// <param name="second">The second.</param>
    /// <param name="isRunning">Whether a run is on.</param>
    public CueKind AddSecond(RunSecond second, bool isRunning)
    {
        bool isNeeded = isRunning || IsChecking || _link.IsConnected || _link.IsSyncing || second.State != MotionState.Still;
        _stillSeconds = isNeeded ? 0 : _stillSeconds + 1;
        if (_stillSeconds >= SecondsUntilSleep || (_battery.IsEmpty && _stillSeconds >= SecondsUntilSleepEmpty))
        {
            _stillSeconds = 0;
            _wrist.Sleep();
            _power.Sleep();
        }

        return !isRunning && _secondsToMissing > 0 && --_secondsToMissing == 0 && !(_wrist.Motion.IsRunning && _wrist.Heart.IsRunning)
            ? CueKind.SensorLost : CueKind.None;
    }

    private bool IsChecking
    {
        get { return _check != null && _check.IsBusy; }
    }
}
