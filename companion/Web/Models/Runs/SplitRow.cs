namespace TrainingPlan.Companion.Web.Models;

/// <summary>A part of a run in a row.</summary>
/// <param name="Name">Its number, and its length where it is not a whole one.</param>
/// <param name="Time">Its time.</param>
/// <param name="Pace">Its pace.</param>
/// <param name="PaceShare">How fast it was among the others, 0 to 1: the length of its bar.</param>
/// <param name="FlatPace">Pace on the flat of the same effort; missing without heights.</param>
/// <param name="HeartRate">Mean heart rate.</param>
/// <param name="Cadence">Mean cadence.</param>
/// <param name="Climb">Height gained.</param>
public sealed record SplitRow(
    string Name, string Time, Figure Pace, double PaceShare, Figure FlatPace, Figure HeartRate, Figure Cadence, Figure Climb);
