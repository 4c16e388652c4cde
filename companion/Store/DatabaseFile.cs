using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>Whole databases as files: copied by SQLite's own online backup, checked, counted.</summary>
internal static class DatabaseFile
{
    /// <summary>How the file of a copy that is not finished begins.</summary>
    public const string DraftPrefix = ".draft-";

    private const string Intact = "ok";

    /// <summary>A name for an unfinished copy in a folder.</summary>
    public static string DraftIn(string folder) => Path.Combine(folder, $"{DraftPrefix}{Guid.NewGuid():N}.db");

    /// <summary>Copies a database into a new file that needs no other beside it; one consistent moment, whoever writes meanwhile.</summary>
    public static void Copy(SqliteConnection source, string path)
    {
        using SqliteConnection copy = Open(path, SqliteOpenMode.ReadWriteCreate);
        source.BackupDatabase(copy);
        Scalar(copy, "PRAGMA journal_mode = DELETE");
    }

    /// <summary>Opens a database without changing how it is kept.</summary>
    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>True when SQLite finds every page, index and reference whole.</summary>
    public static bool IsIntact(SqliteConnection connection) =>
        (string?)Scalar(connection, "PRAGMA integrity_check(1)") == Intact && Scalar(connection, "PRAGMA foreign_key_check") is null;

    /// <summary>Version of a database; null when it is none of ours.</summary>
    public static int? VersionOf(SqliteConnection connection)
    {
        const string Ours = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('schema_version', 'session', 'run')";
        return Number(connection, Ours) == 3 ? Number(connection, "SELECT COALESCE(MAX(version), 0) FROM schema_version") : null;
    }

    /// <summary>Counts what is in a database.</summary>
    public static StoreContents Describe(SqliteConnection connection, string path, string? keptAside = null) => new(
        path,
        new FileInfo(path).Length,
        Number(connection, "SELECT MAX(version) FROM schema_version"),
        Number(connection, "SELECT count(*) FROM run"),
        Number(connection, "SELECT count(*) FROM session WHERE set_aside IS NOT NULL"),
        keptAside);

    /// <summary>Runs one statement.</summary>
    public static object? Scalar(SqliteConnection connection, string sql, params (string Name, object Value)[] values) =>
        Scalar(connection, null, sql, values);

    /// <summary>Runs one statement inside a transaction.</summary>
    public static object? Scalar(
        SqliteConnection connection, SqliteTransaction? transaction, string sql, params (string Name, object Value)[] values)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command.ExecuteScalar();
    }

    /// <summary>Deletes a file that may not be there, with what SQLite keeps beside it.</summary>
    public static void Drop(string path)
    {
        foreach (string suffix in new[] { "", "-journal", "-wal", "-shm" })
        {
            File.Delete(path + suffix);
        }
    }

    private static int Number(SqliteConnection connection, string sql) =>
        Convert.ToInt32(Scalar(connection, sql), CultureInfo.InvariantCulture);
}
