namespace TrainingPlan.Companion.Analysis;

/// <summary>One sign of recovery.</summary>
/// <param name="Name">Its code in JSON: "hrv", "resting_heart_rate", "perceived", "heart_rate_speed", "sleep".</param>
/// <param name="Verdict">Where it stands.</param>
/// <param name="Value">Today's value in the signal's unit, with its trust, and what it was made of or what is lacking.</param>
/// <param name="UsualLow">Lower end of the runner's own band; null without one.</param>
/// <param name="UsualHigh">Upper end of the runner's own band; null without one.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record ReadinessSignal(
    string Name, SignalVerdict Verdict, Measured<double> Value, double? UsualLow, double? UsualHigh, string Sentence)
{
    /// <summary>A sign that is missing, and why.</summary>
    public static ReadinessSignal Missing(string name, string why) =>
        new(name, SignalVerdict.Missing, Measured<double>.Missing(why), null, null, why);
}
