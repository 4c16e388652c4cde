using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>
/// A session as the store reads and sums it. A second in which nothing changes takes three bits of the log and is an object here, so
/// what a session takes is reckoned by the seconds that come out of it.
/// </summary>
internal sealed class StoredSessionTarget : SessionLogTarget
{
    private const int BytesPerSecond = 208;

    // In a list that doubles, then as an array, then the intervals that are judged.
    private const int BytesPerBeat = 48;

    /// <inheritdoc/>
    public override string Name => "session in the store";

    /// <inheritdoc/>
    public override MemoryAllowance Allowance { get; } = MemoryAllowance.Usual with
    {
        Reason = $"{MemoryAllowance.Usual.Reason}; {BytesPerSecond} bytes for each second and {BytesPerBeat} for each beat that comes out",
    };

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        DecodedSession session = DecodedSession.Read(data);
        steps.Explain((session.Seconds.Count * BytesPerSecond) + (session.BeatIntervalsMs.Count * BytesPerBeat));
        _ = RunAverages.Of(session.Seconds);
        _ = RunDistance.Of(session.Seconds);
        return session.Flaw is null ? Mix(session.Seconds.Count, session.Events.Count) : 0;
    }
}
