using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>A run that went through a virtual band.</summary>
/// <param name="Meant">What the runner did.</param>
/// <param name="Read">What the companion read off the band.</param>
/// <param name="IsMatched">True when it was found to be the planned session's.</param>
public sealed record BandedRun(PastRun Meant, PastRun Read, bool IsMatched);
