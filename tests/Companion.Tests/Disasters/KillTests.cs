using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Store;

namespace TrainingPlan.Companion.Tests.Disasters;

/// <summary>kill -9 at any moment: what was told to be stored is there, and the database is whole.</summary>
public sealed class KillTests : IDisposable
{
    private const string Band = "0102030405060708";
    private const int SaveSeeds = 32;
    private const int LongSeeds = 8;
    private const int Forever = 100_000;
    private const int LongestWaitMs = 250;

    /// <summary>Exit code of a process that was killed in mid-work: 128 + SIGKILL; Windows gives -1.</summary>
    private static readonly int KilledCode = OperatingSystem.IsWindows() ? -1 : 137;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Killed_while_saving_every_confirmed_session_is_there_and_none_is_doubled()
    {
        var told = new HashSet<int>();
        for (int seed = 1; seed <= SaveSeeds; seed++)
        {
            using DriverProcess driver = DriverProcess.Start("save", _folder.Path, Band, $"{seed * 10_000}", $"{Forever}");
            KillAtRandom(driver, "ready", seed);
            told.UnionWith(driver.NumbersAfter("saved"));
            CheckWhole(seed);
            using RunStore store = RunStore.Open(_folder.Path);
            ILookup<int, StoredRun> stored = store.ListRuns().ToLookup(run => run.SessionNumber);
            int[] wrong = [.. told.Where(number => stored[number].Count() != 1)];
            Assert.True(wrong.Length == 0, $"seed {seed}: missing or doubled {string.Join(' ', wrong)}; {driver.Lines[^1]}");
            foreach (StoredRun run in stored.SelectMany(runs => runs).Where(run => run.SessionNumber / 10_000 == seed))
            {
                Assert.True(StoreDriver.SessionOf(run.SessionNumber).AsSpan().SequenceEqual(store.GetBytes(run.Id)), $"seed {seed}: bytes");
            }
        }

        Assert.True(told.Count > SaveSeeds, $"only {told.Count} sessions were confirmed before the kills");
    }

    [Fact]
    public void Killed_while_importing_every_file_is_there_whole_or_not_at_all()
    {
        var told = new HashSet<int>();
        for (int seed = 1; seed <= LongSeeds; seed++)
        {
            using DriverProcess driver = DriverProcess.Start("import", _folder.Path, $"{seed * 10_000}", $"{Forever}");
            KillAtRandom(driver, "ready", seed);
            told.UnionWith(driver.NumbersAfter("saved"));
            CheckWhole(seed);
            using RunStore store = RunStore.Open(_folder.Path);
            HashSet<string> kept = [.. store.ListOriginals().Select(original => original.Name)];
            Assert.True(told.All(number => kept.Contains($"{number}.gpx")), $"seed {seed}: a confirmed file is missing");
            Assert.Equal(kept.Count, store.CountActivities());
            Assert.All(store.ListActivities(), run => Assert.Equal(1201, store.GetActivity(run.Id)!.Series.Count));
        }

        Assert.True(told.Count > LongSeeds, $"only {told.Count} files were confirmed before the kills");
    }

    [Fact]
    public void Killed_while_rebuilding_everything_is_as_it_was()
    {
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            Save(store, 1, 40);
        }

        string before = Describe();
        for (int seed = 1; seed <= LongSeeds; seed++)
        {
            using DriverProcess driver = DriverProcess.Start("rebuild", _folder.Path, $"{Forever}");
            KillAtRandom(driver, "ready", seed);
            CheckWhole(seed);
            Assert.True(before == Describe(), $"seed {seed}: a rebuild that was killed changed something");
        }
    }

    [Fact]
    public void Killed_while_restoring_the_database_is_the_old_or_the_new_and_the_old_is_kept()
    {
        string[] backups = [_folder.File("few.db"), _folder.File("many.db")];
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            Save(store, 1, 5);
            store.Backup(backups[0]);
            Save(store, 6, 25);
            store.Backup(backups[1]);
        }

        for (int seed = 1; seed <= LongSeeds; seed++)
        {
            using DriverProcess driver = DriverProcess.Start("restore", _folder.Path, $"{Forever}", backups[0], backups[1]);
            KillAtRandom(driver, "restored", seed);
            CheckWhole(seed);
            using (RunStore store = RunStore.Open(_folder.Path))
            {
                Assert.Contains(store.CountRuns(), new[] { 5, 30 });
            }

            string[] kept = Directory.GetFiles(_folder.Path, "trainingplan-before-restore-*.db");
            Assert.True(kept.Length >= driver.NumbersAfter("restored").Count(), $"seed {seed}: a replaced database was not kept");
            foreach (string file in kept)
            {
                using SqliteConnection aside = DatabaseFile.Open(file, SqliteOpenMode.ReadOnly);
                Assert.True(DatabaseFile.IsIntact(aside), $"seed {seed}: {file} is not whole");
                Assert.Contains(DatabaseFile.Describe(aside, file).Runs, new[] { 5, 30 });
            }

            Array.ForEach(kept, File.Delete);
        }
    }

    [Fact]
    public void Cut_off_at_any_write_the_log_gives_exactly_what_was_committed_before()
    {
        const int Sessions = 5;
        var committedAt = new List<long>();
        byte[] database;
        byte[] log;
        using (RunStore store = RunStore.Open(_folder.Path))
        {
            Save(store, 1, 1);
        }

        using (RunStore store = RunStore.Open(_folder.Path))
        {
            for (int number = 2; number <= Sessions; number++)
            {
                Save(store, number, 1);
                committedAt.Add(new FileInfo(LogFile(_folder)).Length);
            }

            database = File.ReadAllBytes(_folder.File(DataFolder.DatabaseFileName));
            log = File.ReadAllBytes(LogFile(_folder));
        }

        var seen = new HashSet<int>();
        for (int cut = 0; cut <= log.Length; cut += cut % 3 == 0 ? 1373 : 2747)
        {
            using var folder = new TemporaryFolder();
            File.WriteAllBytes(folder.File(DataFolder.DatabaseFileName), database);
            File.WriteAllBytes(LogFile(folder), log[..cut]);
            using RunStore store = RunStore.Open(folder.Path);
            int expected = 1 + committedAt.Count(length => length <= cut);
            Assert.True(store.CountRuns() == expected, $"cut at byte {cut}: {store.CountRuns()} runs instead of {expected}");
            Assert.Equal(Enumerable.Range(1, expected), store.ListRuns().Select(run => run.SessionNumber).Order());
            seen.Add(expected);
        }

        Assert.True(seen.Count >= Sessions - 1, "the cuts met too few states");
    }

    private static string LogFile(TemporaryFolder folder) => folder.File(DataFolder.DatabaseFileName + "-wal");

    private static void Save(RunStore store, int from, int count)
    {
        for (int number = from; number < from + count; number++)
        {
            byte[] bytes = StoreDriver.SessionOf(number);
            store.SaveSession(Band, number, StoreDriver.DigestOf(bytes), bytes);
        }
    }

    private static void KillAtRandom(DriverProcess driver, string word, int seed)
    {
        Assert.True(driver.ReadUntil(word), $"seed {seed}: {string.Join(" / ", driver.Lines)}");
        Thread.Sleep(new Random(seed).Next(LongestWaitMs));
        Assert.Equal(KilledCode, driver.Kill());
        Assert.DoesNotContain(driver.Lines, line => line.StartsWith("failed", StringComparison.Ordinal));
    }

    private void CheckWhole(int seed)
    {
        using SqliteConnection connection = RunStore.Connect(_folder.File(DataFolder.DatabaseFileName));
        Assert.True(DatabaseFile.IsIntact(connection), $"seed {seed}: the database is damaged");
    }

    private string Describe()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        return KeptDatabases.Describe(store);
    }
}
