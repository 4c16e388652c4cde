using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.NextRun;

/// <summary>The season of what the runner wishes: made, kept, and adapted by proposals.</summary>
public static class SeasonKeeper
{
    private const int PlanLookedBackDays = 21;
    private const int FewestDaysLeft = 7;
    private const int SickDaysLookedBack = 14;
    private const double EasySlowShare = 0.63;
    private const double EasyFastShare = 0.735;
    private const double IntervalShare = 0.975;
    private const int RepetitionSecondsFaster = 15;

    /// <summary>Makes the season of a wish and keeps both; a refusal keeps neither.</summary>
    public static SeasonPlan Make(RunStore store, SeasonWish wish, DateOnly today)
    {
        SeasonPlan plan = MakePlan(store, wish, today);
        if (plan.Refusal is null)
        {
            store.SaveWish(wish);
        }

        return plan;
    }

    /// <summary>Forgets the wish: from a day on the runner is kept going.</summary>
    public static void Forget(RunStore store, DateOnly today)
    {
        store.RemoveWish();
        MakePlan(store, SeasonWish.Unstated, today);
    }

    private static SeasonPlan MakePlan(RunStore store, SeasonWish wish, DateOnly today)
    {
        SeasonInput input = Input(store, wish, today);
        SeasonPlan plan = SeasonPlanner.Make(input);
        if (plan.Refusal is not null)
        {
            return plan;
        }

        IReadOnlyList<PlanViolation> violations = PlanValidator.Check(plan.Days, input.History, PlanLimits.Of(input));
        if (violations.Count > 0)
        {
            throw new PlanRefusedException(violations[0]);
        }

        bool isRunAlready = PlanKeeper.IsRunAlready(store, plan.Days[0], input.History);
        store.SaveSeason(isRunAlready ? plan with { Days = [.. plan.Days.Skip(1)] } : plan, SeasonPlanner.RuleVersion);
        return plan;
    }

    /// <summary>
    /// Holds the plan against what happened. A change is proposed, or taken at once where the runner's wish says so; what was declined
    /// for the same plan is not proposed again. Null when the plan stands, or was made anew because it came to its end.
    /// </summary>
    public static StoredPlanChange? Adapt(RunStore store, DateOnly today, RunnerState? state = null)
    {
        SeasonWish told = store.GetWish() ?? SeasonWish.Unstated;
        SeasonWish wish = told with { Goal = told.Goal.On(today) };
        int daysLeft = wish.Goal.MainRaceAfter(today) is null ? PlanKeeper.MostDays : FewestDaysLeft;
        if (store.LastPlannedDay() is not DateOnly last || last < today.AddDays(daysLeft))
        {
            MakePlan(store, wish, today);
            return null;
        }

        PlanProposal? proposal = Adaptation.Propose(new AdaptInput
        {
            Today = today,
            Days = store.GetPlan(today.AddDays(-PlanLookedBackDays), last),
            Season = Input(store, wish, today),
            Weeks = store.GetSeasonWeeks(),
            State = state ?? State(store, today),
        });
        if (proposal is null)
        {
            // What was proposed for a reason that has passed waits no longer.
            store.WithdrawProposals();
            return null;
        }

        int revision = store.PlanRevision;
        StoredPlanChange? same = store.ListPlanChanges().FirstOrDefault(change =>
            change.BaseRevision == revision && change.Proposal.Code == proposal.Code && IsSame(change.Proposal, proposal));
        StoredPlanChange kept = same ?? store.SaveProposal(proposal, revision);
        return wish.TakesChanges && kept.State == PlanChangeState.Proposed ? store.AcceptChange(kept.Id, today) : kept;
    }

    /// <summary>All that a season depends on, out of the store.</summary>
    public static SeasonInput Input(RunStore store, SeasonWish wish, DateOnly today)
    {
        VdotEstimate vdot = Level(store, today);
        return new SeasonInput
        {
            Today = today,
            Goal = WithExpectedTimes(wish.Goal, vdot),
            History = PlanKeeper.History(store, today),
            Availability = wish.Availability,
            Numbers = Numbers(store, today, vdot),
            Model = wish.Model,
            Preferences = wish.Preferences,
            LongestRunSeconds = wish.LongestRunSeconds,
            WeeksWithoutRace = wish.WeeksWithoutRace,
            AgeYears = wish.AgeYears,
            WasInjuredLately = store.ListInjuries().Any(one => one.Injury.To is null || one.Injury.To > today.AddYears(-1)),
        };
    }

    /// <summary>The runner's own numbers: cadence, zones, and paces from the fitness that runs have shown.</summary>
    public static RunnerNumbers Numbers(RunStore store, DateOnly today) => Numbers(store, today, Level(store, today));

    private static RunnerNumbers Numbers(RunStore store, DateOnly today, VdotEstimate vdot) => new(
        PlanKeeper.EasyCadence(store, today), store.GetProfile().HeartRateZoneUpperBpm, Paces(vdot), PaceSources.IsKnown(store, null));

    private static VdotEstimate Level(RunStore store, DateOnly today) =>
        VdotEstimate.On(store.GetHistory(), store.GetProfile(), today);

    /// <summary>How the runner is, as far as it touches the plan.</summary>
    public static RunnerState State(RunStore store, DateOnly today)
    {
        Readiness morning = Readiness.Of(store.GetReadinessInput(today));
        IReadOnlyList<InjuryFlag> flags = InjuryFlags.Of(store.GetInjuryInput(today, null));
        IReadOnlyList<DailyRecord> days = store.GetDays(today.AddDays(-SickDaysLookedBack), today);
        IReadOnlyList<StoredInjury> injuries = store.ListInjuries();
        bool isIll = days.Any(day => day.Date == today && day.IsIll == true);
        return new RunnerState
        {
            HeatCelsius = HotDays.FeltCelsius(store, WeatherAhead.Kept(store).Hours),
            IsHardRefused = morning.IsHardRefused,
            IsRestAdvised = morning.Advice == ReadinessAdvice.Rest,
            IsVolumeCut = morning.IsVolumeCut,
            Why = morning.Sentence,
            IsIll = isIll,
            SickDays = SickDays(days, isIll ? today : today.AddDays(-1)),
            HasPain = flags.Any(flag => flag.Code is "pain"),
            IsInjured = flags.Any(flag => flag.Code is "injured"),
            DaysSinceInjury = injuries.Where(one => one.Injury.To <= today).Select(one => today.DayNumber - one.Injury.To!.Value.DayNumber)
                .Select(count => (int?)count).Min(),
            IsFresh = morning.Advice == ReadinessAdvice.GoHard,
        };
    }

    private static int SickDays(IReadOnlyList<DailyRecord> days, DateOnly last)
    {
        int count = 0;
        while (days.Any(day => day.Date == last.AddDays(-count) && day.IsIll == true))
        {
            count++;
        }

        return count;
    }

    private static TrainingPaces? Paces(VdotEstimate vdot)
    {
        if (!vdot.Value.HasValue)
        {
            return null;
        }

        int Pace(double share) => (int)Math.Round(1000 / Vdot.SpeedAt(vdot.Value.Value, share));
        int threshold = Pace(Vdot.ThresholdShare);
        int uncertainty = (int)Math.Round(
            (1000 / Vdot.SpeedAt(vdot.Low80, Vdot.ThresholdShare) - 1000 / Vdot.SpeedAt(vdot.High80, Vdot.ThresholdShare)) / 2);
        int interval = Pace(IntervalShare);
        return new TrainingPaces(
            Pace(EasySlowShare), Pace(EasyFastShare), threshold, interval, interval - RepetitionSecondsFaster,
            Math.Max(1, uncertainty), vdot.Value.Inputs);
    }

    /// <summary>Races get the time that the runner's fitness says, where nothing better is known.</summary>
    private static TrainingGoal WithExpectedTimes(TrainingGoal goal, VdotEstimate vdot) => !vdot.Value.HasValue ? goal : goal with
    {
        Races = [.. goal.Races.Select(race =>
            race with { ExpectedSeconds = (int)Vdot.SecondsFor(vdot.Value.Value, race.DistanceMeters) })],
    };

    private static bool IsSame(PlanProposal one, PlanProposal other) =>
        one.Changes.Count == other.Changes.Count && one.Changes.Zip(other.Changes).All(pair =>
            pair.First.After.Date == pair.Second.After.Date && pair.First.After.Name == pair.Second.After.Name
            && pair.First.After.DurationSeconds == pair.Second.After.DurationSeconds);
}
