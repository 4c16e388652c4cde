namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What is known of a runner besides results; null for what is not known. Nothing is guessed: the unknown widens the interval.
/// </summary>
/// <param name="IsWoman">Sex as stated.</param>
/// <param name="AgeYears">Age in years, 10 to 100.</param>
/// <param name="WeeklyKm">Usual running of a week in kilometres.</param>
public sealed record RunnerTraits(bool? IsWoman = null, double? AgeYears = null, double? WeeklyKm = null)
{
    /// <summary>Kilometres of a mile.</summary>
    public const double KmOfMile = 1.609344;

    /// <summary>Nothing known.</summary>
    public static RunnerTraits Unknown { get; } = new();

    /// <summary>Usual running of a week in miles: the published models reckon in them.</summary>
    public double? WeeklyMiles => WeeklyKm / KmOfMile;
}
