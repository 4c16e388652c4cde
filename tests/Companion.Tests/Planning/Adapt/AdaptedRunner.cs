using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Tests.Planning.Adapt;

/// <summary>A runner with a season towards 10 km, who has done what was planned up to some morning, but for what was missed.</summary>
internal static class AdaptedRunner
{
    public static readonly DateOnly Monday = new(2026, 11, 23);

    public static readonly RunnerNumbers Numbers = new(
        168, [114, 133, 152, 171, 190], new TrainingPaces(400, 350, 290, 265, 250, 8, "a race"), HasPaceSource: true);

    public static readonly SeasonPlan Made = SeasonPlanner.Make(Season(Monday, Habit));

    public static IReadOnlyList<PastRun> Habit =>
        [.. Enumerable.Range(1, 20).Select(i => new PastRun(Monday.AddDays(-2 * i), i % 4 == 0 ? 4200 : 3000, i % 4 == 0))];

    public static SeasonInput Season(DateOnly today, IReadOnlyList<PastRun> history) => new()
    {
        Today = today,
        History = history,
        Availability = Availability.Open with { RunsAWeek = 5 },
        Goal = new TrainingGoal(GoalKind.Race, [new GoalRace("", new DateOnly(2027, 3, 21), 10_000, RacePriority.A, null, 2700)]),
        Numbers = Numbers,
    };

    /// <summary>The morning of a day, everything before it done as planned but for the last days.</summary>
    /// <param name="days">Days from the plan's first day.</param>
    /// <param name="missedDays">Days before this one without any run.</param>
    public static AdaptInput On(int days, int missedDays = 0)
    {
        DateOnly today = Monday.AddDays(days);
        IEnumerable<PastRun> done = Made.Days
            .Where(day => day.Date < today.AddDays(-missedDays) && day.DurationSeconds > 0)
            .Select(day => new PastRun(day.Date, day.DurationSeconds, day.IsHard));
        return new AdaptInput
        {
            Today = today, Days = Made.Days, Weeks = Made.Weeks, Season = Season(today, [.. Habit, .. done]),
        };
    }

    /// <summary>The first morning from a day on whose session is of a sort.</summary>
    public static AdaptInput OnDayOf(Func<PlannedDay, bool> sort, int fromDays = 21) =>
        On(Made.Days.First(day => day.Date >= Monday.AddDays(fromDays) && sort(day)).Date.DayNumber - Monday.DayNumber);

    /// <summary>The plan after a proposal.</summary>
    public static IReadOnlyList<PlannedDay> After(AdaptInput input, PlanProposal? proposal) =>
        proposal is null ? input.Days : PlanEdit.With(input.Days, proposal);

    /// <summary>The same morning with the proposal taken: what a second look sees.</summary>
    public static AdaptInput Taken(AdaptInput input, PlanProposal? proposal) => input with { Days = After(input, proposal) };

    /// <summary>The same morning with another run done before it.</summary>
    public static AdaptInput With(AdaptInput input, params PastRun[] runs) =>
        input with { Season = input.Season with { History = [.. input.Season.History, .. runs] } };

    /// <summary>Running time of the days from the input's today on, seconds.</summary>
    public static int SecondsAhead(AdaptInput input, IEnumerable<PlannedDay> days) =>
        days.Where(day => day.Date >= input.Today).Sum(day => day.DurationSeconds);
}
