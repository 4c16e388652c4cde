using MathNet.Numerics.Distributions;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Learns from past errors: weights that would have made the mean absolute error least (stacking: Wolpert 1992, Breiman 1996, weights ≥ 0
/// that sum to 1), averaged with weights by the size of each model's errors, since fitted weights alone promise too much (Clemen 1989); and
/// factors that would have made the intervals hold their share (split-conformal scaling, drawn to the pooled factor where forecasts are
/// few).
/// </summary>
public static class CombiningFit
{
    /// <summary>Past forecasts that the pooled spread factor counts as.</summary>
    private const double PooledCount = 40;

    private const int Steps = 2000;

    /// <summary>Per step, how fast weights move.</summary>
    private const double Rate = 0.5;

    /// <summary>Models that erred alike count alike, one that erred a fifth more counts a quarter.</summary>
    private const double SkillPower = 8;

    /// <summary>A model below this weight is left out.</summary>
    private const double LeastWeight = 0.03;

    /// <summary>Constants of these forecasts.</summary>
    public static CombiningConstants Of(IReadOnlyList<PastForecast> past)
    {
        List<ModelWeights> weights =
        [
            .. past.GroupBy(one => (one.Case.ToAnchor, one.Case.IsUp, one.Case.IsSeveral)).OrderBy(group => group.Key)
                .Select(group => new ModelWeights(group.Key.ToAnchor, group.Key.IsUp, group.Key.IsSeveral, WeightsOf([.. group]))),
        ];
        var combining = new Combination(new CombiningConstants(weights, []));
        var pooled = FactorsOf(past, combining);
        List<SpreadFactor> spreads =
        [
            .. past.GroupBy(one => (one.Case.FromAnchor, one.Case.ToAnchor)).OrderBy(group => group.Key).Select(group =>
            {
                var own = FactorsOf([.. group], combining);
                double share = group.Count() / (group.Count() + PooledCount);
                return new SpreadFactor(
                    group.Key.FromAnchor, group.Key.ToAnchor,
                    (share * own.At50) + ((1 - share) * pooled.At50), (share * own.At80) + ((1 - share) * pooled.At80), group.Count());
            }),
        ];
        return new CombiningConstants(weights, spreads);
    }

    private static Dictionary<ModelKind, double> WeightsOf(IReadOnlyList<PastForecast> past)
    {
        ModelKind[] models = [.. past[0].LogErrors.Keys.Where(model => past.All(one => one.LogErrors.ContainsKey(model))).Order()];
        double[] weights = [.. models.Select(_ => 1.0 / models.Length)];
        double[] sum = new double[models.Length];
        double scale = past.Average(one => models.Average(model => Math.Abs(one.LogErrors[model])));
        for (int step = 0; step < Steps; step++)
        {
            var slope = new double[models.Length];
            foreach (PastForecast one in past)
            {
                double error = 0;
                for (int i = 0; i < models.Length; i++)
                {
                    error += weights[i] * one.LogErrors[models[i]];
                }

                for (int i = 0; i < models.Length; i++)
                {
                    slope[i] += Math.Sign(error) * one.LogErrors[models[i]] / (scale * past.Count);
                }
            }

            double rate = Rate / Math.Sqrt(1 + step);
            weights = Normalised([.. weights.Select((weight, i) => weight * Math.Exp(-rate * slope[i]))]);
            sum = [.. sum.Select((value, i) => value + (step >= Steps / 2 ? weights[i] : 0))];
        }

        double[] errors = [.. models.Select(model => past.Average(one => Math.Abs(one.LogErrors[model])))];
        double[] bySkill = Normalised([.. errors.Select(error => Math.Pow(error / scale, -SkillPower))]);
        double[] mixed = [.. Normalised(sum).Select((weight, i) => (weight + bySkill[i]) / 2)];
        double[] final = Normalised([.. mixed.Select(weight => weight < LeastWeight ? 0 : weight)]);
        return models.Select((model, i) => (model, Weight: final[i])).Where(pair => pair.Weight > 0)
            .ToDictionary(pair => pair.model, pair => pair.Weight);
    }

    private static double[] Normalised(double[] weights) => [.. weights.Select(weight => weight / weights.Sum())];

    private static (double At50, double At80) FactorsOf(IReadOnlyList<PastForecast> past, Combination combining)
    {
        List<double> at50 = [];
        List<double> at80 = [];
        foreach (PastForecast one in past)
        {
            double error = Math.Abs(combining.ErrorOf(one)) / one.Deviation;
            at50.Add(error / StudentT.InvCDF(0, 1, one.Freedom, 0.75));
            at80.Add(error / StudentT.InvCDF(0, 1, one.Freedom, 0.9));
        }

        return (Share(at50, 0.5), Share(at80, 0.8));
    }

    /// <summary>
    /// The value below which a share of the values lies, as conformal prediction takes it: counted up, not interpolated down.
    /// </summary>
    private static double Share(List<double> values, double share)
    {
        values.Sort();
        return values[Math.Clamp((int)Math.Ceiling((values.Count + 1) * share) - 1, 0, values.Count - 1)];
    }
}
