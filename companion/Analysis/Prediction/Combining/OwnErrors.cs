namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What a runner's own results say of the models: each result is forecast from the others, and a model's weight is multiplied by how likely
/// its errors were (Bayesian model averaging with a t distribution of 5 degrees), held to a factor of 4 either way.
/// </summary>
public static class OwnErrors
{
    private const double UsualError = 0.04;
    private const double Freedom = 5;
    private const double LargestFactor = 4;
    private const double LeastRatio = 1.3;

    /// <summary>Factor of each model; 1 for a model that could not be tried.</summary>
    public static IReadOnlyDictionary<ModelKind, double> FactorsOf(IReadOnlyList<Evidence> results, RunnerTraits traits, FieldModel field)
    {
        var logs = new Dictionary<ModelKind, double>();
        foreach (Evidence result in results)
        {
            Evidence[] others = [.. results.Where(other => IsApart(other, result))];
            if (others.Length == 0)
            {
                continue;
            }

            double meters = result.DistanceMeters;
            FieldForecast forecast = field.Forecast(others, traits, meters, result.Date);
            double base0 = LogLikelihood(forecast.LogMean - Anchors.LogOf(meters, result.Seconds));
            foreach ((ModelKind model, double seconds) in ModelTimes.Of(others, traits, meters, result.Date))
            {
                logs[model] = logs.GetValueOrDefault(model) + LogLikelihood(Math.Log(seconds / result.Seconds)) - base0;
            }
        }

        double most = Math.Log(LargestFactor);
        return logs.ToDictionary(pair => pair.Key, pair => Math.Exp(Math.Clamp(pair.Value, -most, most)));
    }

    private static bool IsApart(Evidence one, Evidence other) =>
        Math.Max(one.DistanceMeters / other.DistanceMeters, other.DistanceMeters / one.DistanceMeters) >= LeastRatio;

    private static double LogLikelihood(double error) =>
        -(Freedom + 1) / 2 * Math.Log(1 + (error * error / (UsualError * UsualError * Freedom)));
}
