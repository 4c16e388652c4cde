using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>The step of a workout that the band is in, in words.</summary>
public static class LiveStep
{
    /// <summary>The step as the runner wrote it; empty when none runs, its number when the workout is not known here.</summary>
    /// <param name="workout">The workout on the band; null when it is not known.</param>
    /// <param name="index">Index of the stored step; -1 for none.</param>
    /// <param name="repeatIndex">Pass of its repeat, from 0.</param>
    /// <param name="isMetric">False for miles.</param>
    public static string Words(Workout? workout, int index, int repeatIndex, bool isMetric)
    {
        if (index < 0)
        {
            return "";
        }

        if (workout is null || index >= workout.StepCount || workout.Steps[index].IsRepeat)
        {
            return $"step {index + 1}";
        }

        var one = new Workout();
        one.AddStep(StepIntensity.Active, StepDurationKind.Open, 0).CopyFrom(workout.Steps[index]);
        int passes = PassesOf(workout, index);
        return WorkoutText.Print(one, isMetric) + (passes > 1 ? $", {repeatIndex + 1} of {passes}" : "");
    }

    /// <summary>Passes of the innermost repeat around a step: repeats stand after what they repeat, the inner one first.</summary>
    private static int PassesOf(Workout workout, int index) => workout.Steps
        .Take(workout.StepCount)
        .Skip(index + 1)
        .FirstOrDefault(step => step.IsRepeat && step.RepeatFromIndex <= index)?.RepeatCount ?? 1;
}
