using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Reads what the pages show from the run store. Safe to use from many threads, as the store is.</summary>
/// <param name="store">The runs; not owned.</param>
/// <param name="clock">Says what day it is.</param>
internal sealed class StorePageData(RunStore store, TimeProvider clock) : IPageData
{
    private const int RunsAPage = 40;
    private const int PlanDays = 14;

    // Asked anew for each page: the runner may change them while the pages are open.
    private bool IsImperial => store.GetSettings().IsImperial;

    private readonly RunCards _cards = new(store, clock);

    private DateOnly Day => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <inheritdoc/>
    public TodayView Today() => Mornings.Of(store, Day, ListPlan().FirstOrDefault(day => day.IsToday), ListBands());

    /// <inheritdoc/>
    public string? CheckIn(int? soreness, int? mood, double? sleepHours) =>
        Mornings.CheckIn(store, new DailyRecord { Date = Day, Soreness = soreness, Mood = mood, SleepHours = sleepHours });

    /// <inheritdoc/>
    public void Answer(long id, bool isAccepted)
    {
        if (isAccepted)
        {
            store.AcceptChange(id, Day);
        }
        else
        {
            store.DeclineChange(id);
        }
    }

    /// <inheritdoc/>
    public RunList ListRuns(int page)
    {
        var count = store.CountActivities();
        var isImperial = IsImperial;
        var shown = store.ListActivities((page - 1) * RunsAPage, RunsAPage).Select(activity => _cards.Of(activity, isImperial));
        return new RunList([.. shown], count, page, (count + RunsAPage - 1) / RunsAPage, isImperial);
    }

    /// <inheritdoc/>
    public void SetUnits(bool isImperial) => store.SaveSettings(store.GetSettings() with { IsImperial = isImperial });

    /// <inheritdoc/>
    public RunDetail? FindRun(long id)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var isImperial = IsImperial;
        var sources = ActivityDetails.SourcesOf(store.GetSources(activity.Id));
        if (activity.SessionId is not long session)
        {
            var recorded = store.GetActivity(activity.Id)!;
            return ActivityDetails.Of(activity, _cards.Of(activity, isImperial), sources, recorded, store.GetProfile(), isImperial);
        }

        var run = store.GetRunInput(session)!;
        var card = _cards.Of(activity, isImperial, run.Seconds);
        return RunDetails.Of(
            store.GetRun(session)!, card, sources, run, () => Recorded(activity, session, run.Seconds), store.GetCues(session), isImperial);
    }

    /// <inheritdoc/>
    public RunSeries? FindSeries(long id)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var isImperial = IsImperial;
        if (activity.SessionId is not long session)
        {
            var file = RecordedRun.Of(store.GetActivity(activity.Id)!);
            return new RunSeries(file.Seconds, file.AltitudeMeters, [], [], isImperial);
        }

        var run = store.GetRunInput(session)!;
        var steps = StepRows.Of(run, isImperial);
        var recorded = Recorded(activity, session, run.Seconds);
        var cues = CueMarks.Of(store.GetCues(session), isImperial);
        return new RunSeries(recorded.Seconds, recorded.AltitudeMeters, steps, cues, isImperial);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PlanCard> ListPlan()
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var days = store.GetPlan(today, today.AddDays(PlanDays - 1));
        var revisions = new Dictionary<DateOnly, int>();
        foreach (var pushed in store.GetBands().Select(band => OnBand(band, store.GetPushedWorkouts(band.Id))).OfType<PushedWorkout>())
        {
            // A plan may hold the same workout twice; the band carries it for the first of the days.
            if (days.FirstOrDefault(day => day.Name == pushed.Name) is { } day)
            {
                revisions[day.Date] = pushed.Revision;
            }
        }

        var isImperial = IsImperial;
        return [.. days.Select(day => PlanDay(day, today, revisions, isImperial))];
    }

    /// <inheritdoc/>
    public IReadOnlyList<BandCard> ListBands()
    {
        var runsOf = store.CountRunsByBand();
        return [.. store.GetBands().Select(band => Band(band, runsOf.GetValueOrDefault(band.Id)))];
    }

    private Activity? MergedOf(StoredActivity activity) => activity.SourceCount > 1 ? store.GetActivity(activity.Id) : null;

    // The session's seconds count from its own start, the merged run's from that of its best recording.
    private RecordedRun Recorded(StoredActivity activity, long session, IReadOnlyList<RunSecond> seconds)
    {
        var merged = MergedOf(activity);
        var later = store.GetRun(session)?.StartUtc - merged?.Start;
        return RecordedRun.Of(seconds, later is null ? null : merged, (int)Math.Round(later?.TotalSeconds ?? 0));
    }

    private static PlanCard PlanDay(PlannedDay day, DateOnly today, Dictionary<DateOnly, int> revisions, bool isImperial) => new(
        day.Date,
        day.Date == today,
        day.Workout is null ? Texts.PlanRest : day.Name,
        day.Workout is null,
        day.DurationSeconds,
        day.Purpose,
        day.Reason,
        day.Workout is null ? [] : WorkoutWords.Blocks(day.Workout, day.Kind, isImperial),
        day.Workout is null ? [] : WorkoutWords.Lines(day.Workout, isImperial),
        revisions.TryGetValue(day.Date, out var revision) ? string.Format(Texts.PlanOnBand, revision) : "");

    private BandCard Band(StoredBand band, int runCount)
    {
        var pushes = store.GetPushedWorkouts(band.Id);
        return new BandCard(
            band.Board,
            [
                new BandFact(Texts.BandLastSync, Format.DayAndTime(Local(band.LastSeenUtc))),
                new BandFact(Texts.BandWorkout, WorkoutOn(band, pushes)),
                new BandFact(Texts.BandPlan, PlanOn(band, pushes)),
                new BandFact(Texts.BandRuns, Format.Whole(runCount)),
                new BandFact(Texts.BandFirmware, band.Firmware),
                new BandFact(Texts.BandFirstSeen, Format.DayAndTime(Local(band.FirstSeenUtc))),
                new BandFact(Texts.BandIdentity, band.Id),
            ]);
    }

    private static string WorkoutOn(StoredBand band, IReadOnlyList<PushedWorkout> pushes)
    {
        var pushed = OnBand(band, pushes);
        return pushed is not null ? string.Format(Texts.BandWorkoutRevision, pushed.Name, pushed.Revision)
            : band.WorkoutDigest is null or StoredBand.NoWorkout ? Texts.BandNoWorkout
            : string.Format(Texts.BandWorkoutUnknown, band.WorkoutRevision);
    }

    private static string PlanOn(StoredBand band, IReadOnlyList<PushedWorkout> pushes)
    {
        if (band.WorkoutDigest is null)
        {
            return Texts.BandPlanNotAsked;
        }

        var plan = PlanAgreement.Of(band.WorkoutRevision ?? 0, band.WorkoutDigest, pushes);
        return plan.IsAgreed ? Texts.BandPlanAgrees : $"{plan.Sentence} {plan.WhatToDo}";
    }

    // What the band itself last said counts; one that was met before it was asked has what was last confirmed.
    private static PushedWorkout? OnBand(StoredBand band, IReadOnlyList<PushedWorkout> pushes) => band.WorkoutDigest is null
        ? pushes.FirstOrDefault(push => push.IsConfirmed)
        : pushes.FirstOrDefault(push => push.Digest == band.WorkoutDigest);

    private DateTime Local(DateTimeOffset time) => TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone).DateTime;
}
