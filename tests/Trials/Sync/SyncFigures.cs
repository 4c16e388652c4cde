namespace TrainingPlan.Trials.Sync;

/// <summary>How a run came over.</summary>
/// <param name="SessionBytes">Bytes of the session.</param>
/// <param name="TookMs">Virtual milliseconds.</param>
/// <param name="GoodputPercent">Share of what the carrier could have carried in that time that was session.</param>
public sealed record SyncFigures(int SessionBytes, long TookMs, double GoodputPercent);
