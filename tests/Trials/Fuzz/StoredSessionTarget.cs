using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>
/// A session as the store reads and sums it. A second takes three bits at least and is kept as an object of 96 bytes, so the bound on
/// memory is one on records: a block of 512 bytes holds at most 1,400.
/// </summary>
internal sealed class StoredSessionTarget : SessionLogTarget
{
    private const int RecordsPerBlock = 1_400;
    private const int RecordBytes = 160;
    private const int BlocksMost = 40;

    /// <inheritdoc/>
    public override string Name => "session in the store";

    /// <inheritdoc/>
    public override int FixedBytes => BlocksMost * RecordsPerBlock * RecordBytes;

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        DecodedSession session = DecodedSession.Read(data);
        _ = RunAverages.Of(session.Seconds);
        _ = RunDistance.Of(session.Seconds);
        return session.Flaw is null ? Mix(session.Seconds.Count, session.Events.Count) : 0;
    }
}
