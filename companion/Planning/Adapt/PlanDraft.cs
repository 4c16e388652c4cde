namespace TrainingPlan.Companion.Planning;

/// <summary>A plan in the hands of an adaptation: days from today on that may be changed, and what was changed why.</summary>
internal sealed class PlanDraft
{
    private readonly List<PlannedDay> _days;
    private readonly Dictionary<DateOnly, (PlannedDay Before, string Code, string Sentence)> _changed = [];
    private readonly HashSet<DateOnly> _renewed = [];
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
        .Where(change => _renewed.Contains(change.After.Date) || !IsSame(change.Before, change.After))];

    /// <summary>The day of a date; null outside the plan.</summary>
    public PlannedDay? On(DateOnly date) => _days.Find(day => day.Date == date);

    /// <summary>Days from one to another, both included, as they stand now.</summary>
    public IReadOnlyList<PlannedDay> Between(DateOnly from, DateOnly to) => [.. _days.Where(day => day.Date >= from && day.Date <= to)];

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

    /// <summary>Running and walking in turns on a day, from the first step on.</summary>
    public void WalkRun(DateOnly date, int seconds, string code, string sentence)
    {
        Session session = SessionBuilder.Build(SessionKind.WalkRun, SessionBuilder.RoundDownSeconds(seconds), 0, _numbers);
        Put(Of(date, session, sentence), code, sentence);
    }

    /// <summary>The same session with new targets.</summary>
    public void Renew(PlannedDay day, string code, string sentence)
    {
        _renewed.Add(day.Date);
        Put(day, code, sentence);
    }

    /// <summary>The same kind of session in less time on a day, its hard part by the same share.</summary>
    public void Shorten(PlannedDay day, int seconds, string code, string sentence) =>
        Put(Shorter(day, seconds, _numbers, sentence), code, sentence);

    /// <summary>A day's session on another day, under that day's date.</summary>
    public static PlannedDay Moved(PlannedDay day, DateOnly to, string reason) => day with { Date = to, Reason = reason };

    /// <summary>A day's session made again in less time; a race pace that it named is left to its heart rate.</summary>
    public static PlannedDay Shorter(PlannedDay day, int seconds, RunnerNumbers numbers, string reason)
    {
        int length = SessionBuilder.RoundDownSeconds(seconds);
        int hard = (int)((long)day.HardSeconds * length / day.DurationSeconds);
        Session session = day.Kind == SessionKind.WalkRun
            ? SessionBuilder.Build(SessionKind.WalkRun, length, 0, numbers, walkRunLevel: WalkRunSession.LevelOf(day.Workout!))
            : SessionBuilder.Build(day.Kind, length, hard, numbers);
        return Of(day.Date, session, reason);
    }

    /// <summary>True when two days ask for the same.</summary>
    public static bool IsSame(PlannedDay one, PlannedDay other) =>
        one.Kind == other.Kind && one.DurationSeconds == other.DurationSeconds && one.HardSeconds == other.HardSeconds
        && one.Name == other.Name;

    /// <summary>A session on a day.</summary>
    public static PlannedDay Of(DateOnly date, Session session, string reason) => new(
        date, session.Kind, session.Name, session.Purpose, reason, session.DurationSeconds, session.HardSeconds, session.Workout);
}
