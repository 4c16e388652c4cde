namespace TrainingPlan.Companion.Planning;

/// <summary>The steps add up to what the day says. A race ends where it ends.</summary>
internal static class AddsUpRule
{
    public static PlanRule Rule { get; } = new(
        "adds-up", "Steps, length and hard minutes of a day say the same.",
        plan => plan.Sessions.Where(day => day.Workout is not null).SelectMany(Check));

    private static IEnumerable<PlanViolation> Check(PlannedDay day)
    {
        WorkoutCount count = WorkoutCount.Of(day.Workout!);
        if (count.IsTimed ? count.TotalSeconds != day.DurationSeconds : count.TotalSeconds > day.DurationSeconds)
        {
            yield return new PlanViolation(
                day.Date, "adds-up", $"The steps take {count.TotalSeconds} s, the day says {day.DurationSeconds} s.",
                $"durationSeconds {count.TotalSeconds}.");
        }

        if (count.IsTimed && day.HardSeconds > count.ActiveSeconds)
        {
            yield return new PlanViolation(
                day.Date, "adds-up", $"{day.HardSeconds} s are called hard, the steps hold {count.ActiveSeconds} s of work.",
                $"hardSeconds {count.ActiveSeconds} at most.");
        }

        bool isFast = day.IsHard && day.Kind is not (SessionKind.Long or SessionKind.Race);
        if (isFast && count.IsTimed && day.HardSeconds < count.ActiveSeconds)
        {
            yield return new PlanViolation(
                day.Date, "adds-up", $"The steps hold {count.ActiveSeconds} s of work, and {day.HardSeconds} s are called hard.",
                $"hardSeconds {count.ActiveSeconds}.");
        }
    }
}
