using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>
/// Reads what programs for heart-rate variability export, a row a measurement: HRV4Training, Elite HRV, Welltory and their like. Where
/// the beats stand in the row they are judged here; otherwise the program's own figure is taken.
/// </summary>
public static class VariabilityCsvReader
{
    private static readonly string[] Dates =
        ["measurement_datetime", "date", "day", "datum", "start date", "date_time", "date/time", "timestamp", "timestamp_measurement",
            "time of recording", "recorded at", "measured at"];

    private static readonly string[] Rmssds = ["rmssd", "hrv4t_rmssd", "rmssd (ms)", "rmssd_ms", "hrv rmssd"];
    private static readonly string[] Pulses =
        ["resting_pulse", "resting heart rate", "resting hr", "hr", "bpm", "heart rate", "heart_rate", "avg hr", "mean hr"];

    private static readonly string[] Beats = ["rr_data", "rr", "rr intervals", "rr_intervals", "r-r"];
    private static readonly string[] Sleeps = ["sleep_time", "sleep time", "sleep duration", "sleep_duration_h", "sleep hours"];
    private static readonly string[] People = ["user_code", "user", "user id", "member", "athlete"];

    /// <summary>True when the table is such an export.</summary>
    internal static bool IsOne(CsvTable table) =>
        table.Find(Dates) >= 0
        && (table.Find(Rmssds) >= 0 || table.Find(Beats) >= 0 || table.Find("resting_pulse", "resting heart rate") >= 0);

    /// <summary>What the table holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    internal static ImportedFile Read(CsvTable table)
    {
        (int date, int rmssd, int pulse, int beats) = (table.Find(Dates), table.Find(Rmssds), table.Find(Pulses), table.Find(Beats));
        (int sleep, int person, int part) = (table.Find(Sleeps), table.Find(People), table.Find("time_of_day"));
        LooseNumber style = LooseNumber.StyleOf(table.Rows().Select(row => CsvTable.Field(row, rmssd)));
        var days = new Dictionary<DateOnly, (bool IsMorning, DateTimeOffset Time, DailyRecord Day)>();
        string? who = null;
        int unread = 0;
        foreach (string[] row in table.Rows())
        {
            string name = CsvTable.Field(row, person);
            if (name.Length > 0 && name != (who ??= name))
            {
                throw new ImportException("The table holds measurements of several people.");
            }

            if (LooseTime.Parse(CsvTable.Field(row, date)) is not (DateTimeOffset time, _))
            {
                unread++;
                continue;
            }

            BeatVariability? judged = BeatTextReader.Judge(CsvTable.Field(row, beats));
            var day = new DailyRecord
            {
                Date = DateOnly.FromDateTime(time.DateTime),
                RmssdMs = Between(judged?.RmssdMs ?? style.Number(CsvTable.Field(row, rmssd)), 1, 400),
                CorrectedBeatShare = judged?.CorrectedShare,
                RestingHeartRateBpm = Between(style.Number(CsvTable.Field(row, pulse)), 25, 120),
                SleepHours = Between(style.Number(CsvTable.Field(row, sleep)), 0, 24),
            };
            bool isMorning = CsvTable.Field(row, part) is "" or "morning";
            bool isBetter = !days.TryGetValue(day.Date, out (bool IsMorning, DateTimeOffset Time, DailyRecord Day) known)
                || (isMorning && !known.IsMorning) || (isMorning == known.IsMorning && time < known.Time);
            if (isBetter)
            {
                days[day.Date] = (isMorning, time, day);
            }
        }

        return ToFile([.. days.Values.Select(known => known.Day).OrderBy(day => day.Date)], unread);
    }

    private static ImportedFile ToFile(List<DailyRecord> days, int unread) => days.Count > 0
        ? new ImportedFile
        {
            Format = "Heart-rate variability CSV",
            Days = days,
            Notes = unread == 0 ? [] : [$"{unread} rows have no date and were passed over."],
        }
        : throw new ImportException("The table of heart-rate variability holds no measurement with a date.");

    private static double? Between(double? value, double least, double most) => value >= least && value <= most ? value : null;
}
