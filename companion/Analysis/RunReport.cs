namespace TrainingPlan.Companion.Analysis;

/// <summary>What one run means: every figure with its trust.</summary>
/// <param name="Averages">Duration, steps, mean cadence and heart rate.</param>
/// <param name="DistanceMeters">Distance in metres, where a source gave one.</param>
/// <param name="Zones">Time in heart-rate zones.</param>
/// <param name="CadenceInTarget">Running inside the cadence target.</param>
/// <param name="CueResponses">Heard against withheld corrections.</param>
/// <param name="Trimp">Banister's training impulse.</param>
/// <param name="KilometerSplits">Kilometre splits, where there is a distance.</param>
/// <param name="RmssdMs">RMSSD of a strap's beats in milliseconds, artefacts left out.</param>
public sealed record RunReport(
    RunAverages Averages,
    Measured<double> DistanceMeters,
    HeartRateZones Zones,
    CadenceInTarget CadenceInTarget,
    IReadOnlyList<CueResponse> CueResponses,
    Measured<double> Trimp,
    IReadOnlyList<Split> KilometerSplits,
    Measured<double> RmssdMs)
{
    /// <summary>Analyses a run.</summary>
    public static RunReport From(RunInput run) => new(
        RunAverages.Of(run.Seconds),
        RunDistance.Of(run.Seconds),
        HeartRateZones.Of(run.Seconds, run.Runner),
        CadenceInTarget.Of(run),
        CueResponse.Of(run.Seconds, run.Cues),
        BanisterTrimp.Of(run.Seconds, run.Runner),
        Splits.Of(run.Seconds, 1000),
        RunVariability.Of(run.BeatIntervalsMs));
}
