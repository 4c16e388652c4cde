namespace TrainingPlan.Workouts;

/// <summary>Says what is wrong with settings; the same rules for the companion and the band.</summary>
public static class BandSettingsValidator
{
    /// <summary>The first reason to refuse the settings, or none.</summary>
    public static WorkoutError Check(BandSettings settings)
    {
        if (settings.Revision < 0)
        {
            return WorkoutError.RevisionNegative;
        }

        bool isInRange = settings.CueMode <= CueMode.JustRun
            && IsOffOr(settings.WalkStepLengthMillimeters, 300, 1500)
            && IsOffOr(settings.RunStepLengthMillimeters, 300, 2500)
            && IsOffOr(settings.BeltSecondsPerKm, 120, 1800)
            && IsOffOr(settings.CueWeek, 1, 255)
            && IsOffOr(settings.HeartRateMaxBpm, 100, WorkoutLimits.MaxHeartRateBpm)
            && IsOffOr(settings.DistanceMarkMeters, 100, 50000)
            && IsOffOr(settings.TimeMarkSeconds, 60, 7200)
            && IsOffOr(settings.AutoPauseSeconds, 5, 250)
            && settings.RadioUse <= RadioUse.StrapAndPod
            && settings.StrapAddress <= BandSettings.AddressMax
            && settings.PodAddress <= BandSettings.AddressMax;
        if (!isInRange)
        {
            return WorkoutError.SettingOutOfRange;
        }

        bool hasBand = settings.CadenceLowCentispm != 0 || settings.CadenceHighCentispm != 0;
        TargetKind kind = hasBand ? TargetKind.Cadence : TargetKind.None;
        WorkoutError error = WorkoutValidator.CheckTarget(kind, settings.CadenceLowCentispm, settings.CadenceHighCentispm);
        return error != WorkoutError.None ? error : WorkoutValidator.CheckZones(settings.ZoneUpperBpm);
    }

    private static bool IsOffOr(int value, int min, int max)
    {
        return value == 0 || (value >= min && value <= max);
    }
}
