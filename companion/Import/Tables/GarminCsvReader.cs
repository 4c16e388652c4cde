using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>
/// Reads the list of activities that Garmin Connect exports: decimal comma or point, "--" for missing, kilometres or miles, the runner's
/// clock without a time zone.
/// </summary>
public static class GarminCsvReader
{
    private const string Format = "Garmin Connect CSV";
    private const double MetersPerMile = 1609.344;
    private const double MetersPerFoot = 0.3048;
    private const double LongestSeconds = 14 * 86_400;
    private const double FarthestMeters = 2_000_000;
    private const double OneFootMaxSpm = 115;

    /// <summary>True when the table is such an export.</summary>
    internal static bool IsOne(CsvTable table) => GarminColumns.Of(table) is not null;

    /// <summary>What the table holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    internal static ImportedFile Read(CsvTable table)
    {
        GarminColumns columns = GarminColumns.Of(table)
            ?? throw new ImportException("The table is not the list of activities that Garmin Connect exports.");
        var notes = new List<string>();
        LooseNumber style = LooseNumber.StyleOf(table.Rows().Select(row => CsvTable.Field(row, columns.Distance)));
        double unitMeters = UnitOf(table, columns, style, notes);
        var activities = new List<Activity>();
        (int unread, int strange) = (0, 0);
        foreach (string[] row in table.Rows())
        {
            if (new GarminRow(row, columns, style, unitMeters).ToActivity(ref strange) is Activity activity)
            {
                activities.Add(activity);
            }
            else
            {
                unread++;
            }
        }

        if (unread > 0)
        {
            notes.Add($"{unread} rows have no date or no time and were passed over.");
        }

        if (strange > 0)
        {
            notes.Add($"{strange} figures are beyond what a human does and were left out.");
        }

        return activities.Count > 0
            ? new ImportedFile { Format = Format, Activities = activities, Notes = notes }
            : throw new ImportException("The Garmin Connect export holds no activity.");
    }

    /// <summary>Kilometres or miles: the file does not say, but steps times their length do.</summary>
    private static double UnitOf(CsvTable table, GarminColumns columns, LooseNumber style, List<string> notes)
    {
        var ratios = new List<double>();
        foreach (string[] row in table.Rows())
        {
            double? distance = style.Number(CsvTable.Field(row, columns.Distance));
            double? walked = style.Number(CsvTable.Field(row, columns.Steps)) * style.Number(CsvTable.Field(row, columns.StepLength))
                ?? LooseNumber.Seconds(CsvTable.Field(row, columns.Time)) / 60 * style.Number(CsvTable.Field(row, columns.Cadence))
                * style.Number(CsvTable.Field(row, columns.StepLength));
            if (distance > 1 && walked > 0)
            {
                ratios.Add(walked.Value / distance.Value);
            }
        }

        if (ratios.Count == 0)
        {
            notes.Add("The export does not say whether it counts kilometres or miles; kilometres were assumed.");
            return 1000;
        }

        ratios.Sort();
        double ratio = ratios[ratios.Count / 2];
        double best = new[] { 1000, MetersPerMile, MetersPerMile / MetersPerFoot }.MinBy(unit => Math.Abs(Math.Log(ratio / unit)));
        bool isMiles = best > 1000;
        if (isMiles)
        {
            notes.Add("Its distances are in miles, by the length and number of steps.");
        }

        return isMiles ? MetersPerMile : 1000;
    }

    private sealed class GarminRow(string[] row, GarminColumns columns, LooseNumber style, double unitMeters)
    {
        private bool IsImperial => unitMeters > 1000;

        public Activity? ToActivity(ref int strange)
        {
            double? seconds = LooseNumber.Seconds(CsvTable.Field(row, columns.Time));
            if (LooseTime.Parse(CsvTable.Field(row, columns.Date)) is not (DateTimeOffset start, bool isLocal)
                || seconds is not (> 0 and < LongestSeconds))
            {
                return null;
            }

            Sport sport = SportWords.Of(CsvTable.Field(row, columns.Type));
            return new Activity
            {
                Sport = sport,
                Start = start,
                IsStartLocal = isLocal,
                Name = CsvTable.Field(row, columns.Title),
                Device = "Garmin Connect",
                Totals = Totals(seconds.Value, sport, ref strange),
            };
        }

        private ActivityTotals Totals(double seconds, Sport sport, ref int strange)
        {
            double heightScale = IsImperial ? MetersPerFoot : 1;
            return new ActivityTotals
            {
                TimerSeconds = seconds,
                ElapsedSeconds = Within(LooseNumber.Seconds(CsvTable.Field(row, columns.ElapsedTime)), 1, LongestSeconds, ref strange),
                MovingSeconds = Within(LooseNumber.Seconds(CsvTable.Field(row, columns.MovingTime)), 0, LongestSeconds, ref strange),
                DistanceMeters = Within(Exact(Number(columns.Distance) * unitMeters), 0, FarthestMeters, ref strange),
                Kilocalories = Within(Number(columns.Energy), 0, 100_000, ref strange),
                HeartRateBpm = Within(Number(columns.HeartRate), 25, 250, ref strange),
                HeartRateMaxBpm = Within(Number(columns.HeartRateMax), 25, 250, ref strange),
                CadenceSpm = Within(BothFeet(Number(columns.Cadence), sport), 1, 400, ref strange),
                CadenceMaxSpm = Within(BothFeet(Number(columns.CadenceMax), sport), 1, 400, ref strange),
                AscentMeters = Within(Number(columns.Ascent) * heightScale, 0, 50_000, ref strange),
                DescentMeters = Within(Number(columns.Descent) * heightScale, 0, 50_000, ref strange),
                PowerWatts = Within(Number(columns.Power), 1, 3000, ref strange),
                PowerMaxWatts = Within(Number(columns.PowerMax), 1, 5000, ref strange),
                Steps = (int?)Within(Number(columns.Steps), 1, 1_000_000, ref strange),
                TemperatureMinCelsius = Within(Celsius(Number(columns.TemperatureMin)), -60, 60, ref strange),
                TemperatureMaxCelsius = Within(Celsius(Number(columns.TemperatureMax)), -60, 60, ref strange),
                GroundContactMs = Within(Number(columns.GroundContact), 50, 1000, ref strange),
                VerticalOscillationMm = Within(Exact(Number(columns.Oscillation) * (IsImperial ? 25.4 : 10)), 5, 300, ref strange),
                StepLengthMm = Within(Exact(Number(columns.StepLength) * 1000), 100, 3000, ref strange),
            };
        }

        private double? Number(int column) => style.Number(CsvTable.Field(row, column));

        private double? Celsius(double? degrees) => IsImperial ? (degrees - 32) / 1.8 : degrees;

        /// <summary>3.4 km are 3400 m, not 3399.9999.</summary>
        private static double? Exact(double? value) => value is double number ? Math.Round(number, 3) : null;

        private static double? BothFeet(double? cadence, Sport sport) =>
            sport is >= Sport.Running and <= Sport.TrackRunning && cadence is > 0 and < OneFootMaxSpm ? cadence * 2 : cadence;

        private static double? Within(double? value, double least, double most, ref int strange)
        {
            if (value is null || (value >= least && value <= most))
            {
                return value;
            }

            // Exports write 0 for what was not measured.
            strange += value == 0 ? 0 : 1;
            return null;
        }
    }
}
