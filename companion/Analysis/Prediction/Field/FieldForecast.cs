namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What the field says of a runner's time at a distance: a t distribution of its logarithm.</summary>
/// <param name="LogMean">Middle, as <see cref="Anchors.LogOf"/>.</param>
/// <param name="Deviation">Scale of the distribution: about a relative error.</param>
/// <param name="Freedom">Degrees of freedom.</param>
/// <param name="Gains">How much each piece of evidence moves the middle: 1 moves it as far as the piece is off.</param>
public sealed record FieldForecast(double LogMean, double Deviation, double Freedom, IReadOnlyList<double> Gains);
