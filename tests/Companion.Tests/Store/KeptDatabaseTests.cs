using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Web;

namespace TrainingPlan.Companion.Tests.Store;

/// <summary>
/// A database of every version ever released is kept. TRAININGPLAN_UPDATE=1 lets the first test make the ones that are missing; a file
/// that is there is never written again, for it is what runners have.
/// </summary>
public sealed class KeptDatabaseTests
{
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, RunStore.NewestVersion)];

    [Fact]
    public void Databases_of_every_version_are_kept()
    {
        foreach (int version in Enumerable.Range(1, RunStore.NewestVersion))
        {
            string file = KeptDatabases.FileOf(version);
            if (!File.Exists(file) && Environment.GetEnvironmentVariable("TRAININGPLAN_UPDATE") == "1")
            {
                Directory.CreateDirectory(KeptDatabases.Folder);
                KeptDatabases.Make(version, file);
                using var folder = new TemporaryFolder();
                File.WriteAllText(Path.ChangeExtension(file, ".txt"), Migrated(version, folder, store => KeptDatabases.Describe(store)));
            }

            Assert.True(File.Exists(file), $"{file} is missing: TRAININGPLAN_UPDATE=1 dotnet test tests/Companion.Tests makes it.");
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_kept_database_is_of_its_version(int version)
    {
        using SqliteConnection kept = DatabaseFile.Open(KeptDatabases.FileOf(version), SqliteOpenMode.ReadOnly);
        Assert.Equal(version, DatabaseFile.VersionOf(kept));
        Assert.True(DatabaseFile.IsIntact(kept));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_kept_database_is_brought_up_and_holds_what_it_held(int version)
    {
        using var folder = new TemporaryFolder();
        string found = Migrated(version, folder, store => KeptDatabases.Describe(store));
        Assert.Equal(File.ReadAllText(Path.ChangeExtension(KeptDatabases.FileOf(version), ".txt")), found);
        using SqliteConnection migrated = RunStore.Connect(folder.File(DataFolder.DatabaseFileName));
        Assert.Equal(RunStore.NewestVersion, DatabaseFile.VersionOf(migrated));
        Assert.True(DatabaseFile.IsIntact(migrated));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_kept_database_is_the_same_after_everything_was_made_again(int version)
    {
        using var folder = new TemporaryFolder();
        (string before, string after) = Migrated(version, folder, store =>
        {
            string described = KeptDatabases.Describe(store);
            RebuildResult result = store.Rebuild();
            Assert.Equal((4, 1, 4), (result.Runs, result.SetAside, result.RunsBefore));
            return (described, KeptDatabases.Describe(store));
        });
        Assert.Equal(before, after);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_kept_database_can_be_restored_as_a_backup(int version)
    {
        using var folder = new TemporaryFolder();
        StoreContents restored = RunStore.Restore(folder.Path, KeptDatabases.FileOf(version), new FixedClock());
        Assert.Equal((RunStore.NewestVersion, 4, 1), (restored.Version, restored.Runs, restored.SetAside));
        Assert.Null(restored.KeptAside);
    }

    private static T Migrated<T>(int version, TemporaryFolder folder, Func<RunStore, T> look)
    {
        File.Copy(KeptDatabases.FileOf(version), folder.File(DataFolder.DatabaseFileName));
        using RunStore store = RunStore.Open(folder.Path, new FixedClock());
        return look(store);
    }
}
