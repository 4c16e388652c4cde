using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>
/// The runner's database: SQLite in WAL mode, in one folder. Safe to share between threads and between programs; every call is
/// one transaction. The only place that knows SQL.
/// </summary>
public sealed partial class RunStore : IDisposable
{
    private const int BusySeconds = 10;

    private readonly object _gate = new();
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;

    private RunStore(string dataDirectory, SqliteConnection connection, TimeProvider clock)
    {
        DataDirectory = dataDirectory;
        _connection = connection;
        _clock = clock;
    }

    /// <summary>The folder, as a full path.</summary>
    public string DataDirectory { get; }

    /// <summary>Version of the database that this program writes.</summary>
    public static int NewestVersion => Migrations.Newest;

    private string DatabasePath => Path.Combine(DataDirectory, DataFolder.DatabaseFileName);

    /// <summary>Opens the database in a folder, makes both if need be, and brings it to this program's version.</summary>
    public static RunStore Open(string dataDirectory, TimeProvider? clock = null)
    {
        string path = DataFolder.Prepare(dataDirectory);
        string databasePath = Path.Combine(path, DataFolder.DatabaseFileName);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(databasePath);
            var store = new RunStore(path, connection, clock ?? TimeProvider.System);
            Migrations.Apply(connection, store._clock, databasePath);
            return store;
        }
        catch (SqliteException failure)
        {
            connection?.Dispose();
            throw SqliteFailure.Explain(failure, databasePath);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>Closes the database.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _connection.Dispose();
        }
    }

    /// <summary>Opens a connection as durability needs it: WAL, and a commit that is on the disk when it returns.</summary>
    internal static SqliteConnection Connect(string databasePath)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = databasePath,
            DefaultTimeout = BusySeconds,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Makes the disk as good as full, for a test.</summary>
    internal void LimitPagesForTest(int pages) => Execute(null, $"PRAGMA max_page_count = {pages}");

    private T Guarded<T>(Func<T> work)
    {
        lock (_gate)
        {
            try
            {
                return work();
            }
            catch (SqliteException failure)
            {
                throw SqliteFailure.Explain(failure, DatabasePath);
            }
        }
    }

    private T InTransaction<T>(Func<SqliteTransaction, T> work) => Guarded(() =>
    {
        using SqliteTransaction transaction = _connection.BeginTransaction(deferred: false);
        T result = work(transaction);
        transaction.Commit();
        return result;
    });

    private SqliteCommand Command(SqliteTransaction? transaction, string sql, params (string Name, object? Value)[] values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }

    private int Execute(SqliteTransaction? transaction, string sql, params (string Name, object? Value)[] values)
    {
        using SqliteCommand command = Command(transaction, sql, values);
        return command.ExecuteNonQuery();
    }

    private List<T> Query<T>(Func<SqlRow, T> map, string sql, params (string Name, object? Value)[] values) =>
        QueryIn(null, map, sql, values);

    private List<T> QueryIn<T>(
        SqliteTransaction? transaction, Func<SqlRow, T> map, string sql, params (string Name, object? Value)[] values) =>
        Guarded(() =>
        {
            using SqliteCommand command = Command(transaction, sql, values);
            using SqliteDataReader reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(map(new SqlRow(reader)));
            }

            return rows;
        });

    /// <summary>The clock by which it notes when things happen.</summary>
    public TimeProvider Clock => _clock;

    private long NowMs() => _clock.GetUtcNow().ToUnixTimeMilliseconds();
}
