using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Tests.Planning.Season;

namespace TrainingPlan.Companion.Tests.Store;

public sealed class PlanChangeTests : IDisposable
{
    private static readonly DateOnly Today = AnySeason.Today;

    private readonly TemporaryFolder _folder = new();
    private readonly RunStore _store;

    public PlanChangeTests()
    {
        _store = RunStore.Open(_folder.Path);
        SeasonPlan plan = SeasonPlanner.Make(new SeasonInput
        {
            Today = Today,
            Goal = new TrainingGoal(GoalKind.GetFit, []),
            History = [],
            Availability = Availability.Open,
            Numbers = RunnerNumbers.Unknown,
        });
        _store.SaveSeason(plan, SeasonPlanner.RuleVersion);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private IReadOnlyList<PlannedDay> Plan => _store.GetPlan(Today, Today.AddDays(400));

    private StoredPlanChange ProposeToSkip(int index)
    {
        PlannedDay day = Plan.Where(one => one.DurationSeconds > 0).ElementAt(index);
        return _store.SaveProposal(PlanEdit.Skip(Plan, day.Date, Today), _store.PlanRevision);
    }

    [Fact]
    public void An_accepted_change_stands_in_the_plan_and_an_undone_one_is_gone()
    {
        IReadOnlyList<PlannedDay> before = Plan;
        StoredPlanChange proposal = ProposeToSkip(2);
        DateOnly date = proposal.Proposal.Changes[0].Before.Date;
        Assert.Equal(before.Select(day => day.Name), Plan.Select(day => day.Name));

        StoredPlanChange accepted = _store.AcceptChange(proposal.Id, Today);

        Assert.Equal(PlanChangeState.Accepted, accepted.State);
        Assert.Equal(SessionKind.Rest, Plan.Single(day => day.Date == date).Kind);
        Assert.Equal(PlanChangeState.Undone, _store.UndoChange(Today).State);
        Assert.Equal(
            before.Select(day => (day.Date, day.Name, day.DurationSeconds)), Plan.Select(day => (day.Date, day.Name, day.DurationSeconds)));
    }

    [Fact]
    public void A_declined_change_leaves_the_plan_and_cannot_be_accepted_later()
    {
        StoredPlanChange proposal = ProposeToSkip(0);
        int revision = _store.PlanRevision;

        Assert.Equal(PlanChangeState.Declined, _store.DeclineChange(proposal.Id).State);

        Assert.Equal(revision, _store.PlanRevision);
        Assert.Contains("declined already", Assert.Throws<StoreException>(() => _store.AcceptChange(proposal.Id, Today)).Message);
    }

    [Fact]
    public void A_proposal_for_an_older_plan_cannot_be_applied()
    {
        StoredPlanChange proposal = ProposeToSkip(0);
        _store.SavePlan(Plan, SeasonPlanner.RuleVersion);
        string[] before = [.. Plan.Select(day => day.Name)];

        StoreException refused = Assert.Throws<StoreException>(() => _store.AcceptChange(proposal.Id, Today));

        Assert.Contains("older plan", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Plan.Select(day => day.Name));
    }

    [Fact]
    public void A_proposal_that_touches_a_day_that_has_passed_cannot_be_applied()
    {
        StoredPlanChange proposal = ProposeToSkip(0);
        DateOnly date = proposal.Proposal.Changes[0].Before.Date;

        Assert.Throws<StoreException>(() => _store.AcceptChange(proposal.Id, date.AddDays(1)));
    }

    [Fact]
    public void A_new_proposal_makes_the_one_that_waited_stale()
    {
        StoredPlanChange first = ProposeToSkip(0);
        ProposeToSkip(1);

        Assert.Equal(
            [PlanChangeState.Proposed, PlanChangeState.Stale], _store.ListPlanChanges().Select(change => change.State));
        Assert.Throws<StoreException>(() => _store.AcceptChange(first.Id, Today));
    }

    [Fact]
    public void An_undo_after_the_plan_was_made_anew_is_refused()
    {
        _store.AcceptChange(ProposeToSkip(0).Id, Today);
        _store.SavePlan(Plan, SeasonPlanner.RuleVersion);

        StoreException refused = Assert.Throws<StoreException>(() => _store.UndoChange(Today));
        Assert.Contains("has changed since", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_runner_wishes_comes_back_as_it_was_told()
    {
        var wish = new SeasonWish
        {
            Goal = new TrainingGoal(GoalKind.Race, [new GoalRace("Spring", Today.AddDays(90), 21_097.5, RacePriority.A, 6300)]),
            Availability = Availability.Open with
            {
                LongRunDay = DayOfWeek.Saturday, RunsAWeek = 4, MinutesOnDay = new Dictionary<DateOnly, int> { [Today] = 0 },
            },
            Model = IntensityModel.Polarized,
            LongestRunSeconds = 7200,
            AgeYears = 44,
            TakesChanges = true,
        };

        _store.SaveWish(wish);
        SeasonWish kept = _store.GetWish()!;

        Assert.Equal(wish.Goal.Races[0], kept.Goal.Races[0]);
        Assert.Equal(wish.Availability.MinutesByWeekday, kept.Availability.MinutesByWeekday);
        Assert.Equal(0, kept.Availability.MinutesOn(Today));
        Assert.Equal(
            (wish.Model, wish.LongestRunSeconds, wish.AgeYears, true),
            (kept.Model, kept.LongestRunSeconds, kept.AgeYears, kept.TakesChanges));
    }
}
