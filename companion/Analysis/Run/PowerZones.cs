namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Five zones of running power at 80, 90, 100 and 115 % of critical power, the convention of power meters' makers. Watts of different
/// makers are not the same; each runner's own are compared with their own.
/// </summary>
public static class PowerZones
{
    private static readonly double[] Shares = [0.80, 0.90, 1.00, 1.15];

    /// <summary>Time in the zones; none without power or a critical power.</summary>
    public static ZoneTimes Of(RunTimeline run, Measured<double> criticalWatts) => criticalWatts.HasValue && run.PowerWatts.Length > 0
        ? ZoneTimes.Of(run.WhileRecorded(run.PowerWatts), [.. Shares.Select(share => share * criticalWatts.Value)])
        : ZoneTimes.None;
}
