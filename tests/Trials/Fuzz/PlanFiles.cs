using TrainingPlan.Companion.Export.Plans;
using TrainingPlan.Companion.Import.Plans;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>Plans as files, which a runner or a script may have edited.</summary>
internal static class PlanFiles
{
    private static readonly DateOnly First = new(2026, 11, 23);

    /// <summary>A few days of a plan.</summary>
    public static byte[] Any(Random chance) =>
        PlanFileWriter.Write([.. Enumerable.Range(0, chance.Next(1, 6)).Select(day => Day(chance, day))]);

    /// <summary>Reads a plan and has it judged.</summary>
    public static long Read(byte[] file)
    {
        IReadOnlyList<PlannedDay> days = PlanFileReader.Read(file);
        PastRun[] history = [new(First.AddDays(-2), 3600, false)];
        return days.Sum(day => (long)day.DurationSeconds) * 31 + PlanValidator.Check(days, history).Count;
    }

    private static PlannedDay Day(Random chance, int offset)
    {
        DateOnly date = First.AddDays(offset);
        if (chance.Next(3) == 0)
        {
            return new PlannedDay(date, SessionKind.Rest, "Rest", "", "", 0, 0, null);
        }

        var workout = new Workout { Name = "Übung " + chance.Next(100) };
        int seconds = chance.Next(10, 40) * 60;
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, seconds);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 60).SetTarget1(TargetKind.Cadence, 16_000, 17_000);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 60);
        workout.AddRepeat(1, 3);
        return new PlannedDay(date, SessionKind.QuickFeet, workout.Name, "What for.", "Why.", seconds + 360, 0, workout);
    }
}
