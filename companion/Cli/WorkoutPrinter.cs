using Spectre.Console;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>Workouts on the terminal.</summary>
internal static class WorkoutPrinter
{
    public static void Saved(
        Terminal terminal, StoredWorkout stored, IReadOnlyList<string> notes, bool asJson, bool isMetric)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { workout = JsonWorkout.Of(stored), notes });
            return;
        }

        terminal.Output.WriteLine($"Workout {stored.Id}: \"{stored.Name}\", revision {stored.Revision}");
        terminal.Output.WriteLine($"  {WorkoutText.Print(stored.Workout, isMetric)}");
        Notes(terminal, notes);
    }

    public static void Notes(Terminal terminal, IReadOnlyList<string> notes)
    {
        foreach (string note in notes)
        {
            terminal.Output.WriteLine($"  Note: {note}");
        }
    }

    public static void List(Terminal terminal, IReadOnlyList<StoredWorkout> workouts, bool asJson, bool isMetric)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, new { workouts = workouts.Select(JsonWorkout.Of) });
            return;
        }

        if (workouts.Count == 0)
        {
            terminal.Output.WriteLine("No workout is stored yet.");
            terminal.Output.WriteLine("Try: trainingplan workout new \"Intervals\" \"10min easy, 5x(1km, 2min rest)\"");
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("ID", "Name", "Rev.", "Time", "Steps");
        foreach (StoredWorkout stored in workouts)
        {
            table.AddRow(
                $"{stored.Id}", Markup.Escape(stored.Name), $"{stored.Revision}", Time(stored.Workout),
                Markup.Escape(WorkoutText.Print(stored.Workout, isMetric)));
        }

        terminal.Console.Write(table);
    }

    public static void Show(Terminal terminal, StoredWorkout stored, bool asJson, bool isMetric)
    {
        if (asJson)
        {
            JsonText.Write(terminal.Output, JsonWorkout.Of(stored));
            return;
        }

        string origin = $"revision {stored.Revision} · {stored.Source} · {Time(stored.Workout)}";
        terminal.Console.MarkupLineInterpolated($"[bold]{stored.Name}[/] · {origin}");
        terminal.Output.WriteLine(WorkoutText.Print(stored.Workout, isMetric));
        for (int i = 0; i < stored.Workout.StepCount; i++)
        {
            terminal.Output.WriteLine($"  {i + 1,2}  {StepWords(stored.Workout, i, isMetric)}");
        }
    }

    private static string StepWords(Workout workout, int index, bool isMetric)
    {
        WorkoutStep step = workout.Steps[index];
        if (step.IsRepeat)
        {
            string passes = step.RepeatCount == 1 ? "once" : $"{step.RepeatCount} times";
            return step.RepeatFromIndex == index - 1
                ? $"step {index} {passes} in all"
                : $"steps {step.RepeatFromIndex + 1} to {index} {passes} in all";
        }

        var one = new Workout();
        one.AddStep(StepIntensity.Active, step.DurationKind, step.DurationValue).CopyFrom(step);
        return WorkoutText.Print(one, isMetric);
    }

    private static string Time(Workout workout)
    {
        var walk = new WorkoutWalk();
        walk.Start(workout);
        return walk.PlannedSeconds == 0 ? "open" : Words.Duration((int)Math.Min(walk.PlannedSeconds, int.MaxValue));
    }
}
