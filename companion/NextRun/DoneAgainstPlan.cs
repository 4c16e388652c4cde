using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>What was planned held against what was run, of the band and of any other source.</summary>
public static class DoneAgainstPlan
{
    private const int DaysAround = 3;
    private const int ShortestRunSeconds = 5 * 60;
    private const double HardShare = 0.2;
    private const double HardHeartRateShare = 0.85;
    private const double EasyHeartRateShare = 0.72;

    /// <summary>Every planned session from one day to another, both included, with what became of it.</summary>
    public static IReadOnlyList<SessionOutcome> Of(RunStore store, DateOnly from, DateOnly to, DateOnly today)
    {
        IReadOnlyList<PlannedDay> days = store.GetPlan(from.AddDays(-DaysAround), to.AddDays(DaysAround));
        IReadOnlyList<DoneRun> runs = Runs(store, from.AddDays(-DaysAround), to.AddDays(DaysAround));
        return [.. SessionMatch.Of(days, runs, today).Where(outcome => outcome.Day.Date >= from && outcome.Day.Date <= to)];
    }

    /// <summary>The planned session that a run stands for; null when nothing was planned that it could be.</summary>
    public static SessionOutcome? OfRun(RunStore store, long runId, DateOnly today) => store.FindActivity(runId) is not StoredActivity run
        ? null
        : Of(store, run.LocalDate.AddDays(-DaysAround), run.LocalDate.AddDays(DaysAround), today)
            .FirstOrDefault(outcome => outcome.RunId == run.Id);

    /// <summary>Runs from one day to another, both included.</summary>
    public static IReadOnlyList<DoneRun> Runs(RunStore store, DateOnly from, DateOnly to)
    {
        RunnerProfile profile = store.GetProfile();
        return [.. store.ListActivities()
            .Where(run => run.IsRun && run.LocalDate >= from && run.LocalDate <= to
                && run.Figures.DurationSeconds is { HasValue: true, Value: >= ShortestRunSeconds })
            .Select(run => RunOf(store, run, profile))];
    }

    private static DoneRun RunOf(RunStore store, StoredActivity run, RunnerProfile profile)
    {
        RunInput? session = run.SessionId is long id ? store.GetRunInput(id) : null;
        return new DoneRun(run.Id, run.LocalDate, (int)run.Figures.DurationSeconds.Value)
        {
            DistanceMeters = run.Figures.DistanceMeters.OrNull,
            Workout = session?.Workout,
            Name = run.Name,
            WasHard = session is null ? WasHard(run.Figures.HeartRateBpm, profile) : WasHard(session, profile),
            EffortCr10 = run.EffortCr10,
            Steps = session is null ? [] : [.. WorkoutAdherence.Of(session).Select(StepOf)],
        };
    }

    private static bool? WasHard(RunInput session, RunnerProfile profile)
    {
        Measured<double> share = HeartRateZones.Of(session.Seconds, profile).HardShare;
        return share.Trust == Trust.Trusted ? share.Value >= HardShare : null;
    }

    private static bool? WasHard(Measured<double> heartRateBpm, RunnerProfile profile)
    {
        if (!profile.HeartRateMaxBpm.HasValue || heartRateBpm.Trust != Trust.Trusted)
        {
            return null;
        }

        // A mean in between may be of even running or of intervals: it cannot say.
        double share = heartRateBpm.Value / profile.HeartRateMaxBpm.Value;
        return share >= HardHeartRateShare ? true : share < EasyHeartRateShare ? false : null;
    }

    private static DoneStep StepOf(StepAdherence step)
    {
        int inside = step.InTarget.Sum(row => row.InsideSeconds);
        int judged = inside + step.InTarget.Sum(row => row.OutsideSeconds);
        return new DoneStep(
            step.Intensity, step.PlannedKind == StepDurationKind.Time ? step.PlannedValue : 0, step.DoneSeconds, step.StartSecond >= 0,
            step.Outcome is StepOutcome.Short or StepOutcome.Skipped, judged == 0 ? null : inside / (double)judged);
    }
}
