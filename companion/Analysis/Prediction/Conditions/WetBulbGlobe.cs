namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Wet-bulb globe temperature in the shade, the approximation of the Australian Bureau of Meteorology: 0.567 T + 0.393 e + 3.94 with
/// e = RH / 100 · 6.105 · e^(17.27 T / (237.7 + T)) in hPa. It takes some sun for given and is too high at night.
/// </summary>
public static class WetBulbGlobe
{
    /// <summary>From here on races are commonly stopped.</summary>
    public const double DangerCelsius = 28;

    /// <summary>WBGT in °C.</summary>
    public static double Of(double temperatureCelsius, double humidityPercent)
    {
        double pressure = humidityPercent / 100 * 6.105 * Math.Exp(17.27 * temperatureCelsius / (237.7 + temperatureCelsius));
        return (0.567 * temperatureCelsius) + (0.393 * pressure) + 3.94;
    }

    /// <summary>The temperature that feels alike at a middling humidity of 50 %, in °C.</summary>
    public static double AtHalfHumidity(double temperatureCelsius, double humidityPercent)
    {
        double wanted = Of(temperatureCelsius, humidityPercent);
        double low = temperatureCelsius - 30;
        double high = temperatureCelsius + 30;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Of(middle, 50) < wanted ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
