using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What files of monitoring, sleep and heart-rate variability say of days.</summary>
internal sealed class FitDays
{
    private const int SleepLevel = 275;
    private const int MonitoringInfo = 103;
    private const int MonitoringHeartRate = 211;
    private const int VariabilitySummary = 370;
    private const byte LastNightField = 1;
    private const byte RestingSevenDaysField = 0;
    private const byte RestingTodayField = 1;
    private const byte LocalTimeField = 0;
    private const int Awake = 1;
    private const double VariabilityScale = 128;
    private const double SecondsPerHour = 3600;
    private const double MaxStageSeconds = 12 * SecondsPerHour;

    private readonly SortedDictionary<DateOnly, DailyRecord> _days = [];
    private double _localSeconds;
    private double? _asleepSince;

    private FitDays()
    {
    }

    /// <summary>The days, in their order; none when the file says nothing of days.</summary>
    public static IReadOnlyList<DailyRecord> Of(FitFile file)
    {
        int[] kinds = [SleepLevel, MonitoringHeartRate, VariabilitySummary];
        if (!kinds.Any(file.Counts.ContainsKey))
        {
            return [];
        }

        var days = new FitDays();
        foreach (FitMessage message in file.Messages())
        {
            days.Take(message);
        }

        return [.. days._days.Values];
    }

    private void Take(FitMessage message)
    {
        if (message.TimestampSeconds is not uint time || time < FitProfile.FirstUtcSeconds)
        {
            return;
        }

        DateOnly day = DateOnly.FromDateTime(FitTime.At(time + _localSeconds).DateTime);
        switch (message.GlobalNumber)
        {
            case MonitoringInfo when message.Number(LocalTimeField) is long local:
                _localSeconds = local - (double)time;
                break;
            case MonitoringHeartRate
                when (message.Real(RestingTodayField) ?? message.Real(RestingSevenDaysField)) is double resting and > 0:
                _days[day] = DayOf(day) with { RestingHeartRateBpm = resting };
                break;
            case VariabilitySummary when message.Real(LastNightField, VariabilityScale) is double rmssd and > 0:
                _days[day] = DayOf(day) with { RmssdMs = rmssd };
                break;
            case SleepLevel:
                TakeSleep(message.Number(0), time, day);
                break;
            default:
                break;
        }
    }

    /// <summary>Each stage lasts until the next message.</summary>
    private void TakeSleep(long? stage, uint time, DateOnly day)
    {
        if (_asleepSince is double since && time - since is > 0 and < MaxStageSeconds)
        {
            double hours = (DayOf(day).SleepHours ?? 0) + ((time - since) / SecondsPerHour);
            _days[day] = DayOf(day) with { SleepHours = hours };
        }

        _asleepSince = stage > Awake ? time : null;
    }

    private DailyRecord DayOf(DateOnly day) => _days.GetValueOrDefault(day) ?? new DailyRecord { Date = day };
}
