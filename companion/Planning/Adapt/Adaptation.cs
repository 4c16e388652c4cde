namespace TrainingPlan.Companion.Planning;

/// <summary>
/// Adapts a plan to what happened by the smallest change that keeps every rule: one missed session changes nothing, two to four are
/// bridged by easy days, five and more make a new plan; a hard session that was missed is not crammed in. The past is never rewritten.
/// Pure: the same input gives the same proposal.
/// </summary>
public sealed class Adaptation
{
    private const int MostBridged = 4;
    private const int BridgeRuns = 2;
    private const double BridgeShare = 0.8;
    private const double CutShare = 0.7;
    private const double HotCelsius = 27;
    private const double VeryHotCelsius = 32;
    private const int HeatDays = 3;
    private const int MostRepairs = 60;
    private const int ShortestRunSeconds = 15 * 60;

    private readonly AdaptInput _input;
    private readonly PlanDraft _draft;
    private readonly List<string> _sentences = [];
    private readonly List<PastRun> _history;
    private string? _code;

    private Adaptation(AdaptInput input)
    {
        _input = input;
        _draft = new PlanDraft(input.Days, input.Today, input.Season.Numbers);
        _history = [.. input.Season.History.Where(run => run.Date <= input.Today)];
    }

    /// <summary>Proposes a change; null when the plan stands.</summary>
    public static PlanProposal? Propose(AdaptInput input) => new Adaptation(input).Make();

    private PlanProposal? Make()
    {
        if (_draft.Days.Count == 0)
        {
            return null;
        }

        int missed = MissedSessions.InARow(_input.Days, _history, _input.Today).Count;
        if (missed > MostBridged && !_input.State.IsIll)
        {
            Replan("missed-many", $"{missed} sessions in a row were missed: the plan starts anew from what you can do now.");
        }
        else if (missed >= 2)
        {
            Bridge(missed);
        }

        Illness();
        Today();
        Heat();
        Repair();
        IReadOnlyList<DayChange> changes = _draft.Changes;
        return changes.Count == 0
            ? null
            : new PlanProposal(_code ?? changes[0].Code, string.Join(" ", _sentences), SeasonPlanner.RuleVersion, changes);
    }

    private void Say(string code, string sentence)
    {
        _code ??= code;
        if (!_sentences.Contains(sentence))
        {
            _sentences.Add(sentence);
        }
    }

    private void Replan(string code, string sentence)
    {
        SeasonPlan plan = SeasonPlanner.Make(_input.Season with { Today = _input.Today });
        if (plan.Refusal is not null)
        {
            Say("replan-refused", plan.Refusal.Sentence);
            return;
        }

        foreach (PlannedDay day in plan.Days)
        {
            _draft.Put(day, code, sentence);
        }

        Say(code, sentence);
    }

    private void Bridge(int missed)
    {
        string sentence = $"{missed} sessions in a row were missed: two easy runs lead back; what was missed is not made up.";
        int bridged = 0;
        List<PlannedDay> next = [.. _draft.Days.Where(day => day.DurationSeconds > 0 && day.Kind != SessionKind.Race).Take(BridgeRuns)];
        foreach (PlannedDay day in next)
        {
            _draft.Ease(day.Date, (int)(day.DurationSeconds * BridgeShare), "missed-some", sentence);
            bridged++;
        }

        if (bridged > 0)
        {
            Say("missed-some", sentence);
        }
    }

    private void Illness()
    {
        RunnerState state = _input.State;
        if (state.IsIll)
        {
            string sentence = "You are ill: no running today, and nothing hard for as many days after as it lasts.";
            _draft.Rest(_input.Today, "illness", sentence);
            EaseDays(_input.Today.AddDays(1), Math.Max(1, state.SickDays), "illness", sentence);
            Say("illness", sentence);
        }
        else if (state.SickDays > 0)
        {
            string sentence = $"After {state.SickDays} days of illness as many easy days lead back.";
            EaseDays(_input.Today, state.SickDays, "after-illness", sentence);
            Say("after-illness", sentence);
        }
        else if (state.HasPain)
        {
            const string Sentence = "Pain is reported: nothing hard this week, and no run that makes it worse.";
            EaseDays(_input.Today, 7, "pain", Sentence);
            Say("pain", Sentence);
        }
    }

    private void EaseDays(DateOnly from, int count, string code, string sentence)
    {
        foreach (PlannedDay day in _draft.Days.Where(day => day.Date >= from && day.Date < from.AddDays(count)).ToList())
        {
            if (day.DurationSeconds > 0 && day.Kind != SessionKind.Race)
            {
                _draft.Ease(day.Date, (int)(day.DurationSeconds * CutShare), code, sentence);
            }
        }
    }

    private void Today()
    {
        PlannedDay? today = _draft.On(_input.Today);
        RunnerState state = _input.State;
        if (today is null || today.DurationSeconds == 0 || today.Kind == SessionKind.Race || _history.Any(run => run.Date == _input.Today))
        {
            return;
        }

        if (state.IsRestAdvised)
        {
            _draft.Rest(today.Date, "readiness-rest", state.Why);
            Say("readiness-rest", state.Why);
        }
        else if (state.IsHardRefused && (today.IsHard || state.IsVolumeCut))
        {
            Defer(today, "readiness-low", state.Why, state.IsVolumeCut ? CutShare : 1);
        }
        else if (today.IsHard && _history.Any(run => run.IsHard && run.Date == today.Date.AddDays(-1)))
        {
            Defer(today, "harder-than-planned", "Yesterday was harder than planned, and hard days are never neighbours.", 1);
        }
    }

    /// <summary>
    /// An easy run today; the hard one goes to the first later day of the week that takes it by every rule, or is left out.
    /// </summary>
    private void Defer(PlannedDay today, string code, string sentence, double share)
    {
        DateOnly sunday = SeasonLayout.MondayOf(today.Date).AddDays(6);
        int easySeconds = Math.Min((int)(today.DurationSeconds * share), UsualEasySeconds(today));
        for (DateOnly date = today.Date.AddDays(2); today.IsHard && date <= sunday; date = date.AddDays(1))
        {
            PlannedDay? other = _draft.On(date);
            if (other is null || other.IsHard || other.DurationSeconds == 0
                || _input.Season.Availability.SecondsOn(date) < today.DurationSeconds)
            {
                continue;
            }

            var trial = new PlanDraft(_draft.Days, _input.Today, _input.Season.Numbers);
            trial.Ease(today.Date, easySeconds, code, sentence);
            trial.Put(PlanDraft.Moved(today, date, $"Moved from {today.Date.DayOfWeek}."), code, sentence);
            if (PlanValidator.Check(trial.Days, _history, PlanLimits.Of(_input.Season)).Count == 0)
            {
                _draft.Ease(today.Date, easySeconds, code, sentence);
                _draft.Put(PlanDraft.Moved(today, date, $"Moved from {today.Date.DayOfWeek}."), code, sentence);
                Say(code, $"{sentence} {today.Name} moves to {date.DayOfWeek}.");
                return;
            }
        }

        _draft.Ease(today.Date, easySeconds, code, sentence);
        Say(code, today.IsHard ? $"{sentence} {today.Name} is left out: nothing is crammed." : sentence);
    }

    private int UsualEasySeconds(PlannedDay today) => today.Kind == SessionKind.Long
        ? Math.Max(ShortestRunSeconds * 2, today.DurationSeconds / 2)
        : today.DurationSeconds;

    private void Heat()
    {
        foreach (PlannedDay day in _draft.Days.Where(day => day.Date < _input.Today.AddDays(HeatDays) && day.IsHard).ToList())
        {
            if (day.Kind == SessionKind.Race || !_input.State.HeatCelsius.TryGetValue(day.Date, out double celsius) || celsius < HotCelsius)
            {
                continue;
            }

            string sentence = FormattableString.Invariant($"{celsius:0} °C on {day.Date.DayOfWeek}: ")
                + (celsius >= VeryHotCelsius ? "nothing hard in such heat." : "run it early, by heart rate, a fifth shorter.");
            if (celsius >= VeryHotCelsius)
            {
                _draft.Ease(day.Date, (int)(day.DurationSeconds * CutShare), "heat", sentence);
            }
            else
            {
                Session shorter = SessionBuilder.Build(
                    day.Kind, SessionBuilder.RoundDownSeconds(day.DurationSeconds * 4 / 5), day.HardSeconds * 4 / 5,
                    _input.Season.Numbers with { HasPaceSource = false });
                _draft.Put(
                    new PlannedDay(
                        day.Date, shorter.Kind, shorter.Name, shorter.Purpose, sentence, shorter.DurationSeconds, shorter.HardSeconds,
                        shorter.Workout),
                    "heat", sentence);
            }

            Say("heat", sentence);
        }
    }

    /// <summary>Takes away, day by day, what breaks a rule: shorter first, then easy, then rest.</summary>
    private void Repair()
    {
        for (int i = 0; i < MostRepairs; i++)
        {
            IReadOnlyList<PlanViolation> violations = PlanValidator.Check(_draft.Days, _history, PlanLimits.Of(_input.Season));
            PlanViolation? first = violations.FirstOrDefault(violation => _draft.On(violation.Date) is { DurationSeconds: > 0 });
            if (first is null)
            {
                return;
            }

            PlannedDay day = _draft.On(first.Date)!;
            string sentence = $"So that the rules hold: {first.Sentence}";
            int cap = first.AllowedSeconds ?? day.DurationSeconds;
            if (cap < ShortestRunSeconds)
            {
                _draft.Rest(day.Date, "rules", sentence);
            }
            else
            {
                _draft.Ease(day.Date, Math.Min(day.DurationSeconds, cap), "rules", sentence);
            }

            Say("rules", "What else would break a rule is made easier.");
        }
    }
}
