using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Load from the rated effort (Foster 2001): CR10 times minutes. It orders one runner's sessions of any kind; a rating is the runner's word
/// and is taken as given.
/// </summary>
public static class EffortLoad
{
    /// <summary>Load in Foster's units.</summary>
    /// <param name="effortCr10">Effort of the whole session, 0 to 10; null when not rated.</param>
    /// <param name="durationSeconds">Its duration in seconds.</param>
    public static Measured<double> Of(double? effortCr10, Measured<double> durationSeconds)
    {
        if (effortCr10 is not double effort)
        {
            return Measured<double>.Missing("the effort was not rated");
        }

        return effort is < 0 or > 10 || !durationSeconds.HasValue
            ? Measured<double>.Missing("needs an effort of 0 to 10 and a duration")
            : new Measured<double>(
                effort * durationSeconds.Value / 60,
                Trust.Trusted,
                FormattableString.Invariant($"effort {effort:0.#} times {durationSeconds.Value / 60:F0} min"));
    }
}
