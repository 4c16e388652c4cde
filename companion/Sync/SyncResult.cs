using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Sync;

/// <summary>What a sync did.</summary>
/// <param name="BandId">The band.</param>
/// <param name="New">Sessions that were stored and confirmed, in the band's order.</param>
/// <param name="KnownCount">Sessions that were here before.</param>
/// <param name="OpenCount">Sessions that are still being recorded.</param>
/// <param name="Failures">Sessions that could not be taken, a sentence each; they stay on the band.</param>
/// <param name="BytesRead">Bytes of sessions that came over the link.</param>
/// <param name="Reconnects">How often the connection had to be made again.</param>
/// <param name="HasFreshVolume">True when the flash of this band is new or was formatted, and bands have been here before.</param>
/// <param name="Plan">The workout on the band, held against what was put there from here.</param>
public sealed record SyncResult(
    string BandId,
    IReadOnlyList<SavedSession> New,
    int KnownCount,
    int OpenCount,
    IReadOnlyList<string> Failures,
    long BytesRead,
    int Reconnects,
    bool HasFreshVolume,
    PlanAgreement Plan);
