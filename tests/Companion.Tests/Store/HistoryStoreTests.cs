using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class HistoryStoreTests
{
    [Fact]
    public void A_history_knows_rows_and_recordings_and_keeps_what_samples_say()
    {
        using var folder = new TemporaryFolder();
        using RunStore store = RunStore.Open(folder.Path);
        Activity row = OriginalSamples.Row(OriginalSamples.Evening.AddDays(-9), 3000, 10_000);
        store.SaveOriginal("history.csv", [1], OriginalSamples.History(row));
        store.SaveOriginal("run.gpx", [2], OriginalSamples.Recording());
        var made = new List<int>();
        var progress = new Heard(made);
        IReadOnlyList<HistoryRun> first = store.GetHistory(progress);
        IReadOnlyList<HistoryRun> again = store.GetHistory(progress);
        Assert.Equal([1], made);
        Assert.Null(first.Single(run => run.DistanceMeters.Value == 10_000).Summary);
        RunSummary fresh = first.Single(run => run.Summary is not null).Summary!;
        RunSummary kept = again.Single(run => run.Summary is not null).Summary!;
        Assert.Equal(fresh.Bests, kept.Bests);
        Assert.Equal(fresh.SpeedCurve, kept.SpeedCurve);
        Assert.Equal(fresh.HeartRates.Held(), kept.HeartRates.Held());
        Assert.Equal(fresh.MovingSeconds, kept.MovingSeconds);
        Assert.Equal(fresh.Decoupling, kept.Decoupling);
        Assert.Equal(fresh.Steady, kept.Steady);
    }

    [Fact]
    public void A_rebuild_lets_go_of_what_was_worked_out()
    {
        using var folder = new TemporaryFolder();
        using RunStore store = RunStore.Open(folder.Path);
        store.SaveOriginal("run.gpx", [2], OriginalSamples.Recording());
        var made = new List<int>();
        store.GetHistory(new Heard(made));
        store.Rebuild();
        Assert.NotNull(store.GetHistory(new Heard(made)).Single().Summary);
        Assert.Equal([1, 1], made);
    }

    private sealed class Heard(List<int> made) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => made.Add(value.Done);
    }
}
