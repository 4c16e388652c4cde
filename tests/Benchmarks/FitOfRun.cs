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
    public void Add(RunSecond second)
    {
        var kept = new RunSecond();
        kept.CopyFrom(second);
        _seconds.Add(kept);
    }

    /// <summary>Bytes of the finished file.</summary>
    public int Bytes() => FitActivityWriter.Write(BandActivity.From(_seconds, Start)).Length;
}
