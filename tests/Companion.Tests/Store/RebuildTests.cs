using Microsoft.Data.Sqlite;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class RebuildTests : IDisposable
{
    private const string Band = "0102030405060708";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_derived_wrongly_is_right_again_under_the_same_number()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        long id = Save(store, 1, SessionBytes.LivelyRun(1, 600));
        string before = KeptDatabases.Describe(store);
        Execute("UPDATE run SET duration_s = 7, steps = 0, cadence_spm = NULL, workout_name = 'wrong'");
        Execute("INSERT INTO run_event (session_id, position, elapsed_s, kind, a, b, c, d) VALUES (1, 99, 0, 0, 0, 0, 0, 0)");
        Assert.NotEqual(before, KeptDatabases.Describe(store));
        RebuildResult result = store.Rebuild();
        Assert.Equal((1, 0, 1), (result.Runs, result.SetAside, result.RunsBefore));
        Assert.Equal(before, KeptDatabases.Describe(store));
        Assert.Equal(id, Assert.Single(store.ListRuns()).Id);
    }

    [Fact]
    public void A_session_that_an_older_reader_set_aside_becomes_a_run_with_the_start_that_was_reckoned_then()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        long id = Save(store, 1, SessionBytes.Run(1, 60, startUtcMs: 0), startUtcMs: 1_790_000_000_000);
        Execute("DELETE FROM run");
        Execute("UPDATE session SET set_aside = 'An older reader knew less.'");
        Assert.Empty(store.ListRuns());
        Assert.Equal((1, 0, 0), (store.Rebuild() is var result ? result.Runs : 0, result.SetAside, result.RunsBefore));
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1_790_000_000_000), store.GetRun(id)!.StartUtc);
        Assert.Empty(store.ListSetAside());
    }

    [Fact]
    public void Bytes_that_the_disk_has_changed_are_named()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        Save(store, 1, SessionBytes.Run(1, 60));
        long changed = Save(store, 2, SessionBytes.Run(2, 60));
        Execute($"UPDATE session SET bytes = CAST(x'00' || bytes AS BLOB) WHERE id = {changed}");
        Assert.Equal([changed], store.Rebuild().AlteredIds);
    }

    [Fact]
    public void A_rebuild_that_is_cancelled_leaves_everything_and_tells_how_far_it_came()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        for (int number = 1; number <= 5; number++)
        {
            Save(store, number, SessionBytes.Run(number, 60));
        }

        string before = KeptDatabases.Describe(store);
        using var cancel = new CancellationTokenSource();
        var seen = new Watcher(progress =>
        {
            if (progress.Done == 3)
            {
                cancel.Cancel();
            }
        });
        Assert.Throws<OperationCanceledException>(() => store.Rebuild(seen, cancel.Token));
        Assert.Equal([(1, 5), (2, 5), (3, 5)], seen.Reports.Select(report => (report.Done, report.Total)));
        Assert.Equal(before, KeptDatabases.Describe(store));
    }

    [Fact]
    public void A_list_of_runs_reads_no_row_that_holds_session_bytes()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        Save(store, 1, SessionBytes.Run(1, 60));
        using SqliteConnection connection = RunStore.Connect(_folder.File(DataFolder.DatabaseFileName));
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {RunStore.RunColumns} {RunStore.NewestFirst}";
        using SqliteDataReader reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        Assert.Contains(steps, step => step.Contains("session USING COVERING INDEX session_facts"));
    }

    [Fact]
    public void A_part_of_the_list_is_the_list_cut_out()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        for (int number = 1; number <= 7; number++)
        {
            Save(store, number, SessionBytes.Run(number, 60, 1_790_000_000_000 + (number * 1000)));
        }

        Assert.Equal(7, store.CountRuns());
        Assert.Equal([5, 4, 3], store.ListRuns(2, 3).Select(run => run.SessionNumber));
        Assert.Empty(store.ListRuns(7, 3));
        Assert.Equal(7, store.CountRunsByBand()[Band]);
    }

    private static long Save(RunStore store, int number, byte[] bytes, long? startUtcMs = null) =>
        store.SaveSession(Band, number, ContentDigest.Of(bytes, 0, bytes.Length).ToString("x8"), bytes, startUtcMs).Id;

    private void Execute(string sql)
    {
        using SqliteConnection connection = RunStore.Connect(_folder.File(DataFolder.DatabaseFileName));
        DatabaseFile.Scalar(connection, sql);
    }

    private sealed class Watcher(Action<RebuildProgress> see) : IProgress<RebuildProgress>
    {
        public List<RebuildProgress> Reports { get; } = [];

        public void Report(RebuildProgress value)
        {
            Reports.Add(value);
            see(value);
        }
    }
}
