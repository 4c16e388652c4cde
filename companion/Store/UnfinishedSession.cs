namespace TrainingPlan.Companion.Store;

/// <summary>Bytes of a session that has not come over whole, or not as the band says it is; it is still on the band.</summary>
/// <param name="BandId">The band.</param>
/// <param name="SessionNumber">Number of the session on that band.</param>
/// <param name="Digest">The digest that the band gives for the whole session, 8 hexadecimal digits.</param>
/// <param name="ByteCount">How many bytes are kept.</param>
public sealed record UnfinishedSession(string BandId, int SessionNumber, string Digest, int ByteCount);
