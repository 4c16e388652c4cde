using TrainingPlan.Units;

namespace TrainingPlan.Shared.Tests.SessionLog;

/// <summary>A second as the log stores it: at its resolution, and without the values that are missing.</summary>
internal readonly record struct LogSecond(
    int Elapsed,
    MotionState State,
    int Steps,
    int CadenceCentispm,
    Trust CadenceTrust,
    int WristCentibpm,
    Trust WristTrust,
    int StrapCentibpm,
    Trust StrapTrust,
    int Pace,
    int PaceUncertainty,
    PaceSource Source,
    int Distance,
    bool IsPaused)
{
    public static LogSecond Of(RunSecond s) => new(
        s.ElapsedSeconds,
        s.State,
        s.Steps,
        s.CadenceTrust == Trust.None ? 0 : Round(s.CadenceCentispm, 10),
        s.CadenceTrust,
        s.WristHeartRateTrust == Trust.None ? 0 : Round(s.WristHeartRateCentibpm, 50),
        s.WristHeartRateTrust,
        s.StrapHeartRateTrust == Trust.None ? 0 : Round(s.StrapHeartRateCentibpm, 50),
        s.StrapHeartRateTrust,
        s.PaceSource == PaceSource.None ? 0 : s.PaceSecondsPerKm,
        s.PaceSource == PaceSource.None ? 0 : s.PaceUncertaintySecondsPerKm,
        s.PaceSource,
        s.DistanceMeters,
        s.IsPaused);

    private static int Round(int value, int unit) => (int)Math.Round((double)value / unit, MidpointRounding.AwayFromZero) * unit;
}
