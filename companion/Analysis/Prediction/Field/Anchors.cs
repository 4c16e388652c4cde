namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// The four distances at which the field of runners was observed, and how any other distance hangs between them: linear in the logarithm of
/// the distance, and straight on beyond the ends.
/// </summary>
public static class Anchors
{
    /// <summary>The distances in metres: 5 km, 10 km, half marathon, marathon.</summary>
    public static readonly IReadOnlyList<double> Meters = [5000, 10_000, 21_097.5, 42_195];

    /// <summary>Number of anchors.</summary>
    public const int Count = 4;

    /// <summary>Speed from which log times are counted: five minutes a kilometre.</summary>
    private const double SecondsPerMeter = 0.3;

    /// <summary>Logarithm of a time against five minutes a kilometre.</summary>
    public static double LogOf(double meters, double seconds) => Math.Log(seconds / (meters * SecondsPerMeter));

    /// <summary>The time in seconds that such a logarithm stands for.</summary>
    public static double SecondsOf(double meters, double log) => meters * SecondsPerMeter * Math.Exp(log);

    /// <summary>Weight of each anchor at a distance; they sum to 1.</summary>
    public static double[] WeightsAt(double meters)
    {
        int left = 0;
        while (left < Count - 2 && meters > Meters[left + 1])
        {
            left++;
        }

        double share = Math.Log(meters / Meters[left]) / Math.Log(Meters[left + 1] / Meters[left]);
        var weights = new double[Count];
        weights[left] = 1 - share;
        weights[left + 1] = share;
        return weights;
    }

    /// <summary>How far a distance lies beyond the observed ones, as a logarithm; zero between them.</summary>
    public static double BeyondBy(double meters) =>
        Math.Max(0, Math.Max(Math.Log(Meters[0] / meters), Math.Log(meters / Meters[^1])));

    /// <summary>The nearest anchor in ratio.</summary>
    public static int Nearest(double meters) =>
        Enumerable.Range(0, Count).MinBy(anchor => Math.Abs(Math.Log(meters / Meters[anchor])));
}
