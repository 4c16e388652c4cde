using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware.Power;

/// <summary>Asks the gauge once a minute, logs what a run used, and has the coach warn at 15 % and once more at 5 %.</summary>
public sealed class BatteryWatch
{
    /// <summary>Seconds between two readings.</summary>
    public const int PeriodSeconds = 60;

    /// <summary>Percent of the first warning.</summary>
    public const int LowPercent = 15;

    /// <summary>Percent of the last warning.</summary>
    public const int VeryLowPercent = 5;

    /// <summary>Below this the cell's voltage falls off within minutes: a run is saved and the band stops.</summary>
    public const int EmptyMillivolts = 3350;

    /// <summary>Seconds between two readings when little is left.</summary>
    public const int LowPeriodSeconds = 5;

    private const int LoggedStepPercent = 5;
    private const int RearmPercent = 10;

    private readonly BatteryGauge _gauge;
    private readonly SessionRecorder _recorder;
    private readonly Coach _coach;
    private int _secondsToReading;
    private int _loggedPercent;
    private int _warnedPercent = BatteryGauge.UnknownPercent;

    /// <summary>Watches a gauge.</summary>
    public BatteryWatch(BatteryGauge gauge, SessionRecorder recorder, Coach coach)
    {
        _gauge = gauge;
        _recorder = recorder;
        _coach = coach;
    }

    /// <summary>Charge in percent; <see cref="BatteryGauge.UnknownPercent"/> while unknown.</summary>
    public int Percent
    {
        get { return _gauge.Percent; }
    }

    /// <summary>Voltage in millivolts; 0 while unknown.</summary>
    public int Millivolts
    {
        get { return _gauge.Millivolts; }
    }

    /// <summary>True where the board can measure its battery.</summary>
    public bool IsFitted
    {
        get { return _gauge.IsFitted; }
    }

    /// <summary>True when so little is left that the next moments may cut the power.</summary>
    public bool IsEmpty
    {
        get { return _gauge.Millivolts > 0 && _gauge.Millivolts < EmptyMillivolts; }
    }

    /// <summary>Reads now, between the regular readings.</summary>
    public void Measure()
    {
        _gauge.TryMeasure();
    }

    /// <summary>Logs the charge with which a run starts, and warns afresh if it is low.</summary>
    public void BeginRun()
    {
        _warnedPercent = BatteryGauge.UnknownPercent;
        _loggedPercent = BatteryGauge.UnknownPercent;
        _secondsToReading = 0;
    }

    /// <summary>A second has passed.</summary>
    /// <param name="isRunning">Whether a run is on: only then a warning is worth a cue.</param>
    public void AddSecond(bool isRunning)
    {
        _secondsToReading--;
        if (_secondsToReading > 0)
        {
            return;
        }

        _secondsToReading = PeriodSeconds;
        if (!_gauge.TryMeasure())
        {
            return;
        }

        int percent = _gauge.Percent;
        _secondsToReading = percent <= VeryLowPercent ? LowPeriodSeconds : PeriodSeconds;
        int change = percent - _loggedPercent;
        if (change >= LoggedStepPercent || change <= -LoggedStepPercent)
        {
            _loggedPercent = percent;
            _recorder.AddEvent(LogEventKind.Battery, percent, _gauge.Millivolts, 0, 0);
        }

        if (percent >= _warnedPercent + RearmPercent)
        {
            _warnedPercent = BatteryGauge.UnknownPercent;
        }

        int limit = percent <= VeryLowPercent ? VeryLowPercent : percent <= LowPercent ? LowPercent : BatteryGauge.UnknownPercent;
        if (isRunning && limit < _warnedPercent)
        {
            _warnedPercent = limit;
            _coach.Raise(CueKind.LowBattery, percent);
        }
    }
}
