using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>
/// Brings a database to this version: one embedded file a version, each applied once and whole. A database of a newer version
/// is refused and left as it is.
/// </summary>
internal static class Migrations
{
    private const string Marker = ".Migrations.";

    /// <summary>The version that this program writes.</summary>
    public static int Newest => All().Count;

    /// <summary>Applies what is missing.</summary>
    public static void Apply(SqliteConnection connection, TimeProvider clock, string databasePath) =>
        ApplyUpTo(Newest, connection, clock, databasePath);

    /// <summary>Applies what is missing up to a version; older versions are made only by tests.</summary>
    public static void ApplyUpTo(int version, SqliteConnection connection, TimeProvider clock, string databasePath)
    {
        // An immediate transaction: of two programs that start at once, one migrates and the other waits and finds it done.
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        int current = CurrentVersion(connection, transaction);
        if (current > Newest)
        {
            throw new StoreException(
                $"The database {databasePath} is of version {current}; this program knows version {Newest}.",
                "Update TrainingPlan, or name another folder with --data DIR; the database was left as it is.");
        }

        foreach (string sql in All().Take(version).Skip(current))
        {
            current++;
            Run(connection, transaction, sql);
            long nowMs = clock.GetUtcNow().ToUnixTimeMilliseconds();
            Run(connection, transaction, string.Create(
                CultureInfo.InvariantCulture, $"INSERT INTO schema_version (version, applied_utc_ms) VALUES ({current}, {nowMs})"));
        }

        transaction.Commit();
    }

    private static int CurrentVersion(SqliteConnection connection, SqliteTransaction transaction)
    {
        Run(connection, transaction,
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, applied_utc_ms INTEGER NOT NULL)");
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT COALESCE(MAX(version), 0) FROM schema_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static List<string> All()
    {
        Assembly assembly = typeof(Migrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(Marker, StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
