namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Which planned sessions were not run. A run on the day before or after stands for one, so that a shifted day is not a missed one.
/// </summary>
internal static class MissedSessions
{
    private const int WindowDays = 14;

    /// <summary>Planned sessions that were missed since the last one that was run, within two weeks; in rising time.</summary>
    public static IReadOnlyList<PlannedDay> InARow(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> runs, DateOnly today)
    {
        PlannedDay[] planned =
            [.. days.Where(day => day.DurationSeconds > 0 && day.Date < today && day.Date >= today.AddDays(-WindowDays))];
        var free = runs.Where(run => run.Date >= today.AddDays(-WindowDays - 1)).Select(run => run.Date).ToList();
        var missed = new List<PlannedDay>();
        foreach (PlannedDay day in planned)
        {
            int at = Nearest(free, day.Date, planned);
            if (at >= 0)
            {
                free.RemoveAt(at);
                missed.Clear();
            }
            else
            {
                missed.Add(day);
            }
        }

        // A run today that stands for nothing else ends the row as well.
        return runs.Any(run => run.Date == today) ? [] : missed;
    }

    private static int Nearest(List<DateOnly> free, DateOnly date, PlannedDay[] planned)
    {
        int at = free.IndexOf(date);
        return at >= 0 ? at : free.FindIndex(run =>
            Math.Abs(run.DayNumber - date.DayNumber) == 1 && !planned.Any(day => day.Date == run));
    }
}
