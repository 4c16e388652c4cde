using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// The runner's own exponent k of T₂ = T₁ (D₂ / D₁)^k (Riegel 1981, k 1.06, 3.5 to 230 min). From half to marathon recreational runners
/// need more (median 1.138 in one survey), so the prior is 1.07 ± 0.03 and the runner's bests move it as far as they carry.
/// </summary>
/// <param name="Exponent">The exponent.</param>
/// <param name="Low95">Low end of its 95 % interval.</param>
/// <param name="High95">High end.</param>
/// <param name="EffortCount">Efforts that it rests on.</param>
public sealed record RiegelExponent(Measured<double> Exponent, double Low95, double High95, int EffortCount)
{
    private const double PriorMean = 1.07;
    private const double PriorDeviation = 0.03;

    /// <summary>Error of one effort's log time: two efforts of a runner seldom come on equally good days.</summary>
    private const double EffortDeviation = 0.025;

    private const double LeastDistanceRatio = 1.5;

    /// <summary>Exponent between two efforts, not shrunk: ln(T₂/T₁) / ln(D₂/D₁).</summary>
    public static double Between(double firstMeters, double firstSeconds, double secondMeters, double secondSeconds) =>
        Math.Log(secondSeconds / firstSeconds) / Math.Log(secondMeters / firstMeters);

    /// <summary>Fits the slope of log time over log distance, drawn to the prior; efforts of 3.5 to 230 min count.</summary>
    public static RiegelExponent Of(IReadOnlyList<(double Meters, double Seconds)> efforts)
    {
        var used = efforts.Where(effort => effort.Seconds is >= 210 and <= 13_800 && effort.Meters > 0).ToList();
        double prior = 1 / (PriorDeviation * PriorDeviation);
        double meanX = used.Count == 0 ? 0 : used.Average(effort => Math.Log(effort.Meters));
        double meanY = used.Count == 0 ? 0 : used.Average(effort => Math.Log(effort.Seconds));
        double spread = used.Sum(effort => Math.Pow(Math.Log(effort.Meters) - meanX, 2));
        double both = used.Sum(effort => (Math.Log(effort.Meters) - meanX) * (Math.Log(effort.Seconds) - meanY));
        double weight = 1 / (EffortDeviation * EffortDeviation);
        double precision = prior + (spread * weight);
        double mean = ((prior * PriorMean) + (both * weight)) / precision;
        double half = 1.96 / Math.Sqrt(precision);
        bool isOwn = used.Count >= 2 && used.Max(effort => effort.Meters) >= LeastDistanceRatio * used.Min(effort => effort.Meters);
        Measured<double> exponent = isOwn
            ? new Measured<double>(mean, used.Count >= 3 ? Trust.Trusted : Trust.Doubtful, $"{used.Count} efforts, drawn to 1.07 ± 0.03")
            : Measured<double>.Missing("needs efforts over two distances, one half as long again as the other");
        return new RiegelExponent(exponent, mean - half, mean + half, used.Count);
    }
}
