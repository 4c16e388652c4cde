using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// What a degree above 10 °C costs this runner: the rise of heart rate at the same speed, in percent a degree, learned from the runner's
/// own runs beside a trend of fitness. The prior is 0.5 ± 0.3 % a degree (0.2 in the elite, 0.8 for slow marathons: Ely 2007, Boston
/// 1897–2018); few or cool runs leave it there. The temperature is the device's: a wrist warms it, so the figure is doubtful.
/// </summary>
/// <param name="PercentPerDegree">Percent of heart rate at the same speed for each degree above 10 °C.</param>
/// <param name="Low95">Low end of its 95 % interval.</param>
/// <param name="High95">High end.</param>
/// <param name="RunCount">Runs with temperature, heart rate and speed.</param>
public sealed record HeatTolerance(Measured<double> PercentPerDegree, double Low95, double High95, int RunCount)
{
    private const double NoCostBelowCelsius = 10;
    private const double PriorMean = 0.005;
    private const double PriorDeviation = 0.003;
    private const double RunDeviation = 0.05;
    private const int FewestRuns = 15;
    private const int FewestWarmRuns = 5;
    private const double WarmCelsius = 18;

    /// <summary>Learns it from a history.</summary>
    public static HeatTolerance Of(IEnumerable<HistoryRun> runs) => Of([.. runs
        .Where(run => run is { IsRun: true, Summary: { TemperatureCelsius.HasValue: true, Steady.Count: > 0 } }
            && run.Sport != Sport.TreadmillRunning)
        .Select(run => (
            run.Date,
            run.Summary!.TemperatureCelsius.Value,
            run.Summary.Steady.Average(stretch => stretch.MetersPerSecond),
            run.Summary.Steady.Average(stretch => stretch.HeartRateBpm)))]);

    /// <summary>Learns it from day, temperature, speed on the flat and heart rate of each run.</summary>
    public static HeatTolerance Of(IReadOnlyList<(DateOnly Date, double Celsius, double MetersPerSecond, double Bpm)> runs)
    {
        int warm = runs.Count(run => run.Celsius >= WarmCelsius);
        if (runs.Count < FewestRuns || warm < FewestWarmRuns)
        {
            return new HeatTolerance(
                Measured<double>.Missing(
                    $"needs {FewestRuns} even runs with temperature and heart rate, {FewestWarmRuns} of them above {WarmCelsius} °C; "
                    + $"there are {runs.Count} and {warm}"),
                0, 0, runs.Count);
        }

        // ln(HR / v) = a + b · year + s · (T − 10)+: a and b are free, s is held loosely to its prior. Both are taken out of s first.
        double[] year = [.. runs.Select(run => run.Date.DayNumber / 365.25)];
        double[] cost = Without(year, [.. runs.Select(run => Math.Log(run.Bpm / run.MetersPerSecond))]);
        double[] heat = Without(year, [.. runs.Select(run => Math.Max(0, run.Celsius - NoCostBelowCelsius))]);
        double weight = 1 / (RunDeviation * RunDeviation);
        double prior = 1 / (PriorDeviation * PriorDeviation);
        double precision = prior + (weight * heat.Sum(value => value * value));
        double slope = ((prior * PriorMean) + (weight * heat.Zip(cost, (x, y) => x * y).Sum())) / precision;
        double half = 1.96 / Math.Sqrt(precision);
        return new HeatTolerance(
            new Measured<double>(100 * slope, Trust.Doubtful, $"{runs.Count} runs, {warm} of them warm; temperature as the device felt it"),
            100 * (slope - half),
            100 * (slope + half),
            runs.Count);
    }

    /// <summary>What a straight line through x leaves of y.</summary>
    private static double[] Without(double[] x, double[] y)
    {
        StraightLine line = StraightLine.Through([.. x.Zip(y)]);
        return [.. x.Zip(y, (at, value) => value - line.Intercept - (line.Slope * at))];
    }
}
