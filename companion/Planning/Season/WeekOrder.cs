namespace TrainingPlan.Companion.Planning;

/// <summary>What the days of one week have to hold.</summary>
internal sealed record WeekOrder
{
    /// <summary>Its days: seven, or fewer in the plan's first week.</summary>
    public required IReadOnlyList<WeekDay> Days { get; init; }

    /// <summary>Runs that are meant.</summary>
    public required int RunCount { get; init; }

    /// <summary>Running time that is meant, seconds.</summary>
    public required int TargetSeconds { get; init; }

    /// <summary>Length of the long run, seconds; 0 for none.</summary>
    public required int LongSeconds { get; init; }

    /// <summary>The day of the long run; null lets the solver choose.</summary>
    public required DayOfWeek? LongDay { get; init; }

    /// <summary>Hard sessions to place besides the long run.</summary>
    public required int HardCount { get; init; }

    /// <summary>Of the six days before the first one, those with a run, the nearest last.</summary>
    public required IReadOnlyList<bool> RanBefore { get; init; }

    /// <summary>Of the six days before the first one, those with a hard session, the nearest last.</summary>
    public required IReadOnlyList<bool> HardBefore { get; init; }

    /// <summary>Days from the last one to each race of the six days after it, 1 to 6.</summary>
    public IReadOnlyList<int> RacesAfter { get; init; } = [];

    /// <summary>True when the first day should hold a run: somebody who has not run for days starts today.</summary>
    public bool StartsToday { get; init; }
}
