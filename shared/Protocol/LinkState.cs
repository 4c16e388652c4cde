namespace TrainingPlan.Protocol;

/// <summary>Where a link stands.</summary>
public enum LinkState : byte
{
    /// <summary>Never connected, or listening.</summary>
    Idle = 0,

    /// <summary>The host asks for a connection.</summary>
    Connecting = 1,

    /// <summary>Bytes flow.</summary>
    Open = 2,

    /// <summary>The other end no longer answers, or what it sent could not be true.</summary>
    Lost = 3,

    /// <summary>The other end said goodbye.</summary>
    Closed = 4,

    /// <summary>The other end speaks another version of the framing: <see cref="ReliableLink.PeerVersion"/>.</summary>
    Refused = 5,
}
