namespace TrainingPlan.SessionLog;

/// <summary>What a session says of itself before its first second.</summary>
public sealed class SessionHeader
{
    /// <summary>Version of the log format; 1.</summary>
    public int FormatVersion = SessionBlock.FormatVersion;

    /// <summary>Identity of the band, 8 bytes; with <see cref="SessionNumber"/> it names the session for ever.</summary>
    public readonly byte[] BandId = new byte[8];

    /// <summary>Number of the session on this band, from 1, never used twice.</summary>
    public int SessionNumber;

    /// <summary>Start in milliseconds since 1970 UTC; 0 when the band's clock was not set.</summary>
    public long StartUtcMs;

    /// <summary>Start in milliseconds since the band's start.</summary>
    public long StartUptimeMs;

    /// <summary>How often the band had started.</summary>
    public int BootCount;

    /// <summary>Firmware version: major × 65536 + minor × 256 + patch.</summary>
    public int FirmwareVersion;

    /// <summary>Revision of the workout that was run; 0 for a free run.</summary>
    public int WorkoutRevision;

    /// <summary>CRC-32C of the workout's bytes (ContentDigest); 0 for a free run.</summary>
    public uint WorkoutDigest;

    /// <summary>Name of the workout, at most 40 bytes of UTF-8; empty for a free run.</summary>
    public string WorkoutName = "";

    /// <summary>Name of the board, at most 24 bytes.</summary>
    public string BoardName = "";

    /// <summary>Copies every field from another header.</summary>
    public void CopyFrom(SessionHeader other)
    {
        FormatVersion = other.FormatVersion;
        System.Array.Copy(other.BandId, 0, BandId, 0, 8);
        SessionNumber = other.SessionNumber;
        StartUtcMs = other.StartUtcMs;
        StartUptimeMs = other.StartUptimeMs;
        BootCount = other.BootCount;
        FirmwareVersion = other.FirmwareVersion;
        WorkoutRevision = other.WorkoutRevision;
        WorkoutDigest = other.WorkoutDigest;
        WorkoutName = other.WorkoutName;
        BoardName = other.BoardName;
    }
}
