namespace TrainingPlan.Companion.Analysis;

/// <summary>What is known of a runner's day or night; null for what nobody measured or said.</summary>
public sealed record DailyRecord
{
    /// <summary>The day in the runner's calendar; a night belongs to the day on which it ends.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Resting heart rate in beats a minute.</summary>
    public double? RestingHeartRateBpm { get; init; }

    /// <summary>RMSSD of the morning or the night in milliseconds, artefacts corrected.</summary>
    public double? RmssdMs { get; init; }

    /// <summary>Share of beats that had to be corrected, 0 to 1; above 0.05 the RMSSD is not used.</summary>
    public double? CorrectedBeatShare { get; init; }

    /// <summary>Hours asleep.</summary>
    public double? SleepHours { get; init; }

    /// <summary>Muscle soreness from 1 (none) to 5 (much).</summary>
    public int? Soreness { get; init; }

    /// <summary>Stress from 1 (none) to 5 (much).</summary>
    public int? Stress { get; init; }

    /// <summary>Fatigue from 1 (fresh) to 5 (exhausted).</summary>
    public int? Fatigue { get; init; }

    /// <summary>Mood from 1 (bad) to 5 (good).</summary>
    public int? Mood { get; init; }

    /// <summary>Pain of 0 (none) to 10, and where, as the runner says it.</summary>
    public int? Pain { get; init; }

    /// <summary>Where the pain is; empty when not said.</summary>
    public string PainPlace { get; init; } = "";

    /// <summary>True when the runner says that they are ill; null when they said nothing.</summary>
    public bool? IsIll { get; init; }

    /// <summary>This record with what another one of the day says where this one says nothing.</summary>
    public DailyRecord Over(DailyRecord other) => new()
    {
        Date = Date,
        RestingHeartRateBpm = RestingHeartRateBpm ?? other.RestingHeartRateBpm,
        RmssdMs = RmssdMs ?? other.RmssdMs,
        CorrectedBeatShare = RmssdMs is null ? other.CorrectedBeatShare : CorrectedBeatShare,
        SleepHours = SleepHours ?? other.SleepHours,
        Soreness = Soreness ?? other.Soreness,
        Stress = Stress ?? other.Stress,
        Fatigue = Fatigue ?? other.Fatigue,
        Mood = Mood ?? other.Mood,
        Pain = Pain ?? other.Pain,
        PainPlace = Pain is null ? other.PainPlace : PainPlace,
        IsIll = IsIll ?? other.IsIll,
    };
}
