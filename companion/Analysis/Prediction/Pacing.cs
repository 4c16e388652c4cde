namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>Even effort over a course: each kilometre takes its share of the time by what it costs.</summary>
public static class Pacing
{
    private const double SplitMeters = 1000;
    private const double Normal80 = 1.2816;

    /// <summary>The table.</summary>
    /// <param name="meters">Distance of the race in metres.</param>
    /// <param name="seconds">Its predicted time in seconds.</param>
    /// <param name="half80">Half of the 80 % interval of the log time.</param>
    /// <param name="course">The course; its length is stretched to the race's. Null: flat.</param>
    public static IReadOnlyList<PaceSplit> Of(double meters, double seconds, double half80, Course? course)
    {
        int count = (int)Math.Ceiling((meters / SplitMeters) - 1e-6);
        double stretch = course is null ? 1 : course.LengthMeters / meters;
        var costs = new (double Length, double LogShare, double Deviation, double? Rise)[count];
        for (int i = 0; i < count; i++)
        {
            double from = i * SplitMeters;
            double to = Math.Min(meters, from + SplitMeters);
            (double share, double deviation) = course is null ? (0, 0) : CourseCost.Between(course, from * stretch, to * stretch);
            double? rise = course is null ? null : HeightAt(course, to * stretch) - HeightAt(course, from * stretch);
            costs[i] = (to - from, share, deviation, rise);
        }

        double flatPace = seconds / costs.Sum(cost => cost.Length * Math.Exp(cost.LogShare));
        var splits = new List<PaceSplit>(count);
        double elapsed = 0;
        for (int i = 0; i < count; i++)
        {
            double pace = flatPace * Math.Exp(costs[i].LogShare) * 1000;
            elapsed += pace * costs[i].Length / 1000;
            double half = Math.Sqrt((half80 * half80) + Math.Pow(Normal80 * costs[i].Deviation, 2));
            splits.Add(new PaceSplit(i + 1, costs[i].Length, pace, pace * half, elapsed, costs[i].Rise));
        }

        return splits;
    }

    private static double HeightAt(Course course, double meters)
    {
        double at = Math.Clamp(meters / course.StepMeters, 0, course.HeightsMeters.Count - 1);
        int left = Math.Min((int)at, course.HeightsMeters.Count - 2);
        return course.HeightsMeters[left] + ((at - left) * (course.HeightsMeters[left + 1] - course.HeightsMeters[left]));
    }
}
