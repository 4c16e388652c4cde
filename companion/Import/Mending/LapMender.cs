using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>Laps in rising time, none of less than no length, none before the start.</summary>
internal static class LapMender
{
    /// <summary>The laps put right; the very same when nothing was wrong.</summary>
    public static IReadOnlyList<ActivityLap> Mend(IReadOnlyList<ActivityLap> laps)
    {
        double last = 0;
        bool isSound = true;
        foreach (ActivityLap lap in laps)
        {
            isSound &= lap.StartSeconds >= last && lap.EndSeconds > lap.StartSeconds;
            last = lap.StartSeconds;
        }

        return isSound
            ? laps
            : [.. laps.Select(lap => lap with { StartSeconds = Math.Max(0, lap.StartSeconds) })
                .Where(lap => lap.EndSeconds > lap.StartSeconds)
                .OrderBy(lap => lap.StartSeconds)];
    }
}
