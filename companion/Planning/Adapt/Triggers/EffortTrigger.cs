namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Runs that were harder or easier than planned. A hard run yesterday moves today's hard session. Two faster sessions in a row that were
/// not carried through make the next one smaller; what they lacked is not made up.
/// </summary>
internal static class EffortTrigger
{
    private const int LookedBackDays = 21;
    private const int InARow = 2;
    private const double CarriedThroughShare = 0.8;
    private const double SmallerShare = 0.75;
    private const string TooMuch = "The last two faster sessions were cut short or run easy: the next one is a quarter smaller.";

    /// <summary>Looks at what was run.</summary>
    public static void Apply(AdaptCase one)
    {
        PlannedDay? today = one.Draft.On(one.Today);
        bool wasHardYesterday = one.History.Any(run => run.IsHard && run.Date == one.Today.AddDays(-1));
        if (wasHardYesterday && today is { IsHard: true } && today.Kind != SessionKind.Race && !one.HasRunToday)
        {
            Deferral.Defer(
                one, today, "harder-than-planned", "Yesterday was harder than planned, and hard days are never neighbours.");
        }

        PlannedDay? next = one.Draft.Days.FirstOrDefault(day => IsFaster(day) && !(day.Date == one.Today && one.HasRunToday));
        if (next is not null && next.Reason != TooMuch && WereCut(one))
        {
            Session smaller = SessionBuilder.Build(
                next.Kind, next.DurationSeconds, (int)(next.HardSeconds * SmallerShare), one.Input.Season.Numbers);
            one.Draft.Put(PlanDraft.Of(next.Date, smaller, TooMuch), "easier-than-planned", TooMuch);
            one.Say("easier-than-planned", TooMuch);
        }
    }

    private static bool IsFaster(PlannedDay day) => day.HardSeconds > 0 && day.Kind != SessionKind.Race;

    /// <summary>True when the last faster sessions were begun and not carried through, the smaller ones among them left out.</summary>
    private static bool WereCut(AdaptCase one)
    {
        PlannedDay[] last = [.. one.Input.Days
            .Where(day => IsFaster(day) && day.Date < one.Today && day.Date >= one.Today.AddDays(-LookedBackDays) && one.RanOn(day.Date))
            .TakeLast(InARow)];
        return last.Length == InARow && last.All(day => day.Reason != TooMuch && one.History.Where(run => run.Date == day.Date).All(run =>
            !run.IsHard || run.DurationSeconds < day.DurationSeconds * CarriedThroughShare));
    }
}
