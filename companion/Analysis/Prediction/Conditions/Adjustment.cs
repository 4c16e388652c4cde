namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What changes a time on the day.</summary>
public enum AdjustmentKind
{
    /// <summary>Height above the sea.</summary>
    Altitude,

    /// <summary>Warm and moist air.</summary>
    Heat,

    /// <summary>Wind.</summary>
    Wind,

    /// <summary>Ascent and descent of the course.</summary>
    Course,
}

/// <summary>How much slower one thing makes a race, and how sure that is.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="LogShare">Added to the logarithm of the time: 0.03 is about 3 % slower.</param>
/// <param name="Deviation">Standard deviation of <paramref name="LogShare"/>.</param>
/// <param name="Inputs">What it was reckoned from, one phrase.</param>
public sealed record Adjustment(AdjustmentKind Kind, double LogShare, double Deviation, string Inputs);
