using TrainingPlan.Units;

namespace TrainingPlan.Trials.Lives;

/// <summary>What a run really was: the seconds and laps that were given to the recorder, and how it ended.</summary>
internal sealed class TrueRun(int number, int bootCount, long startUptimeMs, DateTime startUtc)
{
    public int Number { get; } = number;

    public int BootCount { get; } = bootCount;

    public long StartUptimeMs { get; } = startUptimeMs;

    public DateTime StartUtc { get; } = startUtc;

    public List<RunSecond> Seconds { get; } = [];

    /// <summary>Arguments of the lap events, in their order.</summary>
    public List<int> Laps { get; } = [];

    /// <summary>A cell of its file changed after it was closed.</summary>
    public bool IsRotten { get; set; }

    /// <summary>Power failed before the run was stopped.</summary>
    public bool IsCut { get; set; }

    public override string ToString() =>
        $"run {Number} of start {BootCount}, {Seconds.Count} s{(IsCut ? ", cut" : "")}{(IsRotten ? ", rotten" : "")}";

    /// <summary>True when a stored second says what the band measured; values without trust say nothing.</summary>
    public static bool IsSame(RunSecond first, RunSecond second) =>
        first.ElapsedSeconds == second.ElapsedSeconds
        && first.State == second.State
        && first.Steps == second.Steps
        && first.IsPaused == second.IsPaused
        && first.DistanceMeters == second.DistanceMeters
        && IsSame(first.CadenceTrust, first.CadenceCentispm, second.CadenceTrust, second.CadenceCentispm)
        && IsSame(first.WristHeartRateTrust, first.WristHeartRateCentibpm, second.WristHeartRateTrust, second.WristHeartRateCentibpm)
        && IsSame(first.StrapHeartRateTrust, first.StrapHeartRateCentibpm, second.StrapHeartRateTrust, second.StrapHeartRateCentibpm)
        && first.PaceSource == second.PaceSource
        && (first.PaceSource == PaceSource.None || (first.PaceSecondsPerKm == second.PaceSecondsPerKm
            && first.PaceUncertaintySecondsPerKm == second.PaceUncertaintySecondsPerKm));

    private static bool IsSame(Trust firstTrust, int first, Trust secondTrust, int second) =>
        firstTrust == secondTrust && (firstTrust == Trust.None || first == second);
}
