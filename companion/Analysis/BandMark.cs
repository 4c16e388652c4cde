using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>From when on a run without workout was coached by which band.</summary>
/// <param name="ElapsedSeconds">Second of the session.</param>
/// <param name="Target">What is in the band.</param>
/// <param name="Low">Low end in the target's own unit; 0 with a high end of 0 for no band.</param>
/// <param name="High">High end.</param>
public sealed record BandMark(int ElapsedSeconds, TargetKind Target, int Low, int High);
