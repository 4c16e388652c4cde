using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Tests.Web;

/// <summary>A server over ten weeks of runs and mornings.</summary>
public abstract class RichPages : OwnPages
{
    private const int Weeks = 10;

    /// <summary>Number of the newest run that a watch recorded.</summary>
    private protected long NewestWatchRun => Store.ListActivities().First(run => run.SessionId is null).Id;

    /// <inheritdoc/>
    private protected override void Fill(RunStore store) => RichStore.Fill(store, FixedClock.Today, Weeks);
}
