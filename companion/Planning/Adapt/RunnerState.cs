namespace TrainingPlan.Companion.Planning;

/// <summary>How the runner is today, as far as it touches the plan.</summary>
public sealed record RunnerState
{
    /// <summary>Nothing known that speaks against the plan.</summary>
    public static RunnerState AsUsual { get; } = new();

    /// <summary>True when hard running is advised against.</summary>
    public bool IsHardRefused { get; init; }

    /// <summary>True when no running is advised.</summary>
    public bool IsRestAdvised { get; init; }

    /// <summary>True when the day's volume should be less too.</summary>
    public bool IsVolumeCut { get; init; }

    /// <summary>Why, a sentence; empty when nothing speaks against the plan.</summary>
    public string Why { get; init; } = "";

    /// <summary>Days of illness that ended yesterday or last until today; 0 for none.</summary>
    public int SickDays { get; init; }

    /// <summary>True while the runner is ill.</summary>
    public bool IsIll { get; init; }

    /// <summary>True while pain that stays or grows is reported.</summary>
    public bool HasPain { get; init; }

    /// <summary>True while an injury lasts.</summary>
    public bool IsInjured { get; init; }

    /// <summary>Days since the last injury was over, 0 on the day of it; null without one in the last year.</summary>
    public int? DaysSinceInjury { get; init; }

    /// <summary>True on a morning that is better than usual.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Highest temperature of the days to come in °C, where a forecast is known.</summary>
    public IReadOnlyDictionary<DateOnly, double> HeatCelsius { get; init; } = new Dictionary<DateOnly, double>();
}
