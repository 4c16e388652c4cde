using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Cues;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Power;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Check;

/// <summary>
/// Examines the band for a host: one item after the other, none longer than its samples take, and the loop goes on meanwhile. Made when
/// first asked for.
/// </summary>
public sealed class BandCheck
{
    private const int TrialBytes = 512;
    private const int LeastFreeBytes = 40 * 1024;
    private const int PressMs = 15_000;

    private readonly WristReader _wrist;
    private readonly CuePlayer _cues;
    private readonly BandStore _store;
    private readonly BatteryWatch _battery;
    private readonly ClockChip _clock;
    private readonly MillisecondClock _uptime;
    private readonly CheckAnswers _answers;
    private readonly CheckReport _report = new CheckReport();
    private MotionCheck _motion;
    private HeartCheck _heart;
    private BandMeasure _measure;
    private int _asking;
    private CheckItem _item;
    private bool _isDone;
    private long _pressSinceMs;

    /// <summary>Takes what there is to examine.</summary>
    public BandCheck(WristReader wrist, CuePlayer cues, BandStore store, BatteryWatch battery, BandPower power, CheckAnswers answers)
    {
        _clock = power.Clock;
        _uptime = power.Uptime;
        _wrist = wrist;
        _cues = cues;
        _store = store;
        _battery = battery;
        _answers = answers;
    }

    /// <summary>True while something is under way: the chips are then as a test needs them.</summary>
    public bool IsBusy
    {
        get { return _item != CheckItem.None || _measure != null; }
    }

    /// <summary>A press while something is under way; true when it was meant for the test, as all are then.</summary>
    public bool TakePress(long nowMs)
    {
        if (_item == CheckItem.Button && _pressSinceMs > 0 && !_isDone)
        {
            Finish(CheckItem.Button, CheckFinding.Good, (int)(nowMs - _pressSinceMs), 0, 0);
        }

        return IsBusy;
    }

    /// <summary>Takes what a poll of the chips brought.</summary>
    public void AddPoll(long nowMs)
    {
        if (_isDone)
        {
            return;
        }

        if (_item == CheckItem.Motion)
        {
            _isDone = _motion.AddPoll(_report);
        }
        else if (_item == CheckItem.Heart)
        {
            _isDone = _heart.AddPoll(_report, nowMs);
        }
    }

    /// <summary>Goes on.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (_answers.Wanted != MessageType.None && _asking != _answers.Asking && !IsBusy)
        {
            Begin();
        }

        if (_measure != null)
        {
            GoOnMeasuring(nowMs);
        }
        else if (_isDone)
        {
            Give();
        }
        else if (_item > CheckItem.Heart)
        {
            Examine(nowMs);
        }
    }

    private void Begin()
    {
        _asking = _answers.Asking;
        if (_answers.Wanted == MessageType.Measure)
        {
            _measure = new BandMeasure(_wrist, _store, _battery, _uptime);
            return;
        }

        _motion = new MotionCheck(_wrist.Motion);
        _heart = new HeartCheck(_wrist.Heart);
        _item = CheckItem.Motion;
        _isDone = false;
        _pressSinceMs = 0;
    }

    // A host that has gone, or asks for something else, gets nothing more; what was begun at a chip is ended all the same.
    private bool IsAskedFor
    {
        get { return _answers.Wanted != MessageType.None && _asking == _answers.Asking; }
    }

    private void Give()
    {
        if (IsAskedFor && !_answers.CanTake)
        {
            return;
        }

        bool isLast = _item == CheckItem.Button || !IsAskedFor;
        if (IsAskedFor)
        {
            CheckReport report = _answers.Report;
            report.Set(_report.Item, _report.Finding, _report.Detail, _report.A, _report.B, _report.C);
            _answers.Give();
        }

        _isDone = false;
        _item++;
        if (isLast)
        {
            _item = CheckItem.None;
            _motion = null;
            _heart = null;
            if (IsAskedFor)
            {
                _answers.End();
            }
        }
    }

    private void GoOnMeasuring(long nowMs)
    {
        if (!IsAskedFor)
        {
            _measure = null;
        }
        else if (_answers.CanTake)
        {
            if (_measure.IsDone)
            {
                _measure = null;
                _answers.End();
            }
            else if (_measure.GoOn(_answers.Report, nowMs))
            {
                _answers.Give();
            }
        }
    }

    private void Examine(long nowMs)
    {
        switch (_item)
        {
            case CheckItem.Flash:
                ExamineFlash();
                break;
            case CheckItem.Battery:
                ExamineBattery();
                break;
            case CheckItem.Clock:
                ExamineClock();
                break;
            case CheckItem.Buzzer:
                _cues.Play(CueKind.Halfway, nowMs, true);
                Finish(CheckItem.Buzzer, CheckFinding.AskPerson, 0, 0, 0);
                break;
            default:
                _pressSinceMs = _pressSinceMs == 0 ? nowMs : _pressSinceMs;
                if (nowMs - _pressSinceMs >= PressMs || !IsAskedFor)
                {
                    Finish(CheckItem.Button, CheckFinding.NotPressed, 0, 0, 0);
                }

                break;
        }
    }

    private void ExamineFlash()
    {
        long beganMs = _uptime();
        int outcome = _store.TryVolume(TrialBytes);
        int tookMs = (int)(_uptime() - beganMs);
        int freeBytes = _store.Sessions.FreeBytes;
        CheckFinding finding = outcome == 1 ? CheckFinding.WriteFailed
            : outcome == 2 ? CheckFinding.ReadBackDiffers
            : freeBytes < LeastFreeBytes ? CheckFinding.Full : CheckFinding.Good;
        Finish(CheckItem.Flash, finding, tookMs, freeBytes, TrialBytes);
    }

    private void ExamineBattery()
    {
        _battery.Measure();
        bool isKnown = _battery.Percent != BatteryGauge.UnknownPercent;
        CheckFinding finding = !_battery.IsFitted ? CheckFinding.NotFitted
            : !isKnown ? CheckFinding.NoBattery
            : _battery.Percent <= BatteryWatch.VeryLowPercent ? CheckFinding.Low : CheckFinding.Good;
        Finish(CheckItem.Battery, finding, isKnown ? _battery.Percent : 0, _battery.Millivolts, 0);
    }

    private void ExamineClock()
    {
        bool isRead = _clock.TryRead(out long utcMs);
        CheckFinding finding = !_clock.IsFitted ? CheckFinding.NotFitted
            : !_clock.IsAnswering ? CheckFinding.NoAnswer
            : isRead ? CheckFinding.Good : CheckFinding.ClockLost;
        Finish(CheckItem.Clock, finding, (int)utcMs, (int)(utcMs >> 32), 0);
    }

    private void Finish(CheckItem item, CheckFinding finding, int a, int b, int c)
    {
        _report.Set((int)item, (int)finding, 0, a, b, c);
        _isDone = true;
    }
}
