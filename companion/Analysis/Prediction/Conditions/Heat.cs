namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What warmth costs: s percent for each degree above 10 °C, s from 0.2 for the best marathons (Ely 2007) to 0.8 for five hours (Boston
/// 1897–2018), ± 0.3; in shorter races by the root of the time. Moist air counts as the temperature that feels alike at 50 %. Studies
/// contradict each other on who loses more, so a runner's own loss, once learned, draws s to itself.
/// </summary>
public static class Heat
{
    private const double HarmlessCelsius = 10;
    private const double BestMarathonSeconds = 7560;
    private const double SlowMarathonSeconds = 18_000;
    private const double BestPercent = 0.2;
    private const double SlowPercent = 0.8;
    private const double PercentDeviation = 0.3;
    private const double UsualHumidityPercent = 60;
    private const double HumidityDeviationPercent = 20;

    /// <summary>The adjustment; null when the temperature is not known.</summary>
    /// <param name="conditions">Temperature, humidity, own loss.</param>
    /// <param name="seconds">The race's time in seconds.</param>
    /// <param name="marathonSeconds">The runner's marathon time in seconds.</param>
    public static Adjustment? Of(RaceConditions conditions, double seconds, double marathonSeconds)
    {
        if (conditions.TemperatureCelsius is not double celsius)
        {
            return null;
        }

        double humidity = conditions.HumidityPercent ?? UsualHumidityPercent;
        double felt = WetBulbGlobe.AtHalfHumidity(celsius, humidity);
        (double percent, double deviation) = PercentPerDegree(marathonSeconds, conditions.OwnHeat);
        double shorter = Math.Sqrt(Math.Min(1, seconds / marathonSeconds));
        double degrees = Math.Max(0, felt - HarmlessCelsius);
        double moist = conditions.HumidityPercent is null && degrees > 0
            ? WetBulbGlobe.AtHalfHumidity(celsius, humidity + HumidityDeviationPercent) - felt
            : 0;
        double spread = Math.Sqrt(Math.Pow(deviation * degrees, 2) + Math.Pow(percent * moist, 2)) / 100 * shorter;
        string air = conditions.HumidityPercent is null ? "humidity not given" : FormattableString.Invariant($"{humidity:F0} % humidity");
        string own = conditions.OwnHeat is null ? "" : ", own loss learned";
        return new Adjustment(
            AdjustmentKind.Heat, percent * degrees / 100 * shorter, spread,
            FormattableString.Invariant($"{celsius:F0} °C, {air}: {percent:F2} ± {deviation:F2} % a degree above 10{own}"));
    }

    /// <summary>Loss in percent for each degree and its standard deviation.</summary>
    public static (double Percent, double Deviation) PercentPerDegree(double marathonSeconds, HeatSensitivity? own)
    {
        double share = Math.Clamp((marathonSeconds - BestMarathonSeconds) / (SlowMarathonSeconds - BestMarathonSeconds), 0, 1);
        double usual = BestPercent + ((SlowPercent - BestPercent) * share);
        if (own is null)
        {
            return (usual, PercentDeviation);
        }

        double prior = 1 / (PercentDeviation * PercentDeviation);
        double learned = 1 / (own.Deviation * own.Deviation);
        return (((usual * prior) + (own.PercentPerDegree * learned)) / (prior + learned), 1 / Math.Sqrt(prior + learned));
    }
}
