using Microsoft.Data.Sqlite;

namespace TrainingPlan.Companion.Store;

/// <summary>What is found in a data folder by looking only.</summary>
/// <param name="Path">The folder.</param>
/// <param name="IsThere">True when it exists.</param>
/// <param name="HasDatabase">True when a database is in it.</param>
/// <param name="Contents">What is in the database; null when there is none or it can't be read.</param>
/// <param name="FreeBytes">Free space of its disk; null when the system does not tell.</param>
/// <param name="Trouble">What is wrong; null when nothing is.</param>
/// <param name="Remedy">What to do about it; empty when nothing is wrong.</param>
public sealed record StoreExam(
    string Path, bool IsThere, bool HasDatabase, StoreContents? Contents, long? FreeBytes, string? Trouble, string Remedy)
{
    private const string Restore = "Restore a backup: trainingplan restore FILE. Bands still hold what they have not given away.";

    /// <summary>Looks at a folder; makes nothing and changes no run.</summary>
    public static StoreExam Of(string directory)
    {
        string path = System.IO.Path.GetFullPath(directory);
        var exam = new StoreExam(path, Directory.Exists(path), false, null, FreeAt(path), null, "");
        if (!exam.IsThere)
        {
            return exam;
        }

        try
        {
            DataFolder.Prepare(path);
        }
        catch (StoreException failure)
        {
            return exam with { Trouble = failure.Message, Remedy = failure.WhatToDo };
        }

        string file = System.IO.Path.Combine(path, DataFolder.DatabaseFileName);
        return File.Exists(file) ? OfDatabase(exam with { HasDatabase = true }, file) : exam;
    }

    private static StoreExam OfDatabase(StoreExam exam, string file)
    {
        try
        {
            using SqliteConnection connection = DatabaseFile.Open(file, SqliteOpenMode.ReadOnly);
            int? version = DatabaseFile.VersionOf(connection);
            if (version is null)
            {
                return exam with { Trouble = $"{file} is not a database of TrainingPlan.", Remedy = Restore };
            }

            if (version > Migrations.Newest)
            {
                return exam with
                {
                    Trouble = $"The database is of version {version}; this program knows up to {Migrations.Newest}.",
                    Remedy = "Update TrainingPlan.",
                };
            }

            return DatabaseFile.IsIntact(connection)
                ? exam with { Contents = DatabaseFile.Describe(connection, file) }
                : exam with { Trouble = "The database is damaged.", Remedy = Restore };
        }
        catch (SqliteException failure)
        {
            StoreException told = SqliteFailure.Explain(failure, file);
            return exam with { Trouble = told.Message, Remedy = told.WhatToDo };
        }
    }

    private static long? FreeAt(string path)
    {
        try
        {
            string? there = path;
            while (there is not null && !Directory.Exists(there))
            {
                there = System.IO.Path.GetDirectoryName(there);
            }

            return there is null ? null : new DriveInfo(there).AvailableFreeSpace;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
