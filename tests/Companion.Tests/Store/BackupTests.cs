using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class BackupTests : IDisposable
{
    private const string Band = "0102030405060708";

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    private string BackupFile => _other.File("backup.db");

    private string DatabasePath => _folder.File(DataFolder.DatabaseFileName);

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void A_backup_is_one_file_that_holds_everything()
    {
        KeptDatabases.Fill(_folder.Path);
        using RunStore store = RunStore.Open(_folder.Path);
        StoreContents written = store.Backup(BackupFile);
        Assert.Equal((BackupFile, RunStore.NewestVersion, 4, 1), (written.File, written.Version, written.Runs, written.SetAside));
        Assert.Equal([BackupFile], Directory.GetFiles(_other.Path));
        using var elsewhere = new TemporaryFolder();
        StoreContents restored = RunStore.Restore(elsewhere.Path, BackupFile);
        Assert.Null(restored.KeptAside);
        using RunStore copy = RunStore.Open(elsewhere.Path);
        Assert.Equal(KeptDatabases.Describe(store), KeptDatabases.Describe(copy));
    }

    [Fact]
    public void A_backup_overwrites_nothing_and_leaves_no_half_file()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        File.WriteAllText(BackupFile, "something dear");
        Assert.Contains("already something", Assert.Throws<StoreException>(() => store.Backup(BackupFile)).Message);
        Assert.Equal("something dear", File.ReadAllText(BackupFile));
        Assert.Throws<StoreException>(() => store.Backup(Path.Combine(BackupFile, "below a file.db")));
        Assert.Equal([BackupFile], Directory.GetFiles(_other.Path));
    }

    [Fact]
    public void A_restore_keeps_what_was_there_and_programs_that_have_it_open_see_the_new()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        Save(store, 1);
        store.Backup(BackupFile);
        Save(store, 2);
        Save(store, 3);
        StoreContents restored = RunStore.Restore(_folder.Path, BackupFile);
        Assert.Equal([1], store.ListRuns().Select(run => run.SessionNumber));
        Assert.Equal(1, restored.Runs);
        Assert.Matches(@"trainingplan-before-restore-\d{8}-\d{6}\.db$", restored.KeptAside!);

        // A number is never used twice, and what was kept aside can come back.
        Save(store, 4);
        Assert.Equal(4, store.ListRuns().Max(run => run.Id));
        RunStore.Restore(_folder.Path, restored.KeptAside!);
        Assert.Equal([1, 2, 3], store.ListRuns().Select(run => run.SessionNumber).Order());
        Assert.Equal(2, Directory.GetFiles(_folder.Path, "trainingplan-before-restore-*.db").Length);
        Assert.Empty(Directory.GetFiles(_folder.Path, ".draft-*"));
    }

    [Fact]
    public void A_damaged_database_is_moved_aside_byte_by_byte()
    {
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            Save(store, 1);
            store.Backup(BackupFile);
        }

        byte[] damaged = File.ReadAllBytes(DatabasePath);
        Array.Fill(damaged, (byte)0xA5, 4096, damaged.Length - 4096);
        File.WriteAllBytes(DatabasePath, damaged);
        StoreContents restored = RunStore.Restore(_folder.Path, BackupFile);
        Assert.Equal(damaged, File.ReadAllBytes(restored.KeptAside!));
        using RunStore again = RunStore.Open(_folder.Path);
        Assert.Single(again.ListRuns());
    }

    [Fact]
    public void A_damaged_database_makes_no_backup()
    {
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            for (int number = 1; number < 40; number++)
            {
                Save(store, number);
            }
        }

        byte[] bytes = File.ReadAllBytes(DatabasePath);
        Array.Fill(bytes, (byte)0xA5, bytes.Length * 3 / 4, bytes.Length / 8);
        File.WriteAllBytes(DatabasePath, bytes);
        using RunStore damaged = RunStore.Open(_folder.Path);
        Assert.Contains("is damaged", Assert.Throws<StoreException>(() => damaged.Backup(BackupFile)).Message);
        Assert.Empty(Directory.GetFiles(_other.Path));
    }

    [Fact]
    public void What_is_no_sound_backup_of_ours_is_refused_and_nothing_changes()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        Save(store, 1);
        string before = KeptDatabases.Describe(store);
        Refused("There is no backup", _other.File("nothing.db"));
        Refused("is the database itself", DatabasePath);
        Refused("is damaged or no database", Written(bytes => [.. "no database at all, only some words"u8]));
        Refused("is damaged or no database", Written(bytes =>
        {
            Array.Fill(bytes, (byte)0xA5, 8192, 20_000);
            return bytes;
        }));
        Refused("is no database of TrainingPlan", Changed("DROP TABLE run_event; DROP TABLE session_start; DROP TABLE run;"));
        Refused("is of version 999", Changed("INSERT INTO schema_version VALUES (999, 0)"));
        Assert.Equal(before, KeptDatabases.Describe(store));
        Assert.Empty(Directory.GetFiles(_folder.Path, "trainingplan-before-restore-*"));
        Assert.Empty(Directory.GetFiles(_folder.Path, ".draft-*"));

        void Refused(string why, string file)
        {
            StoreException failure = Assert.Throws<StoreException>(() => RunStore.Restore(_folder.Path, file));
            Assert.Contains(why, failure.Message);
            Assert.NotEmpty(failure.WhatToDo);
        }

        string Changed(string sql)
        {
            string file = Written(bytes => bytes);
            using SqliteConnection connection = DatabaseFile.Open(file, SqliteOpenMode.ReadWrite);
            DatabaseFile.Scalar(connection, sql);
            return file;
        }

        string Written(Func<byte[], byte[]> change)
        {
            string file = _other.File($"{Guid.NewGuid():N}.db");
            store.Backup(file);
            File.WriteAllBytes(file, change(File.ReadAllBytes(file)));
            return file;
        }
    }

    private static void Save(RunStore store, int number)
    {
        byte[] bytes = SessionBytes.LivelyRun(number, 900);
        store.SaveSession(Band, number, ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8"), bytes);
    }
}
