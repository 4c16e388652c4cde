using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Judges any plan, made, edited or imported. Shares no code with the planner: it counts again from the days and their steps.
/// </summary>
public static class PlanValidator
{
    private const int SpikePercent = 110;
    private const int LongestWindowDays = 30;
    private const int LongestWithoutHistorySeconds = 30 * 60;
    private const int ShortestSessionSeconds = 5 * 60;
    private const int MostHardDaysAWeek = 3;
    private const double MostHardShare = 0.25;
    private const int ShortestJudgedDays = 7;

    /// <summary>Every rule that the plan breaks; empty for a sound plan.</summary>
    public static IReadOnlyList<PlanViolation> Check(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history)
    {
        var violations = new List<PlanViolation>();
        List<PastRun> runs = [.. history.Where(run => run.DurationSeconds >= ShortestSessionSeconds)];
        CheckDates(days, violations);
        CheckHardNeighbours(days, runs, violations);
        CheckRest(days, runs, violations);
        CheckLongest(days, runs, violations);
        CheckHardShare(days, violations);
        foreach (PlannedDay day in days)
        {
            CheckSteps(day, violations);
        }

        return violations;
    }

    private static void CheckDates(IReadOnlyList<PlannedDay> days, List<PlanViolation> violations)
    {
        for (int i = 1; i < days.Count; i++)
        {
            if (days[i].Date != days[i - 1].Date.AddDays(1))
            {
                violations.Add(new(days[i].Date, "dates", "The days of a plan follow each other without a gap."));
            }
        }
    }

    private static void CheckHardNeighbours(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history, List<PlanViolation> violations)
    {
        var hard = HardDates(days, history);
        foreach (PlannedDay day in days.Where(day => day.IsHard))
        {
            if (hard.Contains(day.Date.AddDays(-1)))
            {
                violations.Add(new(day.Date, "hard-neighbours", $"{day.Date:d MMMM} and the day before are both hard."));
            }

            int inWeek = Enumerable.Range(0, 7).Count(back => hard.Contains(day.Date.AddDays(-back)));
            if (inWeek > MostHardDaysAWeek)
            {
                violations.Add(new(day.Date, "hard-days", $"{inWeek} hard days in the 7 days to {day.Date:d MMMM}; three are the limit."));
            }
        }
    }

    private static void CheckRest(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history, List<PlanViolation> violations)
    {
        var ran = history.Select(run => run.Date).Concat(days.Where(day => day.DurationSeconds > 0).Select(day => day.Date)).ToHashSet();
        foreach (PlannedDay day in days.Where(day => day.DurationSeconds > 0))
        {
            if (Enumerable.Range(0, 7).All(back => ran.Contains(day.Date.AddDays(-back))))
            {
                violations.Add(new(day.Date, "rest-day", $"No rest day in the 7 days to {day.Date:d MMMM}."));
            }
        }
    }

    private static void CheckLongest(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history, List<PlanViolation> violations)
    {
        // A race is as long as it is: the weeks before it are judged instead.
        List<PastRun> runs = [.. history];
        foreach (PlannedDay day in days)
        {
            int longestSeconds = runs
                .Where(run => run.Date < day.Date && run.Date >= day.Date.AddDays(-LongestWindowDays))
                .Select(run => run.DurationSeconds)
                .DefaultIfEmpty(0)
                .Max();
            double limitSeconds = longestSeconds == 0 ? LongestWithoutHistorySeconds : longestSeconds * SpikePercent / 100.0;
            runs.Add(new PastRun(day.Date, day.DurationSeconds, day.IsHard));
            if (day.DurationSeconds > limitSeconds && day.Kind != SessionKind.Race)
            {
                string sentence = longestSeconds == 0
                    ? "Without a run in 30 days a session is at most 30 minutes."
                    : $"{day.DurationSeconds / 60} minutes are over 110 % of the longest run of 30 days ({longestSeconds / 60} minutes).";
                violations.Add(new(day.Date, "longest", sentence));
            }
        }
    }

    private static void CheckHardShare(IReadOnlyList<PlannedDay> days, List<PlanViolation> violations)
    {
        double totalSeconds = days.Where(day => day.Kind != SessionKind.Race).Sum(day => day.DurationSeconds);
        double hardSeconds = days.Where(day => day.Kind != SessionKind.Race).Sum(day => day.HardSeconds);
        if (days.Count >= ShortestJudgedDays && hardSeconds > totalSeconds * MostHardShare)
        {
            violations.Add(new(days[0].Date, "hard-share", $"{hardSeconds / totalSeconds:P0} of the time is hard; a fifth is meant."));
        }
    }

    private static void CheckSteps(PlannedDay day, List<PlanViolation> violations)
    {
        if (day.Workout is null)
        {
            if (day.DurationSeconds != 0 || day.Kind != SessionKind.Rest)
            {
                violations.Add(new(day.Date, "workout", "A day without a workout is a rest day."));
            }

            return;
        }

        if (System.Text.Encoding.UTF8.GetByteCount(day.Workout.Name) > Workout.MaxNameBytes || day.Workout.Name.Length == 0)
        {
            violations.Add(new(day.Date, "name", "A workout's name has 1 to 40 bytes."));
        }

        if (day.Kind == SessionKind.Race)
        {
            return;
        }

        (int totalSeconds, int activeSeconds) = CountSeconds(day.Workout);
        if (totalSeconds != day.DurationSeconds)
        {
            violations.Add(new(day.Date, "adds-up", $"The steps take {totalSeconds} s, the day says {day.DurationSeconds} s."));
        }

        if (day.HardSeconds > activeSeconds)
        {
            violations.Add(new(day.Date, "adds-up", $"{day.HardSeconds} s are called hard, the steps hold {activeSeconds} s of work."));
        }
    }

    /// <summary>Length of a workout of timed steps in seconds, all and active only, each repeat counted.</summary>
    private static (int Total, int Active) CountSeconds(Workout workout)
    {
        int[] total = new int[workout.StepCount + 1];
        int[] active = new int[workout.StepCount + 1];
        for (int i = 0; i < workout.StepCount; i++)
        {
            WorkoutStep step = workout.Steps[i];
            if (step.IsRepeat)
            {
                int again = step.RepeatCount - 1;
                total[i + 1] = total[i] + again * (total[i] - total[step.RepeatFromIndex]);
                active[i + 1] = active[i] + again * (active[i] - active[step.RepeatFromIndex]);
                continue;
            }

            int seconds = step.DurationKind == StepDurationKind.Time ? step.DurationValue : 0;
            total[i + 1] = total[i] + seconds;
            active[i + 1] = active[i] + (step.Intensity == StepIntensity.Active ? seconds : 0);
        }

        return (total[^1], active[^1]);
    }

    private static HashSet<DateOnly> HardDates(IReadOnlyList<PlannedDay> days, IReadOnlyList<PastRun> history) =>
        [.. history.Where(run => run.IsHard).Select(run => run.Date).Concat(days.Where(day => day.IsHard).Select(day => day.Date))];
}
