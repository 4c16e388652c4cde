namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>A forecast whose outcome is known, made by models that had not seen the runner.</summary>
/// <param name="Case">What kind it was.</param>
/// <param name="LogErrors">Logarithm of forecast over outcome, by model: positive when the runner was faster.</param>
/// <param name="Deviation">Scale that the field model stated.</param>
/// <param name="Freedom">Its degrees of freedom.</param>
public sealed record PastForecast(
    ForecastCase Case, IReadOnlyDictionary<ModelKind, double> LogErrors, double Deviation, double Freedom);
