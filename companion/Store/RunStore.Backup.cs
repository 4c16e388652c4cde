using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>Whole copies of the database.</summary>
public sealed partial class RunStore
{
    /// <summary>
    /// Writes everything into one new file, as it stands at one moment; other programs may go on. A file that is there is never
    /// overwritten, and a copy that is not whole never gets the name.
    /// </summary>
    public StoreContents Backup(string file)
    {
        string target = Path.GetFullPath(file);
        if (Path.Exists(target))
        {
            throw new StoreException($"There is already something at {target}.", "Give another name; a backup overwrites nothing.");
        }

        string folder = Path.GetDirectoryName(target)!;
        string draft = DatabaseFile.DraftIn(folder);
        try
        {
            Directory.CreateDirectory(folder);
            lock (_gate)
            {
                DatabaseFile.Copy(_connection, draft);
            }

            StoreContents contents = CheckedCopy(draft);
            File.Move(draft, target);
            return contents with { File = target };
        }
        catch (SqliteException failure)
        {
            throw SqliteFailure.Explain(failure, SqliteFailure.IsDamage(failure) ? DatabasePath : target);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                $"The backup {target} can't be written: {failure.Message.TrimEnd('.')}.", "Give a folder that can be written.", failure);
        }
        finally
        {
            if (Directory.Exists(folder))
            {
                DatabaseFile.Drop(draft);
            }
        }
    }

    /// <summary>
    /// Puts a backup in the place of a folder's database. What was there is kept beside it under a dated name; a file that is damaged,
    /// newer or none of ours is refused and nothing is changed.
    /// </summary>
    public static StoreContents Restore(string dataDirectory, string file, TimeProvider? clock = null) =>
        new StoreRestore(DataFolder.Prepare(dataDirectory), Path.GetFullPath(file), clock ?? TimeProvider.System).Run();

    private StoreContents CheckedCopy(string draft)
    {
        using SqliteConnection copy = DatabaseFile.Open(draft, SqliteOpenMode.ReadOnly);
        return DatabaseFile.IsIntact(copy)
            ? DatabaseFile.Describe(copy, draft)
            : throw new StoreException(
                $"The database {DatabasePath} is damaged.",
                "No backup was made; keep the file for repair, and restore an older backup or sync again into another folder.");
    }
}
