namespace TrainingPlan.Companion.Analysis;

/// <summary>Difference of two means with its 95 % interval.</summary>
/// <param name="Mean">Mean of the first less mean of the second.</param>
/// <param name="Low95">Low end of the interval.</param>
/// <param name="High95">High end of the interval.</param>
public readonly record struct MeanDifference(double Mean, double Low95, double High95)
{
    private const double NormalQuantile975 = 1.959963984540054;

    /// <summary>0.975 quantiles of Student's t for 1 to 30 degrees of freedom (any table of the distribution).</summary>
    private static readonly double[] StudentQuantiles975 =
    [
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
        2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086,
        2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ];

    /// <summary>
    /// Welch's unequal-variances interval (Welch 1947); null with fewer than two values on a side. The degrees of freedom are
    /// rounded down, which makes the interval a little wider than exact.
    /// </summary>
    public static MeanDifference? Welch(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count < 2 || second.Count < 2)
        {
            return null;
        }

        double mean = first.Average() - second.Average();
        double partFirst = SampleVariance(first) / first.Count;
        double partSecond = SampleVariance(second) / second.Count;
        double standardErrorSquared = partFirst + partSecond;
        if (standardErrorSquared <= 0)
        {
            return new MeanDifference(mean, mean, mean);
        }

        double freedom = standardErrorSquared * standardErrorSquared
            / (partFirst * partFirst / (first.Count - 1) + partSecond * partSecond / (second.Count - 1));
        double half = StudentQuantile975((int)Math.Floor(freedom)) * Math.Sqrt(standardErrorSquared);
        return new MeanDifference(mean, mean - half, mean + half);
    }

    private static double SampleVariance(IReadOnlyList<double> values)
    {
        double mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
    }

    private static double StudentQuantile975(int freedom)
    {
        if (freedom <= StudentQuantiles975.Length)
        {
            return StudentQuantiles975[Math.Max(freedom, 1) - 1];
        }

        // Cornish–Fisher: exact to 0.001 above 30 degrees of freedom.
        double z = NormalQuantile975;
        return z + (z * z * z + z) / (4 * freedom);
    }
}
