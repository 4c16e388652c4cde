using System.Globalization;
using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>
/// Puts a backup in the place of a database. Into a sound database its contents go in one transaction, so that programs which have
/// it open see either the old or the new; a damaged one is moved aside as it is.
/// </summary>
internal sealed class StoreRestore(string folder, string source, TimeProvider clock)
{
    private const string NothingChanged = "Nothing was changed";

    private static readonly TimeSpan DraftsAreOldAfter = TimeSpan.FromHours(1);

    private readonly string _database = Path.Combine(folder, DataFolder.DatabaseFileName);

    /// <summary>Checks the backup and puts it in place.</summary>
    public StoreContents Run()
    {
        if (!File.Exists(source))
        {
            throw new StoreException($"There is no backup at {source}.", "Check the name.");
        }

        if (Path.GetFullPath(_database) == source)
        {
            throw new StoreException($"{source} is the database itself.", "Name a backup of it.");
        }

        DropOldDrafts();
        string draft = DatabaseFile.DraftIn(folder);
        try
        {
            CopyChecked(draft);
            string? keptAside = PutInPlace(draft);
            using SqliteConnection restored = RunStore.Connect(_database);
            return DatabaseFile.Describe(restored, _database, keptAside);
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, _database);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The backup can't be put in place: {failure.Message.TrimEnd('.')}.", "Check the folder's rights and the disk.", failure);
        }
        finally
        {
            DatabaseFile.Drop(draft);
        }
    }

    private void CopyChecked(string draft)
    {
        try
        {
            using SqliteConnection backup = DatabaseFile.Open(source, SqliteOpenMode.ReadOnly);
            int version = DatabaseFile.VersionOf(backup) ?? throw new StoreException(
                $"{source} is no database of TrainingPlan.", $"Name a file that trainingplan backup has written. {NothingChanged}.");
            if (version > Migrations.Newest)
            {
                throw new StoreException(
                    $"{source} is of version {version}; this program knows version {Migrations.Newest}.",
                    $"Update TrainingPlan, then restore. {NothingChanged}.");
            }

            if (!DatabaseFile.IsIntact(backup))
            {
                throw Damaged(null);
            }

            DatabaseFile.Copy(backup, draft);
        }
        catch (SqliteException failure) when (SqliteFailure.IsDamage(failure))
        {
            throw Damaged(failure);
        }

        using SqliteConnection copy = DatabaseFile.Open(draft, SqliteOpenMode.ReadWrite);
        Migrations.Apply(copy, clock, draft);
    }

    /// <summary>Returns where the old database is kept; null when there was none.</summary>
    private string? PutInPlace(string draft)
    {
        if (!File.Exists(_database))
        {
            File.Move(draft, _database);
            return null;
        }

        string aside = AsideName();
        try
        {
            using SqliteConnection live = RunStore.Connect(_database);
            Migrations.Apply(live, clock, _database);
            if (DatabaseFile.IsIntact(live))
            {
                ReplaceContents(live, draft, aside);
                return aside;
            }
        }
        catch (SqliteException failure) when (SqliteFailure.IsDamage(failure))
        {
            // Nobody can go on writing to it: it is moved as it is.
        }

        MoveAside(aside);
        File.Move(draft, _database);
        return aside;
    }

    private void ReplaceContents(SqliteConnection live, string draft, string aside)
    {
        DatabaseFile.Scalar(live, "ATTACH DATABASE $path AS restored", ("$path", draft));

        // Row by row the references don't hold; the whole is checked before it counts.
        DatabaseFile.Scalar(live, "PRAGMA foreign_keys = OFF");
        using (SqliteTransaction transaction = live.BeginTransaction(deferred: false))
        {
            // From here on nobody else writes: what is kept aside is exactly what is replaced.
            KeepAside(aside);
            foreach (string table in TablesOf(live, transaction))
            {
                DatabaseFile.Scalar(live, transaction, $"DELETE FROM main.\"{table}\"");
                DatabaseFile.Scalar(live, transaction, $"INSERT INTO main.\"{table}\" SELECT * FROM restored.\"{table}\"");
            }

            if (DatabaseFile.Scalar(live, transaction, "PRAGMA main.foreign_key_check") is not null)
            {
                throw Damaged(null);
            }

            transaction.Commit();
        }

        DatabaseFile.Scalar(live, "DETACH DATABASE restored");
    }

    private void KeepAside(string aside)
    {
        string draft = DatabaseFile.DraftIn(folder);
        try
        {
            using (SqliteConnection reader = DatabaseFile.Open(_database, SqliteOpenMode.ReadOnly))
            {
                DatabaseFile.Copy(reader, draft);
            }

            File.Move(draft, aside);
        }
        finally
        {
            DatabaseFile.Drop(draft);
        }
    }

    /// <summary>The write-ahead log goes first: beside another database of its name it would be taken for that one's.</summary>
    private void MoveAside(string aside)
    {
        foreach (string suffix in new[] { "-wal", "-shm", "" })
        {
            if (File.Exists(_database + suffix))
            {
                File.Move(_database + suffix, aside + suffix);
            }
        }
    }

    private string AsideName()
    {
        string stamp = clock.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        string name = Path.Combine(folder, $"trainingplan-before-restore-{stamp}");
        int number = 1;
        while (File.Exists(name + (number == 1 ? ".db" : $"-{number}.db")))
        {
            number++;
        }

        return name + (number == 1 ? ".db" : $"-{number}.db");
    }

    private void DropOldDrafts()
    {
        foreach (string draft in Directory.GetFiles(folder, DatabaseFile.DraftPrefix + "*"))
        {
            if (DateTime.UtcNow - File.GetLastWriteTimeUtc(draft) > DraftsAreOldAfter)
            {
                File.Delete(draft);
            }
        }
    }

    private StoreException Damaged(Exception? inner) => new(
        $"{source} is damaged or no database.", $"Name another backup; this one was left as it is. {NothingChanged}.", inner);

    private static List<string> TablesOf(SqliteConnection connection, SqliteTransaction transaction)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'schema_version'";
        using SqliteDataReader reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return tables;
    }
}
