using System.Runtime.Versioning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>Two programs at once, a folder or file without the right to write, a full disk: a sentence, and nothing is lost.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string Band = "0102030405060708";
    private const int Sessions = 40;
    private const UnixFileMode ReadOnlyFolder =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_processes_that_save_the_same_sessions_store_each_once()
    {
        using (DriverProcess first = DriverProcess.Start("save", _folder.Path, Band, "1", $"{Sessions}"))
        using (DriverProcess second = DriverProcess.Start("save", _folder.Path, Band, "1", $"{Sessions}"))
        using (DriverProcess third = DriverProcess.Start("rebuild", _folder.Path, "5"))
        {
            Assert.Equal((0, 0, 0), (first.WaitForEnd(), second.WaitForEnd(), third.WaitForEnd()));
        }

        using RunStore store = RunStore.Open(_folder.Path);
        Assert.Equal(Enumerable.Range(1, Sessions), store.ListRuns().Select(run => run.SessionNumber).Order());
        Assert.Empty(store.Rebuild().AlteredIds);
    }

    [Fact]
    public void A_folder_or_file_that_may_not_be_written_is_one_sentence_and_nothing_changes()
    {
        if (OperatingSystem.IsWindows())
        {
            // Rights are lists there; a file in the folder's place stands for them in another test.
            Assert.Throws<StoreException>(() => RunStore.Open(Path.Combine(FileInTheWay(), "data")));
            return;
        }

        using (RunStore store = RunStore.Open(_folder.Path))
        {
            byte[] bytes = StoreDriver.SessionOf(1);
            store.SaveSession(Band, 1, StoreDriver.DigestOf(bytes), bytes);
        }

        RefuseToWrite();
    }

    [Fact]
    public void A_disk_that_fills_up_is_one_sentence_and_what_is_stored_can_still_be_rebuilt()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        for (int number = 1; number <= 6; number++)
        {
            byte[] bytes = StoreDriver.SessionOf(number);
            store.SaveSession(Band, number, StoreDriver.DigestOf(bytes), bytes);
        }

        string before = KeptDatabases.Describe(store);
        store.LimitPagesForTest(1);
        byte[] next = StoreDriver.SessionOf(7);
        StoreException failure = Assert.Throws<StoreException>(() =>
        {
            for (int number = 7; number < 100; number++)
            {
                store.SaveSession(Band, number, StoreDriver.DigestOf(next), next);
            }
        });
        Assert.Contains("full", failure.Message);
        store.Rebuild();
        Assert.StartsWith(before.Split("run 6")[0], KeptDatabases.Describe(store));
    }

    [UnsupportedOSPlatform("windows")]
    private void RefuseToWrite()
    {
        string database = _folder.File(DataFolder.DatabaseFileName);
        byte[] before = File.ReadAllBytes(database);
        UnixFileMode mode = File.GetUnixFileMode(_folder.Path);
        try
        {
            File.SetUnixFileMode(_folder.Path, ReadOnlyFolder);
            AssertRefused();
            File.SetUnixFileMode(_folder.Path, ReadOnlyFolder | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
            File.SetUnixFileMode(database, UnixFileMode.UserRead | UnixFileMode.OtherRead);
            AssertRefused();
        }
        finally
        {
            File.SetUnixFileMode(_folder.Path, mode);
        }

        Assert.Equal(before, File.ReadAllBytes(database));
    }

    private void AssertRefused()
    {
        using DriverProcess driver = DriverProcess.StartWithoutRights("save", _folder.Path, Band, "2", "1");
        Assert.Equal(1, driver.WaitForEnd());
        string line = driver.Lines[^1];
        Assert.StartsWith("failed: The ", line);
        Assert.Contains("can't be written", line);
        Assert.Contains("--data DIR", line);
    }

    private string FileInTheWay()
    {
        string file = _folder.File("a file");
        File.WriteAllText(file, "in the way");
        return file;
    }
}
