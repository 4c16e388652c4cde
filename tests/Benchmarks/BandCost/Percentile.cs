namespace TrainingPlan.Benchmarks.BandCost;

/// <summary>How large the large values are.</summary>
public static class Percentile
{
    /// <summary>The smallest value that at least 99 of 100 values do not exceed.</summary>
    public static long NinetyNine(IReadOnlyList<long> values) =>
        values.Order().ElementAt((int)Math.Ceiling(values.Count * 0.99) - 1);
}
