namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Plans the next days by rules that can be said in a sentence each. Pure: the same input gives the same plan. What must never
/// happen is checked apart from this, by <see cref="PlanValidator"/>.
/// </summary>
public sealed class RulePlanner
{
    /// <summary>Version of the rules; stored with each plan.</summary>
    public const int RuleVersion = 1;

    /// <summary>Longest plan in days.</summary>
    public const int MostDays = 14;

    private const int MostRunsInSevenDays = 6;
    private const int MostHardInSevenDays = 3;
    private const string FirstRunReason = "The first run: a start that shows your own numbers.";
    private const double HardShare = 0.045;
    private const double HardShareOfSession = 0.5;
    private const int LongestRunSeconds = 150 * 60;
    private const int LongPercentOfUsual = 120;

    private readonly PlanningInput _input;
    private readonly TrainingHistory _history;
    private readonly List<Slot> _slots = [];

    private RulePlanner(PlanningInput input)
    {
        _input = input;
        _history = new TrainingHistory(input.History, input.Today);
    }

    /// <summary>Plans <see cref="PlanningInput.DayCount"/> days from today on, one entry a day.</summary>
    public static IReadOnlyList<PlannedDay> Plan(PlanningInput input)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(input.DayCount, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(input.DayCount, MostDays);
        return new RulePlanner(input).Make();
    }

    private List<PlannedDay> Make()
    {
        for (int offset = 0; offset < _input.DayCount; offset++)
        {
            _slots.Add(Choose(_input.Today.AddDays(offset)));
        }

        int hardSeconds = (int)(_slots.Take(7).Sum(slot => slot.DurationSeconds) * HardShare);
        return [.. _slots.Select(slot => Build(slot, hardSeconds))];
    }

    private Slot Choose(DateOnly date)
    {
        if (_history.RanOn(date))
        {
            return new Slot(date, SessionKind.Rest, "You have run today: that was it.", 0);
        }

        int runsAWeek = _history.RunsAWeek;
        SessionKind kind = WeekShape.KindOn(date.DayOfWeek, runsAWeek);
        string reason = ReasonFor(kind, date, runsAWeek);
        if (_history.DaysSinceLastRun is null && date == _input.Today)
        {
            return new Slot(date, SessionKind.QuickFeet, FirstRunReason, SecondsFor(SessionKind.QuickFeet, date));
        }

        if (kind == SessionKind.Rest && date == _input.Today && _history.DaysSinceLastRun >= 2)
        {
            kind = SessionKind.QuickFeet;
            reason = $"Your last run is {_history.DaysSinceLastRun} days ago.";
        }

        int mostBefore = IsKey(kind) ? Math.Min(runsAWeek + 1, MostRunsInSevenDays) : runsAWeek;
        if (kind != SessionKind.Rest && DaysBefore(date).Count(Ran) >= mostBefore)
        {
            return new Slot(date, SessionKind.Rest, $"{runsAWeek} runs in 7 days are what you are used to.", 0);
        }

        return kind == SessionKind.Rest ? new Slot(date, kind, reason, 0) : Soften(date, kind, reason);
    }

    private Slot Soften(DateOnly date, SessionKind kind, string reason)
    {
        bool isFaster = kind is SessionKind.Intervals or SessionKind.Steady;
        if (isFaster && (!_history.HasHabit || _history.IsReturningOn(date)))
        {
            kind = SessionKind.QuickFeet;
            reason = "Faster running waits until four weeks hold six runs.";
        }
        else if (kind == SessionKind.Long && !_history.HasHabit)
        {
            kind = SessionKind.Easy;
            reason = "The long run waits until four weeks hold six runs.";
        }
        else if (IsKey(kind) && WasHard(date.AddDays(-1)))
        {
            kind = SessionKind.Easy;
            reason = "The day before was hard, and hard days are never neighbours.";
        }
        else if (IsKey(kind) && DaysBefore(date).Count(WasHard) >= MostHardInSevenDays)
        {
            kind = SessionKind.Easy;
            reason = "Three hard days in seven are enough.";
        }
        else if (isFaster && IsSteadyWeek(date))
        {
            kind = SessionKind.Steady;
        }

        return new Slot(date, kind, reason, SecondsFor(kind, date));
    }

    private int SecondsFor(SessionKind kind, DateOnly date)
    {
        IEnumerable<PastRun> planned = _slots.Select(slot => new PastRun(slot.Date, slot.DurationSeconds, slot.IsHard));
        var known = new TrainingHistory([.. _input.History, .. planned], date);
        int doneSeconds = (_history.LongestSecondsBefore(date) ?? LongestRunSeconds) * 11 / 10;
        int capSeconds = Math.Min(Math.Min(doneSeconds, known.CapSecondsOn(date)), LongestRunSeconds);
        int wantedSeconds = kind == SessionKind.Long ? _history.UsualSeconds * LongPercentOfUsual / 100 : _history.UsualSeconds;
        return SessionBuilder.RoundDownSeconds(Math.Min(wantedSeconds, capSeconds));
    }

    private PlannedDay Build(Slot slot, int hardSeconds)
    {
        int hard = Math.Min(hardSeconds, (int)(slot.DurationSeconds * HardShareOfSession));
        Session session = SessionBuilder.Build(slot.Kind, slot.DurationSeconds, hard, _input.Numbers);
        return new PlannedDay(
            slot.Date, session.Kind, session.Name, session.Purpose, slot.Reason, session.DurationSeconds, session.HardSeconds,
            session.Workout);
    }

    private static bool IsKey(SessionKind kind) => kind is SessionKind.Long or SessionKind.Steady or SessionKind.Intervals;

    private static IEnumerable<DateOnly> DaysBefore(DateOnly date) => Enumerable.Range(1, 6).Select(back => date.AddDays(-back));

    private bool Ran(DateOnly date) => _history.RanOn(date) || _slots.Any(slot => slot.Date == date && slot.Kind != SessionKind.Rest);

    private bool WasHard(DateOnly date) => _history.WasHardOn(date) || _slots.Any(slot => slot.Date == date && slot.IsHard);

    /// <summary>Steady and interval weeks take turns, counted in weeks since a fixed Monday.</summary>
    private static bool IsSteadyWeek(DateOnly date) => (date.DayNumber / 7) % 2 == 0;

    private string ReasonFor(SessionKind kind, DateOnly date, int runsAWeek) => kind switch
    {
        SessionKind.Rest => "Rest is when the body takes the training in.",
        SessionKind.Long => $"{date.DayOfWeek} has room for the week's longest run; your longest of 30 days sets the limit.",
        SessionKind.Intervals => "One faster session a week; four fifths of the time stay easy.",
        SessionKind.QuickFeet => $"One of {runsAWeek} runs a week, as you are used to, with a little schooling for the feet.",
        _ => $"One of {runsAWeek} runs a week, as you are used to.",
    };

    private sealed record Slot(DateOnly Date, SessionKind Kind, string Reason, int DurationSeconds)
    {
        public bool IsHard => IsKey(Kind);
    }
}
