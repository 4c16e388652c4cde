namespace TrainingPlan.Companion.Planning;

/// <summary>
/// What belongs to a planned day beside its workout: expected load, what else would do, and notes where evidence supports them.
/// </summary>
/// <param name="LoadMinutes">
/// Expected load in minutes of easy running: a hard minute counts two and a half (Foster's efforts of 3 and 7.5).
/// </param>
/// <param name="Alternatives">What else would do.</param>
/// <param name="Notes">Notes, a sentence each.</param>
public sealed record DayAdvice(int LoadMinutes, IReadOnlyList<DayAlternative> Alternatives, IReadOnlyList<string> Notes)
{
    private const double HardMinuteWeight = 2.5;
    private const int ShortestSeconds = 20 * 60;
    private const int FuelFromSeconds = 75 * 60;
    private const int MoreFuelFromSeconds = 150 * 60;
    private const double ShorterShare = 0.6;
    private const double HotShare = 0.8;

    /// <summary>What belongs to a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="numbers">The runner's own numbers.</param>
    /// <param name="week">The season's week; null without a season.</param>
    /// <param name="preferences">Where and how the runner likes to run; null for nothing told.</param>
    public static DayAdvice For(PlannedDay day, RunnerNumbers numbers, SeasonWeek? week, SessionPreferences? preferences = null)
    {
        int easySeconds = day.DurationSeconds - day.HardSeconds;
        int load = (int)Math.Round((easySeconds + day.HardSeconds * HardMinuteWeight) / 60);
        return new DayAdvice(load, [.. AlternativesOf(day, numbers, preferences ?? SessionPreferences.Usual)], [.. NotesOf(day, week)]);
    }

    private static IEnumerable<DayAlternative> AlternativesOf(PlannedDay day, RunnerNumbers numbers, SessionPreferences preferences)
    {
        if (day.DurationSeconds == 0 || day.Kind == SessionKind.Race)
        {
            yield break;
        }

        int shorter = (int)(day.DurationSeconds * ShorterShare);
        if (shorter >= ShortestSeconds)
        {
            yield return new DayAlternative("Short of time", PlanDraft.Shorter(day, shorter, numbers, "The same in less time."));
        }

        if (PreferredAlternatives.InTwoRuns(day, numbers, preferences) is DayAlternative twice)
        {
            yield return twice;
        }

        if (PreferredAlternatives.HasTreadmill(preferences))
        {
            yield return new DayAlternative(
                "On a treadmill",
                PlanDraft.Shorter(
                    day, day.DurationSeconds, numbers with { HasPaceSource = true },
                    "Tell the band the belt's speed: the pace targets then hold."));
        }

        yield return new DayAlternative(
            "On a hot day",
            PlanDraft.Shorter(
                day, (int)(day.DurationSeconds * HotShare), numbers with { HasPaceSource = false },
                "By heart rate and not by pace: heat takes speed at the same effort."));
    }

    private static IEnumerable<string> NotesOf(PlannedDay day, SeasonWeek? week)
    {
        if (day.Kind == SessionKind.Race)
        {
            yield return "Before: 1 to 4 g of carbohydrate a kilogram in the last 1 to 4 hours. Decide on a first and a second goal, "
                + "and on a word to tell yourself when it gets hard: goals, imagery and self-talk help (McCormick 2015).";
        }

        if (day.DurationSeconds >= FuelFromSeconds)
        {
            yield return day.DurationSeconds >= MoreFuelFromSeconds
                ? "Fuel: up to 90 g of glucose and fructose an hour, tried in training; drink to thirst."
                : "Fuel: 30 to 60 g of carbohydrate an hour; drink to thirst.";
        }

        if (day.DurationSeconds == 0 && week is { Phase: Phase.Base or Phase.Build })
        {
            yield return "Room for strength: heavy and few repeats, twice a week, improves running economy (Blagrove 2018); "
                + "mobility as you like.";
        }

        if (day.Kind == SessionKind.QuickFeet)
        {
            yield return "Form drill: the quicker steps are the drill; nothing else about your form is judged from the wrist.";
        }
    }
}
