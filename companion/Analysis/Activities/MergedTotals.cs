namespace TrainingPlan.Companion.Analysis;

/// <summary>Totals of an activity of which several sources tell.</summary>
internal static class MergedTotals
{
    /// <summary>Each total from the first that states it; cadence and steps from the band.</summary>
    /// <param name="ranked">Totals of the sources, best first.</param>
    /// <param name="band">Those of the band; null when it is no source.</param>
    public static ActivityTotals Of(IReadOnlyList<ActivityTotals> ranked, ActivityTotals? band)
    {
        double? First(Func<ActivityTotals, double?> total) => ranked.Select(total).FirstOrDefault(value => value is not null);
        return new ActivityTotals
        {
            DistanceMeters = First(totals => totals.DistanceMeters),
            TimerSeconds = First(totals => totals.TimerSeconds),
            ElapsedSeconds = First(totals => totals.ElapsedSeconds),
            MovingSeconds = First(totals => totals.MovingSeconds),
            HeartRateBpm = First(totals => totals.HeartRateBpm),
            HeartRateMaxBpm = First(totals => totals.HeartRateMaxBpm),
            CadenceSpm = band?.CadenceSpm ?? First(totals => totals.CadenceSpm),
            CadenceMaxSpm = First(totals => totals.CadenceMaxSpm),
            AscentMeters = First(totals => totals.AscentMeters),
            DescentMeters = First(totals => totals.DescentMeters),
            PowerWatts = First(totals => totals.PowerWatts),
            PowerMaxWatts = First(totals => totals.PowerMaxWatts),
            Steps = band?.Steps ?? (int?)First(totals => totals.Steps),
            Kilocalories = First(totals => totals.Kilocalories),
            TemperatureMinCelsius = First(totals => totals.TemperatureMinCelsius),
            TemperatureMaxCelsius = First(totals => totals.TemperatureMaxCelsius),
            GroundContactMs = First(totals => totals.GroundContactMs),
            VerticalOscillationMm = First(totals => totals.VerticalOscillationMm),
            StepLengthMm = First(totals => totals.StepLengthMm),
        };
    }
}
