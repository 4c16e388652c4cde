using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Benchmarks.Season;

/// <summary>The planner's season, held against what happened each morning; each change is taken by itself.</summary>
public sealed class AdaptedPolicy : ISeasonPolicy
{
    private readonly SeededRunner _runner;
    private readonly List<PlanViolation> _violations = [];
    private List<PlannedDay> _days;

    /// <summary>Plans the season.</summary>
    public AdaptedPolicy(SeededRunner runner)
    {
        _runner = runner;
        SeasonPlan plan = SeasonPlanner.Make(runner.Input(SeededRunner.Start, runner.History));
        Plan = plan;
        _days = [.. plan.Days];
        _violations.AddRange(PlanValidator.Check(plan.Days, runner.History, Limits));
    }

    private PlanLimits Limits => PlanLimits.Of(_runner.Input(SeededRunner.Start, []));

    /// <summary>Seed of the runner.</summary>
    public int Seed => _runner.Seed;

    /// <summary>The season as it was made at the start.</summary>
    public SeasonPlan Plan { get; }

    /// <summary>The days as they stood on their own morning, those to come as they stand.</summary>
    public IReadOnlyList<PlannedDay> Days => _days;

    /// <summary>Every rule that the plan broke on any morning, after the morning's change.</summary>
    public IReadOnlyList<PlanViolation> Violations => _violations;

    /// <summary>Changes that were taken.</summary>
    public int Changes { get; private set; }

    /// <summary>Changes by their code.</summary>
    public Dictionary<string, int> ChangesByCode { get; } = [];

    /// <inheritdoc/>
    public PlannedDay On(DateOnly today, IReadOnlyList<PastRun> history, RunnerState state)
    {
        PlanProposal? proposal = Adaptation.Propose(new AdaptInput
        {
            Today = today,
            Days = [.. _days.Where(day => day.Date >= today.AddDays(-21))],
            Season = _runner.Input(today, history),
            Weeks = Plan.Weeks,
            State = state,
        });
        if (proposal is not null)
        {
            _days = [.. PlanEdit.With(_days, proposal)];
            Changes++;
            ChangesByCode[proposal.Code] = ChangesByCode.GetValueOrDefault(proposal.Code) + 1;
        }

        _violations.AddRange(PlanValidator.Check([.. _days.Where(day => day.Date >= today)], history, Limits));
        return _days.First(day => day.Date == today);
    }
}
