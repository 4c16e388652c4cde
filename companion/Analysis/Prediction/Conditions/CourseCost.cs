namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// What a course costs at even effort: the mean of <see cref="GradeCost"/> over its steps. The doubt is half of the difference to Minetti
/// undamped, a tenth of the cost for heights that are off, and never less than 0.2 %.
/// </summary>
public static class CourseCost
{
    private const double HeightDoubtShare = 0.1;
    private const double LeastDeviation = 0.002;

    /// <summary>The adjustment; null without a course.</summary>
    public static Adjustment? Of(Course? course)
    {
        if (course is null)
        {
            return null;
        }

        (double share, double deviation) = Between(course, 0, course.LengthMeters);
        return new Adjustment(
            AdjustmentKind.Course, share, deviation,
            FormattableString.Invariant(
                $"{course.LengthMeters / 1000:F1} km, {course.AscentMeters:F0} m up, {course.DescentMeters:F0} m down, at even effort"));
    }

    /// <summary>Log cost of a stretch against the flat, and its standard deviation.</summary>
    public static (double LogShare, double Deviation) Between(Course course, double fromMeters, double toMeters)
    {
        double damped = 0;
        double undamped = 0;
        double length = 0;
        for (int i = 0; i + 1 < course.HeightsMeters.Count; i++)
        {
            double start = i * course.StepMeters;
            double part = Math.Min(start + course.StepMeters, toMeters) - Math.Max(start, fromMeters);
            if (part > 0)
            {
                double grade = (course.HeightsMeters[i + 1] - course.HeightsMeters[i]) / course.StepMeters;
                damped += part * GradeCost.Ratio(grade);
                undamped += part * GradeCost.Minetti(grade) / GradeCost.Minetti(0);
                length += part;
            }
        }

        if (length <= 0)
        {
            return (0, LeastDeviation);
        }

        double share = Math.Log(damped / length);
        double doubt = (share - Math.Log(undamped / length)) / 2;
        return (share, Math.Sqrt((doubt * doubt) + Math.Pow(HeightDoubtShare * share, 2) + (LeastDeviation * LeastDeviation)));
    }
}
