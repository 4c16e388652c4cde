namespace TrainingPlan.Companion.Sync;

/// <summary>The connection broke in mid-dialogue; a new one may go on where it stopped.</summary>
internal sealed class LinkBrokenException(BandException reason) : Exception(reason.Message, reason)
{
    /// <summary>What the runner is told when no new connection helps.</summary>
    public BandException Reason { get; } = reason;
}
