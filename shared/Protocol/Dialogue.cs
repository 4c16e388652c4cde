namespace TrainingPlan.Protocol;

/// <summary>Limits of the dialogue that both ends know.</summary>
public static class Dialogue
{
    /// <summary>Newest version that this code speaks.</summary>
    public const int Version = 2;

    /// <summary>First version with a schedule, self-test and measuring; a band of an older one refuses them.</summary>
    public const int ScheduleVersion = 2;

    /// <summary>Oldest version that this code speaks.</summary>
    public const int VersionMin = 1;

    /// <summary>Most session or item bytes in one message from the band.</summary>
    public const int DataBytesMax = 480;

    /// <summary>Longest payload of a message from the band.</summary>
    public const int BandPayloadBytesMax = DataBytesMax + 8;

    /// <summary>Messages of <see cref="DataBytesMax"/> bytes that a measuring sends for the host to time.</summary>
    public const int ProbeCount = 40;

    /// <summary>Most item bytes in one <see cref="MessageType.PutChunk"/>.</summary>
    public const int PutBytesMax = 192;

    /// <summary>Longest payload of a message from the host.</summary>
    public const int HostPayloadBytesMax = PutBytesMax + 8;
}
