namespace TrainingPlan.Companion.Planning;

/// <summary>A plan in the hands of an adaptation: days from today on that may be changed, and what was changed why.</summary>
internal sealed class PlanDraft
{
    private readonly List<PlannedDay> _days;
    private readonly Dictionary<DateOnly, (PlannedDay Before, string Code, string Sentence)> _changed = [];
    private readonly RunnerNumbers _numbers;

    /// <summary>Takes the plan's days from a day on.</summary>
    public PlanDraft(IEnumerable<PlannedDay> days, DateOnly from, RunnerNumbers numbers)
    {
        _days = [.. days.Where(day => day.Date >= from).OrderBy(day => day.Date)];
        _numbers = numbers;
    }

    /// <summary>The days as they stand now.</summary>
    public IReadOnlyList<PlannedDay> Days => _days;

    /// <summary>Everything that differs from the plan, in rising time.</summary>
    public IReadOnlyList<DayChange> Changes => [.. _changed
        .OrderBy(pair => pair.Key)
        .Select(pair => new DayChange(pair.Value.Before, On(pair.Key)!, pair.Value.Code, pair.Value.Sentence))
        .Where(change => !IsSame(change.Before, change.After))];

    /// <summary>The day of a date; null outside the plan.</summary>
    public PlannedDay? On(DateOnly date) => _days.Find(day => day.Date == date);

    /// <summary>Puts a day in the place of another.</summary>
    public void Put(PlannedDay day, string code, string sentence)
    {
        int at = _days.FindIndex(old => old.Date == day.Date);
        if (at < 0)
        {
            return;
        }

        _changed.TryAdd(day.Date, (_days[at], code, sentence));
        _days[at] = day;
    }

    /// <summary>No running on a day.</summary>
    public void Rest(DateOnly date, string code, string sentence) =>
        Put(Of(date, SessionBuilder.Build(SessionKind.Rest, 0, 0, _numbers), sentence), code, sentence);

    /// <summary>Easy running of a length on a day.</summary>
    public void Ease(DateOnly date, int seconds, string code, string sentence) => Put(
        Of(date, SessionBuilder.Build(SessionKind.Easy, SessionBuilder.RoundDownSeconds(seconds), 0, _numbers), sentence), code, sentence);

    /// <summary>A day's session on another day, under that day's date.</summary>
    public static PlannedDay Moved(PlannedDay day, DateOnly to, string reason) => day with { Date = to, Reason = reason };

    /// <summary>True when two days ask for the same.</summary>
    public static bool IsSame(PlannedDay one, PlannedDay other) =>
        one.Kind == other.Kind && one.DurationSeconds == other.DurationSeconds && one.HardSeconds == other.HardSeconds
        && one.Name == other.Name;

    private static PlannedDay Of(DateOnly date, Session session, string reason) => new(
        date, session.Kind, session.Name, session.Purpose, reason, session.DurationSeconds, session.HardSeconds, session.Workout);
}
