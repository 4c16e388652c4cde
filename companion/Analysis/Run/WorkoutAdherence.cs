using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// Holds a run against its workout, step by step. A step counts as done within a twentieth of its length, but at least within 5 s or 30
/// m; a target is judged on trusted running seconds only (<see cref="TimeInTarget"/>).
/// </summary>
public static class WorkoutAdherence
{
    private const int MostSteps = 1000;
    private const double Tolerance = 0.05;
    private const double LeastToleranceSeconds = 5;
    private const double LeastToleranceMeters = 30;

    /// <summary>The steps in the order of the workout; empty for a free run or an unknown workout.</summary>
    public static IReadOnlyList<StepAdherence> Of(RunInput run)
    {
        if (run.Workout is not Workout workout || run.Steps.Count == 0)
        {
            return [];
        }

        int end = run.Seconds.Count == 0 ? 0 : run.Seconds[^1].ElapsedSeconds + 1;
        var begun = run.Steps.Select((mark, i) => (Mark: mark, To: i + 1 < run.Steps.Count ? run.Steps[i + 1].ElapsedSeconds : end))
            .Where(part => part.Mark.StepIndex >= 0 && part.Mark.StepIndex < workout.StepCount)
            .ToList();
        var rounds = new Dictionary<int, int>();
        var rows = new List<StepAdherence>();
        int next = 0;
        foreach (int index in Unrolled(workout))
        {
            int round = rounds[index] = rounds.GetValueOrDefault(index) + 1;
            bool hasBegun = next < begun.Count && begun[next].Mark.StepIndex == index;
            rows.Add(hasBegun
                ? Begun(run, workout.Steps[index], begun[next].Mark, begun[next].To, round)
                : Skipped(workout.Steps[index], index, round));
            next += hasBegun ? 1 : 0;
        }

        return rows;
    }

    /// <summary>Indices of the steps as they are to be run, repeats written out.</summary>
    public static IEnumerable<int> Unrolled(Workout workout)
    {
        int[] left = new int[workout.StepCount];
        int given = 0;
        int index = 0;
        Array.Fill(left, -1);
        while (index < workout.StepCount && given < MostSteps)
        {
            WorkoutStep step = workout.Steps[index];
            if (!step.IsRepeat)
            {
                given++;
                yield return index++;
                continue;
            }

            left[index] = left[index] < 0 ? step.RepeatCount - 1 : left[index] - 1;
            bool isAgain = left[index] > 0 && step.RepeatFromIndex < index;
            left[index] = isAgain ? left[index] : -1;
            index = isAgain ? step.RepeatFromIndex : index + 1;
        }
    }

    private static StepAdherence Begun(RunInput run, WorkoutStep step, StepMark mark, int to, int round)
    {
        int from = mark.ElapsedSeconds;
        List<RunSecond> seconds = [.. run.Seconds.Where(second => second.ElapsedSeconds >= from && second.ElapsedSeconds < to)];
        int done = seconds.Count(second => !second.IsPaused);
        Measured<double> whole = RunDistance.Of(run.Seconds);
        int before = run.Seconds.LastOrDefault(second => second.ElapsedSeconds < from)?.DistanceMeters ?? 0;
        Measured<double> meters = whole.HasValue && seconds.Count > 0
            ? new Measured<double>(Math.Max(0, seconds[^1].DistanceMeters - before), whole.Trust, whole.Inputs)
            : Measured<double>.Missing(whole.HasValue ? "no second of this step" : whole.Inputs);
        return new StepAdherence(
            mark.StepIndex,
            round,
            step.Intensity,
            step.DurationKind,
            step.DurationValue,
            from,
            done,
            meters,
            OutcomeOf(step, done, meters),
            TimeInTarget.Of(run with { Seconds = seconds }));
    }

    private static StepAdherence Skipped(WorkoutStep step, int index, int round) => new(
        index, round, step.Intensity, step.DurationKind, step.DurationValue, -1, 0,
        Measured<double>.Missing("the step never began"), StepOutcome.Skipped, []);

    private static StepOutcome OutcomeOf(WorkoutStep step, int doneSeconds, Measured<double> doneMeters) => step.DurationKind switch
    {
        StepDurationKind.Time => OutcomeOf(doneSeconds, step.DurationValue, LeastToleranceSeconds),
        StepDurationKind.Distance => doneMeters.HasValue
            ? OutcomeOf(doneMeters.Value, step.DurationValue, LeastToleranceMeters)
            : StepOutcome.Unknown,
        _ => StepOutcome.Open,
    };

    private static StepOutcome OutcomeOf(double done, double planned, double leastTolerance)
    {
        double tolerance = Math.Max(leastTolerance, Tolerance * planned);
        return done < planned - tolerance ? StepOutcome.Short : done > planned + tolerance ? StepOutcome.Long : StepOutcome.Done;
    }
}
