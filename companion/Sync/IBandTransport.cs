using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>A stream of bytes to a band and back. Used by one thread at a time.</summary>
public interface IBandTransport : IDisposable
{
    /// <summary>The address as the runner wrote it.</summary>
    string Address { get; }

    /// <summary>Longest frame that it carries whole.</summary>
    int FrameBytesMax => ReliableLink.FrameBytesMax;

    /// <summary>Waits up to <paramref name="timeoutMs"/> ms for bytes; returns how many came. Throws when the line is gone.</summary>
    int Read(byte[] buffer, int timeoutMs);

    /// <summary>Sends bytes. Throws when the line is gone or takes nothing any more.</summary>
    void Write(byte[] buffer, int count);
}
