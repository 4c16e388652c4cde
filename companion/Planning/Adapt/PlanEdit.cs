namespace TrainingPlan.Companion.Planning;

/// <summary>
/// What a runner does to a plan by hand. Each edit is a proposal of its own, so that it can be undone; the past is refused.
/// </summary>
public static class PlanEdit
{
    private const string Code = "runner";
    private const string MovedHere = "You moved it here.";
    private const string LeftOut = "You left it out.";
    private const string Shortened = "You shortened it.";
    private const int ShortestSeconds = 10 * 60;

    /// <summary>True for a day that the runner changed.</summary>
    public static bool IsByHand(PlannedDay day) => day.Reason is MovedHere or LeftOut or Shortened;

    /// <summary>Puts a day's session on another day; what stood there takes its place.</summary>
    public static PlanProposal Swap(IReadOnlyList<PlannedDay> days, DateOnly one, DateOnly other, DateOnly today)
    {
        PlannedDay first = Day(days, one, today);
        PlannedDay second = Day(days, other, today);
        if (first.Kind == SessionKind.Race || second.Kind == SessionKind.Race)
        {
            throw new PlanEditException("A race stays on its day: change it with trainingplan goal.");
        }

        string sentence = FormattableString.Invariant($"{first.Name} moves to {other:yyyy-MM-dd}, {second.Name} to {one:yyyy-MM-dd}.");
        return Proposal(
            sentence,
            (first, PlanDraft.Moved(second, one, MovedHere)),
            (second, PlanDraft.Moved(first, other, MovedHere)));
    }

    /// <summary>Leaves a day's session out.</summary>
    public static PlanProposal Skip(IReadOnlyList<PlannedDay> days, DateOnly date, DateOnly today)
    {
        PlannedDay day = Running(days, date, today);
        Session rest = SessionBuilder.Build(SessionKind.Rest, 0, 0, RunnerNumbers.Unknown);
        return Proposal(
            FormattableString.Invariant($"{day.Name} on {date:yyyy-MM-dd} is left out; it is not made up."),
            (day, new PlannedDay(date, rest.Kind, rest.Name, rest.Purpose, LeftOut, 0, 0, null)));
    }

    /// <summary>Makes a day's session shorter, its hard part by the same share.</summary>
    /// <param name="days">The plan.</param>
    /// <param name="date">The day.</param>
    /// <param name="seconds">Length that is wanted, seconds.</param>
    /// <param name="today">The day in the runner's calendar.</param>
    /// <param name="numbers">The runner's own numbers.</param>
    public static PlanProposal Shorten(
        IReadOnlyList<PlannedDay> days, DateOnly date, int seconds, DateOnly today, RunnerNumbers numbers)
    {
        PlannedDay day = Running(days, date, today);
        if (seconds < ShortestSeconds || seconds >= day.DurationSeconds)
        {
            throw new PlanEditException(
                $"{day.Name} takes {day.DurationSeconds / 60} minutes: shorter is {ShortestSeconds / 60} to "
                + $"{day.DurationSeconds / 60 - 1}.");
        }

        int hard = (int)((long)day.HardSeconds * seconds / day.DurationSeconds);
        Session session = SessionBuilder.Build(day.Kind, SessionBuilder.RoundDownSeconds(seconds), hard, numbers);
        return Proposal(
            FormattableString.Invariant($"{day.Name} on {date:yyyy-MM-dd} is shortened to {session.DurationSeconds / 60} minutes."),
            (day, new PlannedDay(
                date, session.Kind, session.Name, session.Purpose, Shortened, session.DurationSeconds, session.HardSeconds,
                session.Workout)));
    }

    /// <summary>The plan with a proposal in it.</summary>
    public static IReadOnlyList<PlannedDay> With(IReadOnlyList<PlannedDay> days, PlanProposal proposal)
    {
        Dictionary<DateOnly, PlannedDay> after = proposal.Changes.ToDictionary(change => change.After.Date, change => change.After);
        return [.. days.Where(day => !after.ContainsKey(day.Date)).Concat(after.Values).OrderBy(day => day.Date)];
    }

    private static PlanProposal Proposal(string sentence, params (PlannedDay Before, PlannedDay After)[] changes) => new(
        Code, sentence, SeasonPlanner.RuleVersion,
        [.. changes.OrderBy(change => change.Before.Date).Select(change => new DayChange(change.Before, change.After, Code, sentence))]);

    private static PlannedDay Running(IReadOnlyList<PlannedDay> days, DateOnly date, DateOnly today)
    {
        PlannedDay day = Day(days, date, today);
        return day.DurationSeconds > 0
            ? day
            : throw new PlanEditException(FormattableString.Invariant($"Nothing is planned on {date:yyyy-MM-dd}."));
    }

    private static PlannedDay Day(IReadOnlyList<PlannedDay> days, DateOnly date, DateOnly today)
    {
        if (date < today)
        {
            throw new PlanEditException(FormattableString.Invariant($"{date:yyyy-MM-dd} is past: the past is never rewritten."));
        }

        return days.FirstOrDefault(day => day.Date == date)
            ?? throw new PlanEditException(FormattableString.Invariant($"The plan does not reach to {date:yyyy-MM-dd}."));
    }
}
