using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Store;

/// <summary>Reads a row by column names, in the types that the records use.</summary>
internal readonly struct SqlRow(SqliteDataReader reader)
{
    public long Long(string column) => reader.GetInt64(reader.GetOrdinal(column));

    public int Int(string column) => checked((int)Long(column));

    public long? LongOrNull(string column) => IsNull(column) ? null : Long(column);

    public int? IntOrNull(string column) => IsNull(column) ? null : Int(column);

    public double? DoubleOrNull(string column) => IsNull(column) ? null : reader.GetDouble(reader.GetOrdinal(column));

    public string Text(string column) => reader.GetString(reader.GetOrdinal(column));

    public string? TextOrNull(string column) => IsNull(column) ? null : Text(column);

    public byte[] Bytes(string column) => (byte[])reader[column];

    public byte[]? BytesOrNull(string column) => IsNull(column) ? null : Bytes(column);

    public DateTimeOffset Time(string column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    public DateTimeOffset? TimeOrNull(string column) => IsNull(column) ? null : Time(column);

    public Measured<double> Measured(string valueColumn, string prefix) => new(
        DoubleOrNull(valueColumn) ?? 0, (Trust)Int(prefix + "_trust"), Text(prefix + "_inputs"));

    private bool IsNull(string column) => reader.IsDBNull(reader.GetOrdinal(column));
}
