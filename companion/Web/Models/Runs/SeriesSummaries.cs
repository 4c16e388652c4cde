namespace TrainingPlan.Companion.Web.Models;

/// <summary>What each chart shows, in a sentence; a chart is left out when its sentence says that there is nothing.</summary>
/// <param name="Cadence">Cadence in a sentence.</param>
/// <param name="HeartRate">Heart rate in a sentence.</param>
/// <param name="Pace">Pace in a sentence.</param>
/// <param name="Altitude">Altitude in a sentence; empty when none was recorded.</param>
/// <param name="HasPace">False when no source ever gave a pace.</param>
public sealed record SeriesSummaries(string Cadence, string HeartRate, string Pace, string Altitude, bool HasPace)
{
    /// <summary>The unit of the pace, and with what uncertainty it is drawn.</summary>
    public string PaceUnit { get; init; } = "";

    /// <summary>True when the pace carries an uncertainty that is drawn as a band.</summary>
    public bool HasPaceBand { get; init; }

    /// <summary>True when a strap and the wrist measured the heart rate.</summary>
    public bool HasWrist { get; init; }

    /// <summary>True when an altitude was recorded.</summary>
    public bool HasAltitude => Altitude.Length > 0;
}
