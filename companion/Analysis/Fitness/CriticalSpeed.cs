using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Critical speed and D′ of the two-parameter model d = CS · t + D′ (Monod &amp; Scherrer 1965; Hughson 1984): a straight line through
/// all-out efforts of 2 to 20 min. In the field CS errs by 0.14 m/s and repeats within 0.4 %; D′ repeats within 13 % only and errs by
/// 88 m, so it is always doubtful. The model is too fast for long races (Vandewalle), so it says nothing beyond 20 min.
/// </summary>
/// <param name="MetersPerSecond">Critical speed in metres a second.</param>
/// <param name="Low95">Low end of its 95 % interval.</param>
/// <param name="High95">High end.</param>
/// <param name="ReserveMeters">D′ in metres: the distance that can be run above critical speed.</param>
/// <param name="EffortCount">Efforts that it rests on.</param>
public sealed record CriticalSpeed(
    Measured<double> MetersPerSecond, double Low95, double High95, Measured<double> ReserveMeters, int EffortCount)
{
    /// <summary>Shortest effort that counts, in seconds.</summary>
    public const double ShortestSeconds = 120;

    /// <summary>Longest effort that counts, in seconds.</summary>
    public const double LongestSeconds = 1200;

    private const double FieldError = 0.14;
    private const int ReserveErrorMeters = 88;

    /// <summary>Fits the line; missing with fewer than two efforts, or when their times are not at least 1 : 2.</summary>
    public static CriticalSpeed Of(IReadOnlyList<(double Meters, double Seconds)> efforts)
    {
        var used = efforts.Where(effort => effort.Seconds is >= ShortestSeconds and <= LongestSeconds).ToList();
        if (used.Count < 2 || used.Max(effort => effort.Seconds) < 2 * used.Min(effort => effort.Seconds))
        {
            return Missing("needs all-out efforts of 2 to 20 min, the longest at least twice the shortest", used.Count);
        }

        StraightLine line = StraightLine.Through([.. used.Select(effort => (effort.Seconds, effort.Meters))]);
        if (line.Intercept is < 50 or > 600 || line.Slope <= 0)
        {
            string why = FormattableString.Invariant($"a reserve of {line.Intercept:F0} m is no runner's: the efforts were not all-out");
            return Missing(why, used.Count);
        }

        double half = 1.96 * Math.Max(FieldError, line.SlopeError);
        Trust trust = used.Count >= 3 ? Trust.Trusted : Trust.Doubtful;
        return new CriticalSpeed(
            new Measured<double>(line.Slope, trust, $"{used.Count} efforts of 2 to 20 min, taken as all-out"),
            line.Slope - half,
            line.Slope + half,
            new Measured<double>(line.Intercept, Trust.Doubtful, $"{used.Count} efforts; errs by {ReserveErrorMeters} m in the field"),
            used.Count);
    }

    private static CriticalSpeed Missing(string why, int count) =>
        new(Measured<double>.Missing(why), 0, 0, Measured<double>.Missing(why), count);
}
