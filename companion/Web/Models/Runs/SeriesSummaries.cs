namespace TrainingPlan.Companion.Web.Models;

/// <summary>What each chart shows, in a sentence; a chart is left out when its sentence says that there is nothing.</summary>
/// <param name="Cadence">Cadence in a sentence.</param>
/// <param name="HeartRate">Heart rate in a sentence.</param>
/// <param name="Pace">Pace in a sentence.</param>
/// <param name="Altitude">Altitude in a sentence; empty when none was recorded.</param>
/// <param name="HasPace">False when no source ever gave a pace.</param>
public sealed record SeriesSummaries(string Cadence, string HeartRate, string Pace, string Altitude, bool HasPace)
{
    /// <summary>True when an altitude was recorded.</summary>
    public bool HasAltitude => Altitude.Length > 0;
}
