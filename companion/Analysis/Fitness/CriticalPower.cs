using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Critical power of the two-parameter model work = CP · t + W′ (Monod &amp; Scherrer 1965), from the best means over 3 to 20 min of the
/// runner's own device. Valid when these were all-out; in plain training it is a lower bound.
/// </summary>
public static class CriticalPower
{
    private const int ShortestSeconds = 180;
    private const int LongestSeconds = 1200;

    /// <summary>Critical power in watts from curves of power.</summary>
    public static Measured<double> Of(IEnumerable<IReadOnlyList<CurvePoint>> powerCurves)
    {
        (double X, double Y)[] best = [.. powerCurves.SelectMany(curve => curve)
            .Where(point => point.Seconds is >= ShortestSeconds and <= LongestSeconds)
            .GroupBy(point => point.Seconds)
            .Select(same => ((double)same.Key, same.Key * same.Max(point => point.Value)))];
        if (best.Length < 3)
        {
            return Measured<double>.Missing("needs power over at least 3 to 5 min");
        }

        StraightLine line = StraightLine.Through(best);
        return line.Slope > 0
            ? new Measured<double>(line.Slope, Trust.Doubtful, "best means of 3 to 20 min, all-out or not")
            : Measured<double>.Missing("the curve of power does not fall with time");
    }
}
