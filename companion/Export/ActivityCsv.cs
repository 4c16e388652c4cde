using System.Globalization;
using System.Text;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Export;

/// <summary>Activities as comma-separated values: the samples of one, or a line each. Units stand in the column names.</summary>
public static class ActivityCsv
{
    private const string TimeForm = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    /// <summary>The samples of an activity; every value to its last digit, a missing one empty.</summary>
    public static string Samples(Activity activity)
    {
        ActivitySeries series = activity.Series;
        (string Name, double[] Values)[] columns =
        [
            ("distance_m", series.DistanceMeters), ("speed_m_per_s", series.SpeedMetersPerSecond), ("heart_rate_bpm", series.HeartRateBpm),
            ("cadence_spm", series.CadenceSpm), ("altitude_m", series.AltitudeMeters), ("latitude_deg", series.LatitudeDegrees),
            ("longitude_deg", series.LongitudeDegrees), ("power_w", series.PowerWatts), ("temperature_c", series.TemperatureCelsius),
            ("ground_contact_ms", series.GroundContactMs), ("vertical_oscillation_mm", series.VerticalOscillationMm),
            ("step_length_mm", series.StepLengthMm), ("wrist_heart_rate_bpm", series.WristHeartRateBpm),
            ("heart_rate_trust", series.HeartRateTrust), ("cadence_trust", series.CadenceTrust),
        ];
        columns = [.. columns.Where(column => column.Values.Length > 0)];
        var text = new StringBuilder();
        CsvLine.Add(text, ["time", "elapsed_s", "sport", .. columns.Select(column => column.Name)]);
        for (int i = 0; i < series.Count; i++)
        {
            double seconds = series.ElapsedSeconds[i];
            CsvLine.Add(
                text,
                [
                    Time(activity, seconds), CsvLine.Number(seconds), activity.Sport,
                    .. columns.Select(column => CsvLine.Number(column.Values[i])),
                ]);
        }

        return text.ToString();
    }

    /// <summary>A line an activity with the figures by which it is listed.</summary>
    public static string List(IReadOnlyList<StoredActivity> activities)
    {
        var text = new StringBuilder();
        CsvLine.Add(
            text, "run", "start", "local_date", "sport", "name", "device", "duration_s", "elapsed_s", "distance_m", "heart_rate_bpm",
            "heart_rate_max_bpm", "cadence_spm", "ascent_m", "descent_m", "power_w", "steps", "energy_kcal", "effort_cr10", "sources");
        foreach (StoredActivity activity in activities)
        {
            ActivityFigures figures = activity.Figures;
            CsvLine.Add(
                text,
                activity.Id,
                activity.Start is DateTimeOffset start ? Time(start, activity.IsStartLocal) : "",
                activity.LocalDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                activity.Sport,
                CsvLine.Words(activity.Name),
                CsvLine.Words(activity.Device),
                CsvLine.Number(figures.DurationSeconds.OrNull),
                CsvLine.Number(figures.ElapsedSeconds.OrNull),
                CsvLine.Number(figures.DistanceMeters.OrNull),
                CsvLine.Number(figures.HeartRateBpm.OrNull),
                CsvLine.Number(figures.HeartRateMaxBpm.OrNull),
                CsvLine.Number(figures.CadenceSpm.OrNull),
                CsvLine.Number(figures.AscentMeters.OrNull),
                CsvLine.Number(figures.DescentMeters.OrNull),
                CsvLine.Number(figures.PowerWatts.OrNull),
                CsvLine.Number(figures.Steps.OrNull),
                CsvLine.Number(figures.Kilocalories.OrNull),
                CsvLine.Number(activity.EffortCr10),
                CsvLine.Words(activity.Formats));
        }

        return text.ToString();
    }

    private static string Time(Activity activity, double seconds) =>
        activity.Start is DateTimeOffset start ? Time(start.AddSeconds(seconds), activity.IsStartLocal) : "";

    private static string Time(DateTimeOffset time, bool isLocal) =>
        time.ToString(TimeForm + (isLocal ? "" : "zzz"), CultureInfo.InvariantCulture);
}
