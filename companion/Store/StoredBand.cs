namespace TrainingPlan.Companion.Store;

/// <summary>A band that has been here.</summary>
/// <param name="Id">16 hexadecimal digits.</param>
/// <param name="Board">Name of its board.</param>
/// <param name="Firmware">Firmware version, like 0.1.0.</param>
/// <param name="ProtocolVersion">Version of its link protocol.</param>
/// <param name="FirstSeenUtc">When it was first seen.</param>
/// <param name="LastSeenUtc">When it was last seen.</param>
public sealed record StoredBand(
    string Id, string Board, string Firmware, int ProtocolVersion, DateTimeOffset FirstSeenUtc, DateTimeOffset LastSeenUtc);
