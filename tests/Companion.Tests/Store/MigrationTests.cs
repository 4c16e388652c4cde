using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string DatabasePath => _folder.File(DataFolder.DatabaseFileName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_folder_gets_the_newest_version_and_keeps_it()
    {
        using (RunStore.Open(_folder.Path))
        {
        }

        using (RunStore.Open(_folder.Path))
        {
        }

        Assert.Equal(Enumerable.Range(1, RunStore.NewestVersion).Select(version => (long)version), Versions());
    }

    [Fact]
    public void Every_older_version_is_brought_up_and_keeps_its_data()
    {
        for (int version = 1; version < RunStore.NewestVersion; version++)
        {
            using (SqliteConnection connection = RunStore.Connect(DatabasePath))
            {
                Migrations.ApplyUpTo(version, connection, TimeProvider.System, DatabasePath);
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText =
                    """
                    INSERT INTO band (id, board, firmware, protocol, first_seen_utc_ms, last_seen_utc_ms)
                    VALUES ('00000000000000ff', 'old board', '0.0.1', 1, 5, 6)
                    """;
                command.ExecuteNonQuery();
            }

            using (RunStore store = RunStore.Open(_folder.Path))
            {
                Assert.Equal("old board", Assert.Single(store.GetBands()).Board);
                Assert.Equal(1, store.NextWorkoutRevision());
            }

            foreach (string file in Directory.GetFiles(_folder.Path))
            {
                File.Delete(file);
            }
        }
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        using (RunStore.Open(_folder.Path))
        {
        }

        Execute("INSERT INTO schema_version VALUES (999, 0)");
        StoreException failure = Assert.Throws<StoreException>(() => RunStore.Open(_folder.Path));
        Assert.Contains("version 999", failure.Message);
        Assert.Contains("Update", failure.WhatToDo);
        Assert.Contains(999, Versions());
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_sentence_and_left_as_it_is()
    {
        byte[] garbage = [.. Enumerable.Range(0, 8192).Select(value => (byte)(value * 31))];
        File.WriteAllBytes(DatabasePath, garbage);
        StoreException failure = Assert.Throws<StoreException>(() => RunStore.Open(_folder.Path));
        Assert.Contains("damaged", failure.Message);
        Assert.Equal(garbage, File.ReadAllBytes(DatabasePath));
    }

    [Fact]
    public void A_database_with_torn_pages_is_one_sentence()
    {
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            store.SaveSession("0102030405060708", 1, "00000001", SessionBytes.Run(1, 3000));
        }

        byte[] bytes = File.ReadAllBytes(DatabasePath);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        File.WriteAllBytes(DatabasePath, bytes);
        StoreException failure = Assert.Throws<StoreException>(() =>
        {
            using RunStore store = RunStore.Open(_folder.Path);
            store.ListRuns();
        });
        Assert.Contains("damaged", failure.Message);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_one_sentence()
    {
        string file = _folder.File("a file");
        File.WriteAllText(file, "in the way");
        StoreException failure = Assert.Throws<StoreException>(() => RunStore.Open(Path.Combine(file, "data")));
        Assert.Contains("can't be written", failure.Message);
        Assert.Contains("--data", failure.WhatToDo);
    }

    private List<long> Versions()
    {
        using SqliteConnection connection = RunStore.Connect(DatabasePath);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT version FROM schema_version ORDER BY version";
        using SqliteDataReader reader = command.ExecuteReader();
        var versions = new List<long>();
        while (reader.Read())
        {
            versions.Add(reader.GetInt64(0));
        }

        return versions;
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = RunStore.Connect(DatabasePath);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
