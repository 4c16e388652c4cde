namespace TrainingPlan.Companion.Store;

/// <summary>A band that has been here.</summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="Board">Name of its board.</param>
/// <param name="Firmware">Firmware version, like 0.1.0.</param>
/// <param name="ProtocolVersion">Version of its link protocol.</param>
/// <param name="FirstSeenUtc">When it was first seen.</param>
/// <param name="LastSeenUtc">When it was last seen.</param>
public sealed record StoredBand(
    string Id, string Board, string Firmware, int ProtocolVersion, DateTimeOffset FirstSeenUtc, DateTimeOffset LastSeenUtc)
{
    /// <summary>The digest of no workout.</summary>
    public const string NoWorkout = "00000000";

    /// <summary>Revision of the workout that the band itself last said it has; null when it has not been asked.</summary>
    public int? WorkoutRevision { get; init; }

    /// <summary>Digest of that workout, 8 hexadecimal digits; <see cref="NoWorkout"/> for none, null when it has not been asked.</summary>
    public string? WorkoutDigest { get; init; }
}
