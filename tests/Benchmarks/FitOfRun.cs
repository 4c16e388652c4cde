using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks;

/// <summary>The seconds of a run as FIT record messages, one a second, with every field of ours that FIT has a place for.</summary>
internal sealed class FitOfRun
{
    private const int FileId = 0;
    private const int Record = 20;
    private const long FirstTimestamp = 1_000_000_000;
    private readonly FitWriter _writer = new();

    /// <summary>A file that says it is an activity.</summary>
    public FitOfRun() => _writer.Write(
        FileId,
        [
            new FitValue(0, FitBaseType.Enum, 4), new FitValue(1, FitBaseType.UInt16, 255), new FitValue(2, FitBaseType.UInt16, 0),
            new FitValue(4, FitBaseType.UInt32, FirstTimestamp),
        ]);

    /// <summary>Adds a second: heart rate, cadence in strides with its fraction, speed, distance and cycles.</summary>
    public void Add(RunSecond second)
    {
        long strides128 = second.CadenceTrust == Trust.None ? 0xFF80 : second.CadenceCentispm * 128L / 200;
        bool hasPace = second.PaceSource != PaceSource.None && second.PaceSecondsPerKm > 0;
        _writer.Write(
            Record,
            [
                new FitValue(253, FitBaseType.UInt32, FirstTimestamp + second.ElapsedSeconds),
                new FitValue(3, FitBaseType.UInt8, second.HeartRateTrust == Trust.None ? 0xFF : second.HeartRateCentibpm / 100),
                new FitValue(4, FitBaseType.UInt8, strides128 >> 7),
                new FitValue(53, FitBaseType.UInt8, second.CadenceTrust == Trust.None ? 0xFF : strides128 & 0x7F),
                new FitValue(73, FitBaseType.UInt32, hasPace ? 1_000_000 / second.PaceSecondsPerKm : uint.MaxValue),
                new FitValue(5, FitBaseType.UInt32, hasPace ? second.DistanceMeters * 100L : uint.MaxValue),
                new FitValue(19, FitBaseType.UInt32, second.Steps / 2),
            ]);
    }

    /// <summary>Bytes of the finished file.</summary>
    public int Bytes() => _writer.Finish().Length;
}
