namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// A runner's traits as the columns of the field's regression: 1, woman, age, age², log of the weekly distance, its square.
/// </summary>
public static class TraitColumns
{
    /// <summary>Number of columns.</summary>
    public const int Count = 6;

    private const double AverageAgeYears = 35;
    private const double AverageWeeklyMiles = 25;
    private const double LeastWeeklyMiles = 3;
    private const double MostWeeklyMiles = 100;

    /// <summary>The columns; NaN where a trait is not known.</summary>
    public static double[] Of(RunnerTraits traits)
    {
        double woman = traits.IsWoman is bool isWoman ? (isWoman ? 1 : 0) : double.NaN;
        double age = traits.AgeYears is double years ? (years - AverageAgeYears) / 10 : double.NaN;
        double week = traits.WeeklyMiles is double miles
            ? Math.Log(Math.Clamp(miles, LeastWeeklyMiles, MostWeeklyMiles) / AverageWeeklyMiles)
            : double.NaN;
        return [1, woman, age, age * age, week, week * week];
    }
}
