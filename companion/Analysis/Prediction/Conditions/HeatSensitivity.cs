namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>How much a runner loses to warmth, as learned from the runner's own runs.</summary>
/// <param name="PercentPerDegree">Loss in percent for each degree Celsius above 10.</param>
/// <param name="Deviation">Its standard deviation.</param>
public sealed record HeatSensitivity(double PercentPerDegree, double Deviation);
