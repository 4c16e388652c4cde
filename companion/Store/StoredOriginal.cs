namespace TrainingPlan.Companion.Store;

/// <summary>A file that was taken in and is kept byte by byte.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name without a folder.</param>
/// <param name="Format">Its format, in words.</param>
/// <param name="ByteCount">Its length.</param>
/// <param name="Digest">SHA-256 of its bytes, 64 hexadecimal digits.</param>
/// <param name="ReceivedUtc">When it was taken in.</param>
public sealed record StoredOriginal(long Id, string Name, string Format, int ByteCount, string Digest, DateTimeOffset ReceivedUtc);
