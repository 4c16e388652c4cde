using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runner's settings, as the store keeps them.</summary>
/// <param name="store">Where they are; not owned.</param>
internal sealed class StoreSettings(RunStore store) : ISettingsData
{
    /// <inheritdoc/>
    public void SetUnits(bool isImperial) => store.SaveSettings(store.GetSettings() with { IsImperial = isImperial });
}
