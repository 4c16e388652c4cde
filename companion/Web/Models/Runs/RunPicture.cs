namespace TrainingPlan.Companion.Web.Models;

/// <summary>The small picture of a run in the list.</summary>
/// <param name="Columns">Its columns; empty when nothing was recorded along the run.</param>
/// <param name="IsHeartRate">True when it shows heart rate, because no cadence was recorded.</param>
public sealed record RunPicture(IReadOnlyList<ProfileColumn> Columns, bool IsHeartRate);
