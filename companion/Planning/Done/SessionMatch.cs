namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Finds the run of each planned session: by the steps that the band carried out, then by name, then by the day, then on the day before or
/// after where nothing was planned. A run stands for one session.
/// </summary>
public static class SessionMatch
{
    private const int MostDaysApart = 3;

    /// <summary>Every planned session in rising time with what became of it.</summary>
    /// <param name="days">The plan in rising time; a few days more on both sides let a run find its own session.</param>
    /// <param name="runs">What was run, in any order.</param>
    /// <param name="today">The runner's day: a session of today that was not run is still ahead.</param>
    public static IReadOnlyList<SessionOutcome> Of(IReadOnlyList<PlannedDay> days, IReadOnlyList<DoneRun> runs, DateOnly today)
    {
        PlannedDay[] sessions = [.. days.Where(day => day.DurationSeconds > 0)];
        List<DoneRun> free = [.. runs.OrderByDescending(run => run.DurationSeconds)];
        var found = new Dictionary<DateOnly, (DoneRun Run, MatchedBy By)>();
        HashSet<DateOnly> planned = [.. sessions.Select(day => day.Date)];
        Match(sessions, free, found, MatchedBy.Workout, (day, run) =>
            Apart(day, run) <= MostDaysApart && run.Workout is not null && IsSame(day, run));
        Match(sessions, free, found, MatchedBy.Name, (day, run) => Apart(day, run) == 0 && run.Name == day.Name);
        Match(sessions, free, found, MatchedBy.Date, (day, run) => Apart(day, run) == 0);
        Match(sessions, free, found, MatchedBy.Neighbour, (day, run) => Apart(day, run) == 1 && !planned.Contains(run.Date));
        return [.. sessions.Select(day => found.TryGetValue(day.Date, out (DoneRun Run, MatchedBy By) match)
            ? SessionJudge.Of(day, match.Run, match.By)
            : SessionJudge.WithoutRun(day, today))];
    }

    /// <summary>Runs that stand for no planned session.</summary>
    public static IReadOnlyList<DoneRun> Unplanned(IReadOnlyList<SessionOutcome> outcomes, IReadOnlyList<DoneRun> runs) =>
        [.. runs.Where(run => outcomes.All(outcome => outcome.RunId != run.Id))];

    private static void Match(
        PlannedDay[] sessions, List<DoneRun> free, Dictionary<DateOnly, (DoneRun, MatchedBy)> found, MatchedBy by,
        Func<PlannedDay, DoneRun, bool> fits)
    {
        // The nearest first: of two equal sessions each gets the run of its own day.
        var pairs = sessions
            .Where(day => !found.ContainsKey(day.Date))
            .SelectMany(day => free.Where(run => fits(day, run)).Select(run => (Day: day, Run: run)))
            .OrderBy(pair => Apart(pair.Day, pair.Run)).ThenBy(pair => pair.Day.Date)
            .ToList();
        foreach ((PlannedDay day, DoneRun run) in pairs)
        {
            if (free.Contains(run) && found.TryAdd(day.Date, (run, by)))
            {
                free.Remove(run);
            }
        }
    }

    private static int Apart(PlannedDay day, DoneRun run) => Math.Abs(day.Date.DayNumber - run.Date.DayNumber);

    private static bool IsSame(PlannedDay day, DoneRun run) => day.Workout is not null
        && day.Workout.StepCount == run.Workout!.StepCount
        && WorkoutText.Print(day.Workout) == WorkoutText.Print(run.Workout);
}
