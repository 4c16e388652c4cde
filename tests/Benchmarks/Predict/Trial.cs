using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>One forecast beside what came true and what others would have said.</summary>
/// <param name="Name">From which distances to which.</param>
/// <param name="IsSingle">True from one result.</param>
/// <param name="RunnerId">The runner.</param>
/// <param name="Past">The forecast's errors by model.</param>
/// <param name="Seconds">What came true.</param>
public sealed record Trial(string Name, bool IsSingle, int RunnerId, PastForecast Past, double Seconds)
{
    /// <summary>What a model forecast, in seconds; NaN where it does not apply.</summary>
    public double ForecastOf(ModelKind model) =>
        Past.LogErrors.TryGetValue(model, out double error) ? Seconds * Math.Exp(error) : double.NaN;
}
