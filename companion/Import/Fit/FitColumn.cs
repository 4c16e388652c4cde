namespace TrainingPlan.Companion.Import.Fit;

/// <summary>The columns that records fill.</summary>
internal enum FitColumn
{
    Distance,
    Speed,
    HeartRate,
    Cadence,
    Altitude,
    Latitude,
    Longitude,
    Power,
    Temperature,
    GroundContact,
    VerticalOscillation,
    StepLength,
    WristHeartRate,
    HeartRateTrust,
    CadenceTrust,
}
