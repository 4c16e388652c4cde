namespace TrainingPlan.Companion.Web.Models;

/// <summary>A stretch of a run in one row of the table beside the charts.</summary>
/// <param name="FromSeconds">Its first second.</param>
/// <param name="ToSeconds">Its last second.</param>
/// <param name="Cadence">Its mean cadence.</param>
/// <param name="HeartRate">Its mean heart rate.</param>
/// <param name="Pace">Its pace with the uncertainty of its source.</param>
/// <param name="Altitude">Its mean altitude.</param>
/// <param name="Cues">What the coach decided in it.</param>
public sealed record TableRow(
    int FromSeconds, int ToSeconds, Figure Cadence, Figure HeartRate, Figure Pace, Figure Altitude, IReadOnlyList<CueMark> Cues);
