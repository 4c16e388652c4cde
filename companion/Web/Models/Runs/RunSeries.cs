using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>A run's series and what is marked on them: what the charts draw.</summary>
/// <param name="Seconds">The run, a second each, in rising order; a second that the log lost is absent.</param>
/// <param name="AltitudeMeters">Altitude in each of these seconds, NaN where it is missing; empty when none was recorded.</param>
/// <param name="Steps">The steps as they were run.</param>
/// <param name="Cues">What the coach decided.</param>
/// <param name="IsImperial">True when paces are shown for a mile.</param>
public sealed record RunSeries(
    IReadOnlyList<RunSecond> Seconds,
    IReadOnlyList<double> AltitudeMeters,
    IReadOnlyList<StepRow> Steps,
    IReadOnlyList<CueMark> Cues,
    bool IsImperial);
