using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>A sentence for each cue.</summary>
public static class CueSentences
{
    /// <summary>The sentence of a decision, in the runner's units.</summary>
    public static string For(CueKind kind, TargetKind target, int value, int low, int high, bool isMetric) { return ""; }
}
