namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What kind of forecast it is: errors of the past are kept apart by it.</summary>
/// <param name="FromAnchor">Anchor nearest to the nearest result; <see cref="Several"/> with results at two anchors or more.</param>
/// <param name="ToAnchor">Anchor nearest to the distance that is forecast.</param>
/// <param name="IsUp">True when the nearest result is shorter than what is forecast.</param>
public readonly record struct ForecastCase(int FromAnchor, int ToAnchor, bool IsUp)
{
    /// <summary>The mark of results at several anchors.</summary>
    public const int Several = -1;

    /// <summary>True with results at several anchors.</summary>
    public bool IsSeveral => FromAnchor == Several;

    /// <summary>The case of some all-out results and a distance.</summary>
    public static ForecastCase Of(IReadOnlyList<Evidence> results, double meters, DateOnly? day)
    {
        Evidence nearest = ModelTimes.Nearest(results, meters, day);
        int[] anchors = [.. results.Select(result => Anchors.Nearest(result.DistanceMeters)).Distinct()];
        return new ForecastCase(
            anchors.Length > 1 ? Several : anchors[0], Anchors.Nearest(meters), nearest.DistanceMeters < meters);
    }
}
