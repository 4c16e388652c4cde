using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Store;

/// <summary>Lists that are read again and again are read once, and never shown when they have become old.</summary>
public sealed class StoreMarkTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_change_the_same_list_comes_again()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        store.SaveOriginal("runs.csv", [1, 2, 3], OriginalSamples.History());

        Assert.Equal(store.Mark, store.Mark);
        Assert.Same(store.ListActivities(), store.ListActivities());
        store.GetHistory();
        Assert.Same(store.GetHistory(), store.GetHistory());
    }

    [Fact]
    public void What_the_store_itself_changes_is_seen_at_once()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        store.SaveOriginal("runs.csv", [1, 2, 3], OriginalSamples.History());
        StoreMark before = store.Mark;
        Assert.Equal(2, store.ListActivities().Count);
        Assert.Equal(2, store.GetHistory().Count);

        store.DeleteActivity(store.ListActivities()[0].Id);

        Assert.NotEqual(before, store.Mark);
        Assert.Single(store.ListActivities());
        Assert.Single(store.GetHistory());
    }

    [Fact]
    public void What_another_program_changes_is_seen_at_once()
    {
        using RunStore store = RunStore.Open(_folder.Path);
        using RunStore other = RunStore.Open(_folder.Path);
        Assert.Empty(store.ListActivities());
        Assert.Empty(store.GetHistory());
        StoreMark before = store.Mark;

        other.SaveOriginal("runs.csv", [1, 2, 3], OriginalSamples.History());

        Assert.NotEqual(before, store.Mark);
        Assert.Equal(2, store.ListActivities().Count);
        Assert.Equal(2, store.GetHistory().Count);
    }
}
