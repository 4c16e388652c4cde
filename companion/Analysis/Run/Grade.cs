namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Grade along a run: the altitude smoothed over half a minute, its rise over a stretch of at least 60 m. Barometers err by some
/// decimetres and GNSS by metres, so shorter hills are smoothed away and no run without altitude has a grade.
/// </summary>
public static class Grade
{
    private const int SmoothHalfWidthSeconds = 15;
    private const double StretchMeters = 60;
    private const int LongestStretchSeconds = 120;

    /// <summary>A range of altitude below which a run counts as flat, in metres.</summary>
    private const double LeastRangeMeters = 5;

    /// <summary>Rise over run in each second; empty without altitude or distance, or when the run was flat.</summary>
    public static double[] Of(RunTimeline run)
    {
        double[] known = [.. run.AltitudeMeters.Where(value => !double.IsNaN(value))];
        if (known.Length < run.Count / 2 || known.Length == 0 || !run.HasDistance || known.Max() - known.Min() < LeastRangeMeters)
        {
            return [];
        }

        double[] altitude = Smoothing.Mean(run.AltitudeMeters, SmoothHalfWidthSeconds);
        double[] grade = new double[run.Count];
        int from = 0;
        int to = 0;
        for (int second = 0; second < run.Count; second++)
        {
            double here = run.DistanceMeters[second];
            while (to < run.Count - 1 && run.DistanceMeters[to] < here + (StretchMeters / 2))
            {
                to++;
            }

            while (from < second && run.DistanceMeters[from + 1] <= here - (StretchMeters / 2))
            {
                from++;
            }

            int first = Math.Max(from, second - LongestStretchSeconds);
            int last = Math.Min(to, second + LongestStretchSeconds);
            double meters = run.DistanceMeters[last] - run.DistanceMeters[first];
            grade[second] = meters < StretchMeters / 4
                ? double.NaN
                : Math.Clamp((altitude[last] - altitude[first]) / meters, -GradeCost.SteepestGrade, GradeCost.SteepestGrade);
        }

        return grade;
    }

    /// <summary>Speed on the flat of the same effort in metres a second; the speed itself where there is no grade.</summary>
    public static double[] FlatSpeed(RunTimeline run) => FlatSpeed(run, Of(run));

    /// <summary>Speed on the flat with a grade that is known already.</summary>
    public static double[] FlatSpeed(RunTimeline run, double[] grade)
    {
        if (grade.Length == 0)
        {
            return run.SpeedMetersPerSecond;
        }

        double[] flat = [.. run.SpeedMetersPerSecond];
        for (int second = 0; second < flat.Length; second++)
        {
            flat[second] *= double.IsNaN(grade[second]) ? 1 : GradeCost.Ratio(grade[second]);
        }

        return flat;
    }
}
