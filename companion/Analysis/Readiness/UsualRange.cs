namespace TrainingPlan.Companion.Analysis;

/// <summary>A runner's own usual range: mean, spread and the band of the smallest change worth a word.</summary>
/// <param name="Mean">Mean of the days that made it.</param>
/// <param name="StandardDeviation">Sample standard deviation of those days.</param>
/// <param name="Count">How many days.</param>
public readonly record struct UsualRange(double Mean, double StandardDeviation, int Count)
{
    /// <summary>
    /// Half the standard deviation to either side: the smallest worthwhile change as used in the trials of training led by heart-rate
    /// variability (Vesterinen 2016, Javaloyes 2019).
    /// </summary>
    public double Low => Mean - StandardDeviation / 2;

    /// <summary>The upper end of the same band.</summary>
    public double High => Mean + StandardDeviation / 2;

    /// <summary>The range of some days; null with fewer than <paramref name="fewest"/> of them.</summary>
    public static UsualRange? Of(IReadOnlyCollection<double> values, int fewest)
    {
        if (values.Count < Math.Max(2, fewest))
        {
            return null;
        }

        double mean = values.Average();
        double sumOfSquares = values.Sum(value => (value - mean) * (value - mean));
        return new UsualRange(mean, Math.Sqrt(sumOfSquares / (values.Count - 1)), values.Count);
    }
}
