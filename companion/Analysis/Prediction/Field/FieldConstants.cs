namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What a field of runners taught: a multivariate t distribution of log times over the anchors, given the runner's traits.
/// </summary>
/// <param name="Coefficients">A row an anchor, a column a trait (<see cref="TraitColumns"/>).</param>
/// <param name="Scale">Scale matrix of what the traits leave open, anchors by anchors, positive definite.</param>
/// <param name="TraitMeans">Mean of each column in the field.</param>
/// <param name="TraitCovariance">Covariance of the columns in the field: stands in for traits that are not known.</param>
/// <param name="Freedom">Degrees of freedom: the smaller, the heavier the tails.</param>
public sealed record FieldConstants(
    double[,] Coefficients, double[,] Scale, double[] TraitMeans, double[,] TraitCovariance, double Freedom);
