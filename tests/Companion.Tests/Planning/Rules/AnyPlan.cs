using TrainingPlan.Companion.Planning;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Tests.Planning.Rules;

/// <summary>Days and histories for the judge of plans, laid out by hand.</summary>
internal static class AnyPlan
{
    public static readonly DateOnly Monday = new(2026, 11, 23);
    public static readonly int[] Zones = [114, 133, 152, 171, 190];

    /// <summary>Names of the rules that a plan breaks, each once.</summary>
    public static string[] Broken(PlannedDay[] days, PastRun[] history, PlanLimits? limits = null) =>
        [.. PlanValidator.Check(days, history, limits).Select(violation => violation.Rule).Distinct()];

    /// <summary>The one violation of a plan.</summary>
    public static PlanViolation Only(PlannedDay[] days, PastRun[] history, PlanLimits? limits = null) =>
        Assert.Single(PlanValidator.Check(days, history, limits));

    /// <summary>A day of rest.</summary>
    public static PlannedDay Rest(int offset) => new(Monday.AddDays(offset), SessionKind.Rest, "Rest", "Rest.", "Rest.", 0, 0, null);

    /// <summary>A day whose steps add up: easy, work, easy.</summary>
    public static PlannedDay Day(int offset, SessionKind kind, int minutes = 30, int hardMinutes = 0, Action<WorkoutStep>? target = null)
    {
        var workout = new Workout { Name = "Test" };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, (minutes - hardMinutes) * 60 - 60);
        if (hardMinutes > 0)
        {
            WorkoutStep work = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, hardMinutes * 60);
            target?.Invoke(work);
        }

        workout.AddStep(StepIntensity.CoolDown, StepDurationKind.Time, 60);
        Zones.CopyTo(workout.HeartRateZoneUpperBpm, 0);
        return new PlannedDay(Monday.AddDays(offset), kind, "Test", "Test.", "Test.", minutes * 60, hardMinutes * 60, workout);
    }

    /// <summary>A week from Monday on; what is not named is rest.</summary>
    public static PlannedDay[] Week(params PlannedDay[] days) =>
        [.. Enumerable.Range(0, 7).Select(offset => days.FirstOrDefault(day => day.Date == Monday.AddDays(offset)) ?? Rest(offset))];

    /// <summary>Four weeks of four runs each before the Monday, all of a length.</summary>
    public static PastRun[] Habit(int minutes = 60) =>
    [
        .. Enumerable.Range(1, 28).Where(back => back % 7 is 1 or 2 or 4 or 6)
            .Select(back => new PastRun(Monday.AddDays(-back), minutes * 60, false)),
    ];

    /// <summary>A run so many days before the Monday.</summary>
    public static PastRun Run(int daysBefore, int minutes, bool isHard = false) => new(Monday.AddDays(-daysBefore), minutes * 60, isHard);
}
