using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>The figures by which an activity is listed: what its source states or, failing that, what its samples say.</summary>
public sealed record ActivityFigures
{
    private const string Stated = "as the source states it";
    private const string NotThere = "the source has none";

    /// <summary>Nothing known.</summary>
    public static ActivityFigures Nothing { get; } = new();

    /// <summary>Time without pauses in seconds.</summary>
    public Measured<double> DurationSeconds { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Time with pauses in seconds.</summary>
    public Measured<double> ElapsedSeconds { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Distance in metres.</summary>
    public Measured<double> DistanceMeters { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Mean heart rate in beats a minute.</summary>
    public Measured<double> HeartRateBpm { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Highest heart rate in beats a minute.</summary>
    public Measured<double> HeartRateMaxBpm { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Mean cadence in steps (both feet) a minute.</summary>
    public Measured<double> CadenceSpm { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Ascent in metres.</summary>
    public Measured<double> AscentMeters { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Descent in metres.</summary>
    public Measured<double> DescentMeters { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Mean running power in watts.</summary>
    public Measured<double> PowerWatts { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Steps of both feet.</summary>
    public Measured<double> Steps { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Energy in kilocalories, as the source reckons it.</summary>
    public Measured<double> Kilocalories { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>Highest temperature in degrees Celsius, as the device felt it.</summary>
    public Measured<double> TemperatureMaxCelsius { get; init; } = Measured<double>.Missing(NotThere);

    /// <summary>The figures of an activity as its source gave it.</summary>
    public static ActivityFigures Of(Activity activity)
    {
        (ActivityTotals totals, ActivitySeries series) = (activity.Totals, activity.Series);
        double? spanSeconds = series.Count > 0 ? series.ElapsedSeconds[^1] : null;
        double pausedSeconds = activity.Pauses.Sum(pause => pause.EndSeconds - pause.StartSeconds);
        double? coveredMeters = Last(series.DistanceMeters);
        return new ActivityFigures
        {
            DurationSeconds = First(totals.TimerSeconds, spanSeconds - pausedSeconds, "samples without the pauses"),
            ElapsedSeconds = First(totals.ElapsedSeconds, spanSeconds ?? totals.TimerSeconds, "first to last sample"),
            DistanceMeters = First(totals.DistanceMeters, coveredMeters > 0 ? coveredMeters : null, "last sample"),
            HeartRateBpm = First(totals.HeartRateBpm, Mean(series.HeartRateBpm, series.HeartRateTrust), "mean of the trusted samples"),
            HeartRateMaxBpm = First(totals.HeartRateMaxBpm, Peak(series.HeartRateBpm, series.HeartRateTrust), "highest trusted sample"),
            CadenceSpm = First(totals.CadenceSpm, Mean(series.CadenceSpm, series.CadenceTrust), "mean of the samples in motion"),
            AscentMeters = First(totals.AscentMeters, null, ""),
            DescentMeters = First(totals.DescentMeters, null, ""),
            PowerWatts = First(totals.PowerWatts, Mean(series.PowerWatts, []), "mean of the samples"),
            Steps = First(totals.Steps, null, ""),
            Kilocalories = First(totals.Kilocalories, null, ""),
            TemperatureMaxCelsius = First(totals.TemperatureMaxCelsius, Peak(series.TemperatureCelsius, []), "highest sample"),
        };
    }

    private static Measured<double> First(double? statedValue, double? sampledValue, string how) => (statedValue, sampledValue) switch
    {
        (double value, _) => new Measured<double>(value, Trust.Trusted, Stated),
        (_, double value) => new Measured<double>(value, Trust.Trusted, how),
        _ => Measured<double>.Missing(NotThere),
    };

    private static double? Last(double[] column)
    {
        int at = Array.FindLastIndex(column, value => !double.IsNaN(value));
        return at < 0 ? null : column[at];
    }

    private static double? Mean(double[] column, double[] trust)
    {
        (double sum, int count) = (0, 0);
        for (int i = 0; i < column.Length; i++)
        {
            // A standing runner's cadence and a heart rate of zero are no values to average.
            if (column[i] > 0 && IsTrusted(trust, i))
            {
                (sum, count) = (sum + column[i], count + 1);
            }
        }

        return count == 0 ? null : sum / count;
    }

    private static double? Peak(double[] column, double[] trust)
    {
        double? peak = null;
        for (int i = 0; i < column.Length; i++)
        {
            if (!double.IsNaN(column[i]) && IsTrusted(trust, i) && !(peak >= column[i]))
            {
                peak = column[i];
            }
        }

        return peak;
    }

    private static bool IsTrusted(double[] trust, int at) => trust.Length == 0 || trust[at] >= (double)Trust.Trusted;
}
