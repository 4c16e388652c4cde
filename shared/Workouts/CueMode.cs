namespace TrainingPlan.Workouts;

/// <summary>How much the band may say.</summary>
public enum CueMode : byte
{
    /// <summary>The band coaches.</summary>
    Coached = 0,

    /// <summary>Just run: the band records and never makes a sound.</summary>
    JustRun = 1,
}
