namespace TrainingPlan.Companion.Analysis;

/// <summary>Plain statistics of small samples, each by its textbook definition.</summary>
public static class Statistics
{
    /// <summary>Sample standard deviation (n − 1); 0 with fewer than two values.</summary>
    public static double SampleDeviation(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return 0;
        }

        double mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    /// <summary>Median; NaN without values.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length == 0 ? double.NaN : sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>Pearson's correlation; 0 when one of both does not vary.</summary>
    public static double Correlation(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count < 2 || first.Count != second.Count)
        {
            return 0;
        }

        double meanFirst = first.Average();
        double meanSecond = second.Average();
        double both = 0;
        double squaresFirst = 0;
        double squaresSecond = 0;
        for (int i = 0; i < first.Count; i++)
        {
            double a = first[i] - meanFirst;
            double b = second[i] - meanSecond;
            both += a * b;
            squaresFirst += a * a;
            squaresSecond += b * b;
        }

        double scale = Math.Sqrt(squaresFirst * squaresSecond);
        return scale > 0 ? both / scale : 0;
    }
}
