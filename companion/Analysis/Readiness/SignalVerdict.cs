namespace TrainingPlan.Companion.Analysis;

/// <summary>Where a sign of recovery stands against the runner's own usual range.</summary>
public enum SignalVerdict
{
    /// <summary>Not enough was measured or said.</summary>
    Missing = 0,

    /// <summary>It speaks against training hard.</summary>
    Worse = 1,

    /// <summary>As usual.</summary>
    Usual = 2,

    /// <summary>It speaks for training hard.</summary>
    Better = 3,
}
