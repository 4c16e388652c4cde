using MathNet.Numerics.Distributions;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>Models combined by their past errors into one middle and a spread for the 50 % and the 80 % interval.</summary>
public sealed class Combination(CombiningConstants constants)
{
    /// <summary>
    /// Weight of critical speed beside the others, where it applies at all: a judgement, no survey has such short efforts.
    /// </summary>
    private const double CriticalSpeedWeight = 0.25;

    /// <summary>Weights of the models that are there, summing to 1.</summary>
    public IReadOnlyDictionary<ModelKind, double> WeightsFor(ForecastCase kind, IReadOnlyCollection<ModelKind> models)
    {
        ModelWeights? found = constants.Weights.FirstOrDefault(
            row => row.ToAnchor == kind.ToAnchor && row.IsUp == kind.IsUp && row.IsSeveral == kind.IsSeveral);
        bool isOwnDistance = kind.FromAnchor == kind.ToAnchor;
        var weights = new Dictionary<ModelKind, double>();
        foreach (ModelKind model in models)
        {
            double weight = found is not null && !isOwnDistance ? found.Weights.GetValueOrDefault(model) : model == ModelKind.Field ? 1 : 0;
            weights[model] = model == ModelKind.CriticalSpeed ? CriticalSpeedWeight : weight;
        }

        double sum = weights.Values.Sum();
        if (sum - weights.GetValueOrDefault(ModelKind.CriticalSpeed) <= 0)
        {
            weights[ModelKind.Field] = 1;
            sum = weights.Values.Sum();
        }

        return weights.ToDictionary(pair => pair.Key, pair => pair.Value / sum);
    }

    /// <summary>Log error that the combination made in a past forecast.</summary>
    public double ErrorOf(PastForecast past) =>
        WeightsFor(past.Case, [.. past.LogErrors.Keys]).Sum(pair => pair.Value * past.LogErrors[pair.Key]);

    /// <summary>Half of the 50 % and of the 80 % interval in log time, from the field model's spread.</summary>
    public (double Half50, double Half80) HalvesOf(ForecastCase kind, double deviation, double freedom)
    {
        SpreadFactor? factor = constants.Spreads.FirstOrDefault(
            row => row.FromAnchor == kind.FromAnchor && row.ToAnchor == kind.ToAnchor);
        return (
            deviation * StudentT.InvCDF(0, 1, freedom, 0.75) * (factor?.Factor50 ?? 1),
            deviation * StudentT.InvCDF(0, 1, freedom, 0.9) * (factor?.Factor80 ?? 1));
    }
}
