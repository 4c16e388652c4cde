namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Five zones of speed between Daniels' paces: easy, marathon, threshold, interval, repetition. The bounds lie half-way between the paces
/// as shares of VDOT (0.735, 0.817, 0.88, 0.975, 1.057 at VDOT 50): 0.776, 0.849, 0.928, 1.016. A convention for looking at a run, for VDOT
/// 30 to 85.
/// </summary>
public static class PaceZones
{
    private static readonly double[] Shares = [0.776, 0.849, 0.928, 1.016];

    /// <summary>Names of the zones, slowest first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["easy", "marathon", "threshold", "interval", "repetition"];

    /// <summary>Upper bounds of the first four zones in metres a second.</summary>
    public static IReadOnlyList<double> UpperMetersPerSecond(double vdot) => [.. Shares.Select(share => Vdot.SpeedAt(vdot, share))];

    /// <summary>Time in the zones, from the speeds of a run on the flat; none without a VDOT.</summary>
    public static ZoneTimes Of(ValueTimes flatSpeeds, Measured<double> vdot) =>
        vdot.HasValue ? ZoneTimes.Of(flatSpeeds.Held(), UpperMetersPerSecond(vdot.Value)) : ZoneTimes.None;
}
