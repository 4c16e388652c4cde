namespace TrainingPlan.Companion.Store;

/// <summary>A session whose bytes make no run. It is kept, named, and blocks nothing.</summary>
/// <param name="Id">Number in this store.</param>
/// <param name="BandId">The band.</param>
/// <param name="SessionNumber">Number of the session on that band.</param>
/// <param name="ByteCount">How many bytes are kept.</param>
/// <param name="Reason">Why it was set aside, one sentence.</param>
public sealed record SetAsideSession(long Id, string BandId, int SessionNumber, int ByteCount, string Reason);
