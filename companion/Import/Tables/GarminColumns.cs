namespace TrainingPlan.Companion.Import.Tables;

/// <summary>Where the columns of a Garmin Connect export are. Its first nine stand in the same order in every language.</summary>
internal sealed class GarminColumns
{
    private readonly CsvTable _table;

    private GarminColumns(CsvTable table, bool isByPlace)
    {
        _table = table;
        int At(int place, params string[] names) => isByPlace ? place : table.Find(names);
        Type = At(0, "Activity Type", "Aktivitätstyp", "Type d'activité", "Tipo de actividad", "Tipo di attività", "Activiteittype");
        Date = At(1, "Date", "Datum", "Fecha", "Data");
        Title = At(3, "Title", "Titel", "Titre", "Título", "Titolo");
        Distance = At(4, "Distance", "Distanz", "Distancia", "Distanza", "Afstand");
        Energy = At(5, "Calories", "Kalorien", "Calorías", "Calorie");
        Time = At(6, "Time", "Zeit", "Durée", "Tiempo", "Tempo", "Tijd");
        HeartRate = At(7, "Avg HR", "Ø Herzfrequenz", "Ø HF");
        HeartRateMax = At(8, "Max HR", "Maximale Herzfrequenz", "Max. HF");
    }

    public int Type { get; }

    public int Date { get; }

    public int Title { get; }

    public int Distance { get; }

    public int Energy { get; }

    public int Time { get; }

    public int HeartRate { get; }

    public int HeartRateMax { get; }

    public int Cadence => _table.Find("Avg Run Cadence", "Ø Schrittfrequenz (Laufen)", "Avg Cadence");

    public int CadenceMax => _table.Find("Max Run Cadence", "Max. Schrittfrequenz (Laufen)", "Max Cadence");

    public int Ascent => _table.Find("Total Ascent", "Gesamtanstieg", "Elev Gain", "Anstieg gesamt");

    public int Descent => _table.Find("Total Descent", "Gesamtabstieg", "Elev Loss", "Abstieg gesamt");

    public int StepLength => _table.Find("Avg Stride Length", "Ø Schrittlänge");

    public int Oscillation => _table.Find("Avg Vertical Oscillation", "Ø vertikale Bewegung");

    public int GroundContact => _table.Find("Avg Ground Contact Time", "Ø Bodenkontaktzeit");

    public int Power => _table.Find("Avg Power", "Ø Leistung");

    public int PowerMax => _table.Find("Max Power", "Max. Leistung", "Maximale Leistung");

    public int Steps => _table.Find("Steps", "Schritte");

    public int TemperatureMin => _table.Find("Min Temp", "Min. Temp.", "Minimale Temperatur");

    public int TemperatureMax => _table.Find("Max Temp", "Max. Temp.", "Maximale Temperatur");

    public int MovingTime => _table.Find("Moving Time", "Zeit in Bewegung");

    public int ElapsedTime => _table.Find("Elapsed Time", "Verstrichene Zeit");

    /// <summary>The columns; null when the table is no such export.</summary>
    public static GarminColumns? Of(CsvTable table)
    {
        var named = new GarminColumns(table, isByPlace: false);
        if (named is { Type: >= 0, Date: >= 0, Distance: >= 0, Time: >= 0 })
        {
            return named;
        }

        return table.Header.Count >= 20 && table.Rows().FirstOrDefault() is string[] row && IsInPlace(row)
            ? new GarminColumns(table, isByPlace: true)
            : null;
    }

    private static bool IsInPlace(string[] row) =>
        LooseTime.Parse(CsvTable.Field(row, 1)) is not null
        && CsvTable.Field(row, 2) is "true" or "false"
        && LooseNumber.Seconds(CsvTable.Field(row, 6)) is not null;
}
