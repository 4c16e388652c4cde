using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The plan as it stands, with what the pages say of it; read once and good until something in the store changes.</summary>
internal sealed class PlanBook
{
    private const int DaysBack = 400;
    private const int WeekDays = 7;
    private const int JudgedDaysBack = 42;

    private readonly Dictionary<DateOnly, PlannedDay> _byDate;
    private readonly ILookup<DateOnly, StoredActivity> _runs;
    private readonly Lazy<IReadOnlyList<PastRun>> _history;
    private readonly Lazy<RunnerNumbers> _numbers;
    private readonly Lazy<PlanLimits> _limits;
    private readonly Lazy<Dictionary<DateOnly, int>> _revisions;
    private readonly Lazy<Dictionary<DateOnly, SessionOutcome>> _outcomes;
    private readonly Lazy<Dictionary<DateOnly, HotDay>> _heat;

    internal PlanBook(RunStore store, DateOnly today)
    {
        Today = today;
        Days = store.GetPlan(today.AddDays(-DaysBack), store.LastPlannedDay() ?? today);
        Wish = store.GetWish();
        Weeks = Wish is null ? [] : store.GetSeasonWeeks();
        Changes = store.ListPlanChanges();
        Revision = store.PlanRevision;
        IsImperial = store.GetSettings().IsImperial;
        _byDate = Days.ToDictionary(day => day.Date);
        var runs = store.ListActivities();
        HasRuns = runs.Any(run => run.IsRun);
        _runs = runs.Where(run => run.IsRun && run.LocalDate >= today.AddDays(-DaysBack)).ToLookup(run => run.LocalDate);
        _history = new(() => PlanKeeper.History(store, today));
        _numbers = new(() => SeasonKeeper.Numbers(store, today));
        _limits = new(() => PlanHand.Limits(store, today));
        _revisions = new(() => OnBands(store));
        _outcomes = new(() => DoneAgainstPlan.Of(store, today.AddDays(-JudgedDaysBack), today.AddDays(1), today)
            .ToDictionary(outcome => outcome.Day.Date));
        _heat = new(() => HotDays.Of(store, Ahead, WeatherAhead.Kept(store).Hours, today)
            .Where(hot => hot.Sentence is not null)
            .ToDictionary(hot => hot.Day.Date));
    }

    internal DateOnly Today { get; }

    /// <summary>Every planned day of the last year and to come, in rising time.</summary>
    internal IReadOnlyList<PlannedDay> Days { get; }

    /// <summary>Planned days from today on.</summary>
    internal IReadOnlyList<PlannedDay> Ahead => [.. Days.Where(day => day.Date >= Today)];

    internal IReadOnlyList<SeasonWeek> Weeks { get; }

    internal SeasonWish? Wish { get; }

    /// <summary>Changes of the plan, the newest first.</summary>
    internal IReadOnlyList<StoredPlanChange> Changes { get; }

    internal int Revision { get; }

    internal bool IsImperial { get; }

    internal bool HasRuns { get; }

    /// <summary>Runs of the last weeks as the validator sees them.</summary>
    internal IReadOnlyList<PastRun> History => _history.Value;

    internal RunnerNumbers Numbers => _numbers.Value;

    /// <summary>What the runner has told that a plan is judged by.</summary>
    internal PlanLimits Limits => _limits.Value;

    internal PlannedDay? On(DateOnly date) => _byDate.GetValueOrDefault(date);

    internal IReadOnlyList<StoredActivity> RunsOn(DateOnly date) => [.. _runs[date].Reverse()];

    internal SeasonWeek? WeekOf(DateOnly date) =>
        Weeks.LastOrDefault(week => week.Monday <= date && date < week.Monday.AddDays(WeekDays));

    /// <summary>What became of a day's session; null where nothing was planned, and for days to come and those of long ago.</summary>
    internal SessionOutcome? OutcomeOn(DateOnly date) => date <= Today && date >= Today.AddDays(-JudgedDaysBack)
        && _outcomes.Value.GetValueOrDefault(date) is { Verdict: not SessionVerdict.Ahead } outcome
            ? outcome
            : null;

    /// <summary>The heat that is forecast for a day and matters to its session; null for none.</summary>
    internal HotDay? HeatOn(DateOnly date) => _heat.Value.GetValueOrDefault(date);

    /// <summary>Revision under which a day's workout is on a band; null when it is on none.</summary>
    internal int? RevisionOnBand(DateOnly date) => _revisions.Value.TryGetValue(date, out var revision) ? revision : null;

    /// <summary>The Monday of a day's week.</summary>
    internal static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % WeekDays));

    private Dictionary<DateOnly, int> OnBands(RunStore store)
    {
        var revisions = new Dictionary<DateOnly, int>();
        foreach (var band in store.GetBands())
        {
            if (store.GetSchedule(band.Id) is { } onBand)
            {
                foreach (var day in onBand.Days.Where(day => On(day.Date)?.Name == day.Workout.Name))
                {
                    revisions[day.Date] = day.Workout.Revision;
                }
            }
            else if (StoreBands.OnBand(band, store.GetPushedWorkouts(band.Id)) is { } pushed
                && Ahead.FirstOrDefault(day => day.Name == pushed.Name) is { } first)
            {
                // A band that keeps one workout. A plan may hold it twice; the band carries it for the first of the days.
                revisions[first.Date] = pushed.Revision;
            }
        }

        return revisions;
    }
}
