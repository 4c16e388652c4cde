using System.Globalization;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>Reads the seconds of a run as this program writes them: units in the column names, empty for missing.</summary>
public static class SamplesCsvReader
{
    private const string Format = "TrainingPlan CSV";
    private const string Elapsed = "elapsed_s";

    private static readonly (string Name, SampleKind Kind)[] Columns =
    [
        ("distance_m", SampleKind.DistanceMeters), ("speed_m_per_s", SampleKind.SpeedMetersPerSecond),
        ("heart_rate_bpm", SampleKind.HeartRateBpm), ("cadence_spm", SampleKind.Cadence), ("altitude_m", SampleKind.AltitudeMeters),
        ("latitude_deg", SampleKind.LatitudeDegrees), ("longitude_deg", SampleKind.LongitudeDegrees), ("power_w", SampleKind.PowerWatts),
        ("temperature_c", SampleKind.TemperatureCelsius), ("ground_contact_ms", SampleKind.GroundContactMs),
        ("vertical_oscillation_mm", SampleKind.VerticalOscillationMm), ("step_length_mm", SampleKind.StepLengthMm),
        ("wrist_heart_rate_bpm", SampleKind.WristHeartRateBpm), ("heart_rate_trust", SampleKind.HeartRateTrust),
        ("cadence_trust", SampleKind.CadenceTrust),
    ];

    /// <summary>True when the table is such an export.</summary>
    internal static bool IsOne(CsvTable table) =>
        table.Find(Elapsed) >= 0 && (table.Find("time") >= 0 || table.Find("cadence_spm") >= 0 || table.Find("distance_m") >= 0)
        && table.Find("sentence") < 0;

    /// <summary>What the table holds in our terms.</summary>
    /// <exception cref="ImportException">It holds no second.</exception>
    internal static ImportedFile Read(CsvTable table)
    {
        var notes = new List<string>();
        var samples = new SampleColumns();
        (int elapsedAt, int timeAt, int sportAt) = (table.Find(Elapsed), table.Find("time"), table.Find("sport"));
        int[] places = [.. Columns.Select(column => table.Find(column.Name))];
        (int strapAt, int paceAt) = (table.Find("strap_heart_rate_bpm"), table.Find("pace_s_per_km"));
        (DateTimeOffset? start, bool isLocal, Sport sport) = (null, false, Sport.Running);
        foreach (string[] row in table.Rows())
        {
            if (Number(row, elapsedAt) is not double seconds)
            {
                continue;
            }

            if (samples.Count == 0)
            {
                sport = Enum.TryParse(CsvTable.Field(row, sportAt), out Sport named) && Enum.IsDefined(named) ? named : Sport.Running;
                if (LooseTime.Parse(CsvTable.Field(row, timeAt)) is (DateTimeOffset time, bool isUnzoned))
                {
                    (start, isLocal) = (time.AddSeconds(-seconds), isUnzoned);
                }
            }

            samples.Add(seconds);
            for (int i = 0; i < places.Length; i++)
            {
                samples.Set(Columns[i].Kind, Value(row, places[i]));
            }

            if (strapAt >= 0)
            {
                samples.Set(SampleKind.HeartRateBpm, Number(row, strapAt) ?? Number(row, table.Find("wrist_heart_rate_bpm")));
            }

            if (paceAt >= 0 && Number(row, paceAt) is > 0 and double pace)
            {
                samples.Set(SampleKind.SpeedMetersPerSecond, 1000 / pace);
            }
        }

        if (samples.Count == 0)
        {
            throw new ImportException("The table holds no second of a run.");
        }

        var read = new Activity { Sport = sport, Start = start, IsStartLocal = isLocal, Series = samples.ToSeries() };
        return new ImportedFile { Format = Format, Activities = [ActivityMender.Mend(read, notes)], Notes = notes };
    }

    /// <summary>A number, or a trust by name.</summary>
    private static double? Value(string[] row, int at) => Number(row, at)
        ?? (Enum.TryParse(CsvTable.Field(row, at), out Trust trust) && Enum.IsDefined(trust) ? (double)trust : null);

    private static double? Number(string[] row, int at) =>
        double.TryParse(CsvTable.Field(row, at), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number) ? number : null;
}
