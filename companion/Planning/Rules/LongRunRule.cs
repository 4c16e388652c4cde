namespace TrainingPlan.Companion.Planning;

/// <summary>Caps of the long run: two and a half hours, and a share of the week.</summary>
internal static class LongRunRule
{
    private const int FreeSeconds = 60 * 60;
    private const int MostSeconds = 150 * 60;
    private const int MostUltraSeconds = 210 * 60;
    private const int UltraSeconds = 5 * 3600;
    private const double MarathonMeters = 42_195;
    private const double MostShare = 0.45;
    private const int FewestRuns = 4;

    public static PlanRule Rule { get; } = new(
        "long-run",
        "A run of more than an hour is at most 150 minutes (210 towards an ultra) and, with four runs a week or more, 45 % of the week; "
        + "books say 25 to 30 % of six or seven runs (Daniels).",
        Check);

    private static IEnumerable<PlanViolation> Check(JudgedPlan plan)
    {
        int cap = CapSeconds(plan);
        foreach (PlannedDay day in plan.Sessions.Where(day => day.DurationSeconds > FreeSeconds))
        {
            DateOnly monday = JudgedPlan.MondayOf(day.Date);
            bool isShared = plan.RunsBetween(monday, monday.AddDays(6)) >= FewestRuns;
            int ofWeek = isShared ? Math.Max(FreeSeconds, (int)(plan.WeekSecondsFor(day.Date) * MostShare)) : MostUltraSeconds;
            if (day.DurationSeconds > cap)
            {
                yield return new PlanViolation(
                    day.Date, "long-run", $"{day.DurationSeconds / 60} minutes are longer than a training run is good for.",
                    $"{cap / 60} minutes.", Math.Min(cap, ofWeek));
            }
            else if (day.DurationSeconds > ofWeek)
            {
                yield return new PlanViolation(
                    day.Date, "long-run",
                    FormattableString.Invariant(
                        $"{day.DurationSeconds / 60} minutes are more than {MostShare * 100:0} % of the week's running time."),
                    $"{ofWeek / 60} minutes, or more in the other runs of the week.", ofWeek);
            }
        }
    }

    private static int CapSeconds(JudgedPlan plan)
    {
        bool isUltra = plan.Limits.LongestRaceMeters > MarathonMeters
            || plan.Days.Any(day => day.Kind == SessionKind.Race && day.DurationSeconds > UltraSeconds);
        return isUltra ? MostUltraSeconds : MostSeconds;
    }
}
