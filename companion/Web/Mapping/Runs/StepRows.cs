using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The steps of a workout as they were run.</summary>
internal static class StepRows
{
    internal static IReadOnlyList<StepRow> Of(RunInput run, bool isImperial)
    {
        var marks = run.Steps;
        var end = run.Seconds.Count == 0 ? 0 : run.Seconds[^1].ElapsedSeconds + 1;
        var planned = run.Workout is null ? [] : WorkoutWords.Unroll(run.Workout);
        var met = new Dictionary<int, int>();
        var rows = new List<StepRow>(marks.Count);
        for (var i = 0; i < marks.Count; i++)
        {
            var to = i + 1 < marks.Count ? marks[i + 1].ElapsedSeconds : end;
            var number = met[marks[i].StepIndex] = met.GetValueOrDefault(marks[i].StepIndex) + 1;
            if (to > marks[i].ElapsedSeconds)
            {
                var total = Math.Max(planned.Count(index => index == marks[i].StepIndex), number);
                rows.Add(Row(run, marks[i], to, number, total, isImperial));
            }
        }

        return rows;
    }

    private static StepRow Row(RunInput run, StepMark mark, int to, int number, int total, bool isImperial)
    {
        var step = StepOf(run.Workout, mark.StepIndex);
        var kind = step is null ? StepKind.Active : WorkoutWords.KindOf(step.Intensity);
        return new StepRow(
            mark.ElapsedSeconds,
            to,
            mark.StepIndex < 0 ? StepKind.CoolDown : kind,
            NameOf(mark.StepIndex, step, number, total),
            step is null ? "" : WorkoutWords.TargetsOf(step, isImperial),
            step is null ? [] : WorkoutWords.BandsOf(step),
            InTarget(run, mark, to, step));
    }

    private static string NameOf(int index, WorkoutStep? step, int number, int total)
    {
        if (index < 0)
        {
            return Texts.StepAfterWorkout;
        }

        var name = step is null ? string.Format(Texts.StepUnknown, index + 1) : WorkoutWords.NameOf(step.Intensity);
        return total > 1 ? string.Format(Texts.StepRepeated, name, number, total) : name;
    }

    private static Figure InTarget(RunInput run, StepMark mark, int to, WorkoutStep? step)
    {
        if (step is null || (step.Target1Kind != TargetKind.Cadence && step.Target2Kind != TargetKind.Cadence))
        {
            return Figures.Missing(RunsTexts.StepsInTarget, Texts.WhyNoCadenceTarget);
        }

        var seconds = run.Seconds.Where(second => second.ElapsedSeconds >= mark.ElapsedSeconds && second.ElapsedSeconds < to).ToList();
        return Figures.Percent(RunsTexts.StepsInTarget, CadenceInTarget.Of(run with { Seconds = seconds }).Share);
    }

    private static WorkoutStep? StepOf(Workout? workout, int index) =>
        workout is not null && index >= 0 && index < workout.StepCount && !workout.Steps[index].IsRepeat ? workout.Steps[index] : null;
}
