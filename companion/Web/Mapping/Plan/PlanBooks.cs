using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Hands out the plan as it stands now.</summary>
/// <param name="store">Where the plan is; not owned.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class PlanBooks(RunStore store, TimeProvider clock)
{
    private readonly Kept<PlanBook> _book = new(store, clock, today => new PlanBook(store, today));

    internal DateOnly Today => StoreSources.Day(clock);

    /// <summary>A time on this computer's clock.</summary>
    internal DateTime Local(DateTimeOffset time) => StoreSources.Local(clock, time);

    internal PlanBook Now() => _book.Value;
}
