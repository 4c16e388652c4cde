namespace TrainingPlan.Companion.Planning;

/// <summary>When a runner can run.</summary>
public sealed record Availability
{
    /// <summary>Any day, an hour and a half; three hours at the weekend.</summary>
    public static Availability Open { get; } = new() { MinutesByWeekday = [90, 90, 90, 90, 90, 180, 180] };

    /// <summary>Minutes of each weekday from Monday to Sunday; 0 for a day without running.</summary>
    public required IReadOnlyList<int> MinutesByWeekday { get; init; }

    /// <summary>The day of the long run; null lets the planner choose.</summary>
    public DayOfWeek? LongRunDay { get; init; }

    /// <summary>Most runs in seven days, 1 to 6; null for the runner's habit.</summary>
    public int? RunsAWeek { get; init; }

    /// <summary>Minutes of single days that differ from their weekday: travel, a free day; 0 for no running.</summary>
    public IReadOnlyDictionary<DateOnly, int> MinutesOnDay { get; init; } = new Dictionary<DateOnly, int>();

    /// <summary>Minutes that a day has room for.</summary>
    public int MinutesOn(DateOnly date) =>
        MinutesOnDay.TryGetValue(date, out int minutes) ? minutes : MinutesByWeekday[((int)date.DayOfWeek + 6) % 7];

    /// <summary>Seconds that a day has room for.</summary>
    public int SecondsOn(DateOnly date) => MinutesOn(date) * 60;

    /// <summary>Days of a week with room for a run.</summary>
    public int OpenDays => MinutesByWeekday.Count(minutes => minutes >= ShortestRunMinutes);

    /// <summary>A day with less room than this has none for a run.</summary>
    public const int ShortestRunMinutes = 15;
}
