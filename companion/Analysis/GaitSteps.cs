using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>A run's steps by gait.</summary>
/// <param name="Walk">Steps in seconds of walking.</param>
/// <param name="Run">All others.</param>
public readonly record struct GaitSteps(int Walk, int Run)
{
    /// <summary>Counts them.</summary>
    public static GaitSteps Of(IReadOnlyList<RunSecond> seconds)
    {
        int walk = 0;
        int run = 0;
        int before = 0;
        foreach (RunSecond second in seconds)
        {
            int steps = Math.Max(0, second.Steps - before);
            before = second.Steps;
            walk += second.State == MotionState.Walk ? steps : 0;
            run += second.State == MotionState.Walk ? 0 : steps;
        }

        return new GaitSteps(walk, run);
    }
}
