namespace TrainingPlan.Companion.Planning;

/// <summary>One look at a plan: what is known, the plan in the hands of the triggers, and what they say.</summary>
internal sealed class AdaptCase
{
    /// <summary>A run shorter than this is not worth the way to the door, seconds.</summary>
    public const int ShortestRunSeconds = 15 * 60;

    private readonly List<string> _sentences = [];

    /// <summary>Opens the case.</summary>
    public AdaptCase(AdaptInput input)
    {
        Input = input;
        Draft = new PlanDraft(input.Days, input.Today, input.Season.Numbers);
        History = [.. input.Season.History.Where(run => run.Date <= input.Today)];
    }

    /// <summary>What is known.</summary>
    public AdaptInput Input { get; }

    /// <summary>The plan from today on.</summary>
    public PlanDraft Draft { get; }

    /// <summary>Runs up to today.</summary>
    public IReadOnlyList<PastRun> History { get; }

    /// <summary>The day in the runner's calendar.</summary>
    public DateOnly Today => Input.Today;

    /// <summary>How the runner is.</summary>
    public RunnerState State => Input.State;

    /// <summary>The reason that weighs most; null as long as nobody has spoken.</summary>
    public string? Code { get; private set; }

    /// <summary>What was said, in one line.</summary>
    public string Sentence => string.Join(" ", _sentences);

    /// <summary>True when today's run is done.</summary>
    public bool HasRunToday => RanOn(Today);

    /// <summary>True when a run was done on a day.</summary>
    public bool RanOn(DateOnly date) => History.Any(run => run.Date == date);

    /// <summary>Says why, once; the first reason gives the proposal its code.</summary>
    public void Say(string code, string sentence)
    {
        Code ??= code;
        if (!_sentences.Contains(sentence))
        {
            _sentences.Add(sentence);
        }
    }

    /// <summary>What a plan of these days breaks.</summary>
    public IReadOnlyList<PlanViolation> Broken(IReadOnlyList<PlannedDay> days) =>
        PlanValidator.Check(days, History, PlanLimits.Of(Input.Season));

    /// <summary>Puts days that were planned again into the plan and says so when any differs; a run of today stays as it was.</summary>
    public void Replan(IEnumerable<PlannedDay> days, string code, string sentence)
    {
        foreach (PlannedDay day in days.Where(day => !(day.Date == Today && HasRunToday)))
        {
            if (Draft.On(day.Date) is PlannedDay standing && !PlanDraft.IsSame(standing, day))
            {
                Draft.Put(day, code, sentence);
                Say(code, sentence);
            }
        }
    }

    /// <summary>
    /// Makes the hard days of a spell easy, and says so when there were any. Races stay: whether to start is the runner's to say.
    /// </summary>
    public void EaseHardDays(DateOnly from, int count, string code, string sentence)
    {
        foreach (PlannedDay day in Draft.Between(from, from.AddDays(count - 1)).Where(day => day.IsHard && day.Kind != SessionKind.Race))
        {
            Draft.Ease(day.Date, Deferral.EasySeconds(day), code, sentence);
            Say(code, sentence);
        }
    }
}
