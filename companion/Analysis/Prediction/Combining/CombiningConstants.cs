namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>Weights of the models for one kind of forecast; they sum to 1.</summary>
public sealed record ModelWeights(int ToAnchor, bool IsUp, bool IsSeveral, IReadOnlyDictionary<ModelKind, double> Weights);

/// <summary>What the stated spread must be multiplied with so that the intervals of the past would have held what they promised.</summary>
/// <param name="FromAnchor">As in <see cref="ForecastCase"/>.</param>
/// <param name="ToAnchor">As in <see cref="ForecastCase"/>.</param>
/// <param name="Factor50">For the 50 % interval.</param>
/// <param name="Factor80">For the 80 % interval.</param>
/// <param name="Count">Forecasts that it rests on.</param>
public sealed record SpreadFactor(int FromAnchor, int ToAnchor, double Factor50, double Factor80, int Count);

/// <summary>What past errors taught about combining the models.</summary>
public sealed record CombiningConstants(IReadOnlyList<ModelWeights> Weights, IReadOnlyList<SpreadFactor> Spreads)
{
    /// <summary>The field model alone, its spread as stated.</summary>
    public static CombiningConstants FieldAlone { get; } = new([], []);
}
