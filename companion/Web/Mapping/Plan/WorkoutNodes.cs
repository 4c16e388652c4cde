using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A workout as steps and blocks of steps, each step in the parts of its text: what a page joins again is the text.</summary>
internal static class WorkoutNodes
{
    private const string TargetMark = " @ ";

    internal static IReadOnlyList<WorkoutNode> Of(Workout workout, bool isImperial)
    {
        var nodes = new List<(int From, WorkoutNode Node)>();
        for (var index = 0; index < workout.StepCount; index++)
        {
            var step = workout.Steps[index];
            if (!step.IsRepeat)
            {
                nodes.Add((index, StepOf(step, isImperial)));
                continue;
            }

            var inside = nodes.SkipWhile(one => one.From < step.RepeatFromIndex).ToList();
            nodes.RemoveRange(nodes.Count - inside.Count, inside.Count);
            nodes.Add((step.RepeatFromIndex, new WorkoutNode(step.RepeatCount, "", "", "", "", [.. inside.Select(one => one.Node)])));
        }

        return [.. nodes.Select(one => one.Node)];
    }

    /// <summary>The words of the kinds of steps, as they are written.</summary>
    internal static string WordOf(StepIntensity intensity) => intensity switch
    {
        StepIntensity.WarmUp => "warmup",
        StepIntensity.Recovery => "recovery",
        StepIntensity.Rest => "rest",
        StepIntensity.CoolDown => "cooldown",
        _ => "run",
    };

    private static WorkoutNode StepOf(WorkoutStep step, bool isImperial)
    {
        // Alone in a workout a step is printed with its kind by name, and never as "easy".
        var alone = new Workout();
        alone.AddStep(step.Intensity, step.DurationKind, step.DurationValue);
        alone.Steps[0].SetTarget1(step.Target1Kind, step.Target1Low, step.Target1High);
        alone.Steps[0].SetTarget2(step.Target2Kind, step.Target2Low, step.Target2High);
        var parts = WorkoutText.Print(alone, !isImperial).Split(TargetMark, 2);
        var word = WordOf(step.Intensity);
        var length = parts[0].EndsWith(" " + word, StringComparison.Ordinal) ? parts[0][..^(word.Length + 1)] : parts[0];
        return new WorkoutNode(0, length, word, parts.Length > 1 ? parts[1] : "", WorkoutWords.TextOf(step, isImperial), []);
    }
}
