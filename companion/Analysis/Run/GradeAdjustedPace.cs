using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Pace on the flat of the same effort (<see cref="GradeCost"/>). Without altitude there is none: it is not shown as the plain pace. The
/// damping is a population's, not the runner's own, so the figure is doubtful beyond a few seconds per kilometre.
/// </summary>
public static class GradeAdjustedPace
{
    internal const string NoGrade = "no altitude along the run, or a flat one";

    /// <summary>Mean over the moving seconds, in seconds per kilometre.</summary>
    public static Measured<double> Of(RunTimeline run)
    {
        double[] grade = Grade.Of(run);
        if (grade.Length == 0)
        {
            return Measured<double>.Missing(NoGrade);
        }

        return Of(run, Grade.FlatSpeed(run, grade), 0, run.Count);
    }

    /// <summary>Mean over a stretch, from flat speeds that are known already.</summary>
    internal static Measured<double> Of(RunTimeline run, double[] flatSpeed, int from, int to)
    {
        double sum = 0;
        int count = 0;
        for (int second = from; second < Math.Min(to, flatSpeed.Length); second++)
        {
            if (run.IsMoving(second) && !double.IsNaN(flatSpeed[second]))
            {
                sum += flatSpeed[second];
                count++;
            }
        }

        return count == 0 || sum <= 0
            ? Measured<double>.Missing("no moving second with a speed")
            : new Measured<double>(1000 * count / sum, Trust.Doubtful, $"Minetti 2002, downhill damped, {count} moving seconds");
    }
}
