namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What a mark of a marathon tells of the finish.</summary>
/// <param name="Meters">Distance of the mark in metres.</param>
/// <param name="Coefficients">Of <see cref="SplitModel.Columns"/>: what is added to the logarithm of the finish at even pace.</param>
/// <param name="LogDeviation">Logarithm of the spread of a runner who holds the pace.</param>
/// <param name="DeviationByFade">What the logarithm of the spread gains for each unit of the logarithm of slowing down.</param>
/// <param name="Factor50">Half of the 50 % interval in spreads.</param>
/// <param name="Factor80">Half of the 80 % interval in spreads.</param>
public sealed record SplitMark(
    double Meters, double[] Coefficients, double LogDeviation, double DeviationByFade, double Factor50, double Factor80);

/// <summary>The marks of a marathon, in rising distance.</summary>
public sealed record SplitConstants(IReadOnlyList<SplitMark> Marks);
