using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>The disk is full at any write of any kind: a sentence, nothing is lost, and what was said to be done is done.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int StepBytes = 24 * 1024;
    private const int MostBytes = 600 * 1024;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_disk_that_is_full_at_any_write_is_one_sentence_and_nothing_is_lost()
    {
        if (OperatingSystem.IsWindows())
        {
            // No limit for one process there: a database that may not grow stands for it in HostileFolderTests.
            Assert.True(StoreWrite.All.Count > 0);
            return;
        }

        string full = Directory.CreateDirectory(_folder.File("full")).FullName;
        KeptDatabases.Fill(full);
        string before;
        using (RunStore store = RunStore.Open(full))
        {
            store.Backup(_folder.File("whole.db"));
            before = KeptDatabases.Describe(store);
        }

        string[] runsBefore = [.. before.Split('\n').Where(line => line.StartsWith("run ", StringComparison.Ordinal))];
        string from = Directory.CreateDirectory(_folder.File("from")).FullName;
        File.Copy(_folder.File("whole.db"), Path.Combine(from, DataFolder.DatabaseFileName));
        using DriverProcess driver = DriverProcess.Start("full", from, _folder.Path, $"{StepBytes}", $"{MostBytes}");
        Assert.True(driver.WaitForEnd() == 0, string.Join('\n', driver.Lines.TakeLast(3)));

        Assert.All(driver.Lines.Where(Is("refused")), line => Assert.Matches(@"^refused \d+ \w+ The .+\. .+\.$", line));
        foreach (string name in StoreWrite.All.Select(write => write.Name).Append("backup"))
        {
            Assert.Contains(driver.Lines, line => Is("refused")(line) && line.Split(' ')[2] == name);
            Assert.Contains(driver.Lines, line => Is("done")(line) && line.Split(' ')[2] == name);
        }

        foreach (IGrouping<string, string> room in driver.Lines.Where(Is("done")).GroupBy(line => line.Split(' ')[1]))
        {
            Check(_folder.File($"room-{room.Key}"), [.. room.Select(line => line.Split(' ')[2])], runsBefore);
        }
    }

    private static Func<string, bool> Is(string word) => line => line.StartsWith(word + " ", StringComparison.Ordinal);

    private static void Check(string folder, string[] done, string[] runsBefore)
    {
        using RunStore store = RunStore.Open(folder);
        using (SqliteConnection connection = RunStore.Connect(Path.Combine(folder, DataFolder.DatabaseFileName)))
        {
            Assert.True(DatabaseFile.IsIntact(connection), $"{folder}: the database is damaged");
        }

        string[] lines = KeptDatabases.Describe(store).Split('\n');
        Assert.All(runsBefore, run => Assert.Contains(run, lines));
        Assert.All(StoreWrite.All.Where(write => done.Contains(write.Name)), write =>
            Assert.True(write.IsDone(store), $"{folder}: {write.Name} was said to be done"));
        string backup = Path.Combine(folder, "backup.db");
        Assert.Equal(done.Contains("backup"), File.Exists(backup));
        Assert.DoesNotContain(
            Directory.GetFiles(folder), file => Path.GetFileName(file).StartsWith(DatabaseFile.DraftPrefix, StringComparison.Ordinal));
        if (File.Exists(backup))
        {
            using SqliteConnection copy = DatabaseFile.Open(backup, SqliteOpenMode.ReadOnly);
            Assert.True(DatabaseFile.IsIntact(copy), $"{backup} is not whole");
        }
    }
}
