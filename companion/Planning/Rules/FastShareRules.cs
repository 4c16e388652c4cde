namespace TrainingPlan.Companion.Planning;

/// <summary>Book caps of the faster paces in one session, as a share of the week (Daniels).</summary>
internal static class FastShareRules
{
    private const int RoundingSeconds = 60;

    /// <summary>A rule a pace.</summary>
    public static IReadOnlyList<PlanRule> Rules { get; } =
    [
        Make("threshold", "Threshold pace", 10, null, SessionKind.Steady),
        Make("intervals", "Interval pace", 8, 10_000, SessionKind.Intervals),
        Make("repetitions", "Repetition pace", 5, 8_000, SessionKind.Repetitions, SessionKind.Hills),
        Make("race-pace", "Race pace", 20, null, SessionKind.RacePace),
    ];

    private static PlanRule Make(string name, string pace, int percent, int? mostMeters, params SessionKind[] kinds)
    {
        string meters = mostMeters is int most ? $" and {most / 1000} km" : "";
        return new PlanRule(
            name, $"{pace} takes {percent} % of the week's running time{meters} in one session at most (Daniels).",
            plan => plan.Sessions
                .Where(day => kinds.Contains(day.Kind))
                .SelectMany(day => Check(plan, day, name, pace, percent, mostMeters)));
    }

    private static IEnumerable<PlanViolation> Check(
        JudgedPlan plan, PlannedDay day, string name, string pace, int percent, int? mostMeters)
    {
        int allowed = (int)(plan.WeekSecondsFor(day.Date) * percent / 100);
        if (day.HardSeconds > allowed + RoundingSeconds)
        {
            yield return new PlanViolation(
                day.Date, name,
                $"{day.HardSeconds / 60} minutes at {pace.ToLowerInvariant()} are more than {percent} % of the week's running time.",
                $"{Math.Max(1, allowed / 60)} minutes of it.");
        }

        double meters = day.Workout is null ? 0 : WorkoutCount.Of(day.Workout).PacedActiveMeters;
        if (mostMeters is int most && meters > most)
        {
            yield return new PlanViolation(
                day.Date, name,
                FormattableString.Invariant($"{meters / 1000:0.0} km at {pace.ToLowerInvariant()} are more than {most / 1000} km."),
                $"{most / 1000} km of it.");
        }
    }
}
