namespace TrainingPlan.Companion.Store;

/// <summary>Where the forecast comes from.</summary>
public sealed partial class RunStore
{
    /// <summary>The runner's choice and the last answer; null while it is off.</summary>
    public StoredForecast? GetForecast() => Query(
        row => new StoredForecast(
            row.Text("source"), row.DoubleOrNull("latitude"), row.DoubleOrNull("longitude"), row.BytesOrNull("bytes"),
            row.TimeOrNull("fetched_utc_ms")),
        "SELECT * FROM forecast").FirstOrDefault();

    /// <summary>Keeps a choice; the answer of another one is forgotten.</summary>
    public void SetForecast(string source, double? latitude, double? longitude) => InTransaction(transaction => Execute(
        transaction,
        "INSERT OR REPLACE INTO forecast (id, source, latitude, longitude) VALUES (1, $source, $latitude, $longitude)",
        ("$source", source), ("$latitude", latitude), ("$longitude", longitude)));

    /// <summary>Keeps the answer of an address.</summary>
    public void SaveForecast(byte[] bytes) => InTransaction(transaction => Execute(
        transaction, "UPDATE forecast SET bytes = $bytes, fetched_utc_ms = $now", ("$bytes", bytes), ("$now", NowMs())));

    /// <summary>Turns the forecast off and forgets it.</summary>
    public void RemoveForecast() => InTransaction(transaction => Execute(transaction, "DELETE FROM forecast"));
}
