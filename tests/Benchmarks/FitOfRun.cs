using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks;

/// <summary>The seconds of a run as the FIT file that the companion writes of it.</summary>
internal sealed class FitOfRun
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly List<RunSecond> _seconds = [];

    /// <summary>Adds a copy of a second.</summary>
    public void Add(RunSecond second) => _seconds.Add(new RunSecond
    {
        ElapsedSeconds = second.ElapsedSeconds,
        State = second.State,
        Steps = second.Steps,
        CadenceCentispm = second.CadenceCentispm,
        CadenceTrust = second.CadenceTrust,
        WristHeartRateCentibpm = second.WristHeartRateCentibpm,
        WristHeartRateTrust = second.WristHeartRateTrust,
        StrapHeartRateCentibpm = second.StrapHeartRateCentibpm,
        StrapHeartRateTrust = second.StrapHeartRateTrust,
        PaceSecondsPerKm = second.PaceSecondsPerKm,
        PaceUncertaintySecondsPerKm = second.PaceUncertaintySecondsPerKm,
        PaceSource = second.PaceSource,
        DistanceMeters = second.DistanceMeters,
        IsPaused = second.IsPaused,
    });

    /// <summary>Bytes of the finished file.</summary>
    public int Bytes() => FitActivityWriter.Write(BandActivity.From(_seconds, Start)).Length;
}
