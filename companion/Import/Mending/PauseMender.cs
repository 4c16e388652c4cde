using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>Pauses in rising time without overlap; where a source tells none, those that its samples show.</summary>
internal static class PauseMender
{
    private const double LeastGapSeconds = 20;
    private const double LeastBlindGapSeconds = 60;
    private const double StandingMetersPerSecond = 0.4;
    private const double SameSeconds = 2;

    /// <summary>The pauses of an activity whose times rise.</summary>
    public static IReadOnlyList<ActivityPause> Mend(Activity activity, ICollection<string> notes)
    {
        if (activity.Pauses.Count > 0)
        {
            return Joined(activity);
        }

        bool isWithout = activity.Totals.TimerSeconds is double timer && activity.Totals.ElapsedSeconds is double elapsed
            && elapsed - timer < SameSeconds;
        List<ActivityPause> found = isWithout ? [] : Found(activity.Series);
        if (found.Count > 0)
        {
            notes.Add(found.Count == 1
                ? "1 pause is taken from a gap between samples in which nobody moved."
                : $"{found.Count} pauses are taken from gaps between samples in which nobody moved.");
        }

        return found;
    }

    private static List<ActivityPause> Joined(Activity activity)
    {
        double[] times = activity.Series.ElapsedSeconds;
        double end = times.Length > 0 ? times[^1] : double.MaxValue;
        var joined = new List<ActivityPause>();
        foreach (ActivityPause pause in activity.Pauses.OrderBy(pause => pause.StartSeconds))
        {
            double from = Math.Max(0, pause.StartSeconds);
            double to = Math.Min(Math.Max(end, pause.StartSeconds), pause.EndSeconds);
            if (!(to > from))
            {
                continue;
            }

            if (joined.Count > 0 && joined[^1].EndSeconds >= from)
            {
                joined[^1] = joined[^1] with { EndSeconds = Math.Max(to, joined[^1].EndSeconds) };
            }
            else
            {
                joined.Add(new ActivityPause(from, to));
            }
        }

        return joined;
    }

    private static List<ActivityPause> Found(ActivitySeries series)
    {
        var found = new List<ActivityPause>();
        double[] times = series.ElapsedSeconds;
        for (int i = 1; i < times.Length; i++)
        {
            double gap = times[i] - times[i - 1];
            if (gap < LeastGapSeconds)
            {
                continue;
            }

            double moved = series.DistanceMeters.Length > 0 ? series.DistanceMeters[i] - series.DistanceMeters[i - 1] : double.NaN;
            if (double.IsNaN(moved) ? gap >= LeastBlindGapSeconds : moved < StandingMetersPerSecond * gap)
            {
                found.Add(new ActivityPause(times[i - 1], times[i]));
            }
        }

        return found;
    }
}
