using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>Turns what SQLite reports into a sentence and what to do.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CantOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>True when the file itself is broken or no database.</summary>
    public static bool IsDamage(SqliteException failure) => failure.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>The exception to show for a failure on a database file.</summary>
    public static StoreException Explain(SqliteException failure, string databasePath) => failure.SqliteErrorCode switch
    {
        Busy or Locked => new StoreException(
            $"Another program is writing to {databasePath} and did not finish in time.",
            "Let it finish or end it, then try again; nothing was changed.",
            failure),
        ReadOnly => new StoreException(
            $"The database {databasePath} can't be written.",
            "Make the file and its folder writable or name another folder with --data DIR; nothing was changed.",
            failure),
        Full => new StoreException(
            $"The disk of {databasePath} is full.",
            "Free some space and try again; nothing was lost, the band keeps what is not stored.",
            failure),
        Corrupt or NotADatabase => new StoreException(
            $"The database {databasePath} is damaged.",
            "Put a backup in its place with: trainingplan restore FILE (the damaged one is kept), or name another folder and sync again.",
            failure),
        CantOpen or InputOutput => new StoreException(
            $"The database {databasePath} can't be read or written: {failure.Message.TrimEnd('.')}.",
            "Check the disk and the folder's rights or name another folder with --data DIR.",
            failure),
        _ => new StoreException(
            $"The database {databasePath} refused: {failure.Message.TrimEnd('.')}.",
            "Try again; if it stays so, keep the file and report it.",
            failure),
    };
}
