using System.Collections.Concurrent;
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
    private const int ProfileColumns = 60;
    private const int MostKeptProfiles = 4000;

    // Asked anew for each page: the runner may change them while the pages are open.
    private bool IsImperial => store.GetSettings().IsImperial;

    // A session's bytes never change, so their small picture is made once. By digest: after a restore a number may be another run's.
    private readonly ConcurrentDictionary<string, IReadOnlyList<ProfileColumn>> _profiles = new();

    /// <inheritdoc/>
    public RunList ListRuns(int page)
    {
        var count = store.CountRuns();
        var isImperial = IsImperial;
        var shown = store.ListRuns((page - 1) * RunsAPage, RunsAPage).Select(run => Card(run, () => store.GetSeconds(run.Id), isImperial));
        return new RunList([.. shown], count, page, (count + RunsAPage - 1) / RunsAPage, isImperial);
    }

    /// <inheritdoc/>
    public void SetUnits(bool isImperial) => store.SaveSettings(store.GetSettings() with { IsImperial = isImperial });

    /// <inheritdoc/>
    public RunDetail? FindRun(long id)
    {
        var stored = store.GetRun(id);
        var run = stored is null ? null : store.GetRunInput(id);
        return run is null
            ? null
            : RunDetails.Of(stored!, Card(stored!, () => run.Seconds, IsImperial), run, store.GetCues(id), IsImperial);
    }

    /// <inheritdoc/>
    public RunSeries? FindSeries(long id)
    {
        var isImperial = IsImperial;
        return store.GetRunInput(id) is { } run
            ? new RunSeries(run.Seconds, StepRows.Of(run, isImperial), CueMarks.Of(store.GetCues(id), isImperial), isImperial)
            : null;
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

    private RunCard Card(StoredRun run, Func<IReadOnlyList<RunSecond>> seconds, bool isImperial) => new(
        run.Id,
        run.WorkoutName.Length > 0 ? run.WorkoutName : Texts.FreeRun,
        run.StartUtc is { } start ? Local(start) : null,
        run.DurationSeconds,
        [
            Figures.Sure(Texts.FigureDuration, Format.Duration(run.DurationSeconds), "", Texts.RecordedSeconds),
            Figures.Distance(run.DistanceMeters, isImperial),
            Figures.Cadence(run.CadenceSpm),
            Figures.HeartRate(run.HeartRateBpm),
        ],
        Profile(run.Digest, seconds));

    private IReadOnlyList<ProfileColumn> Profile(string digest, Func<IReadOnlyList<RunSecond>> seconds)
    {
        if (_profiles.Count > MostKeptProfiles)
        {
            _profiles.Clear();
        }

        return _profiles.GetOrAdd(digest, _ => Columns(seconds()));
    }

    private static IReadOnlyList<ProfileColumn> Columns(IReadOnlyList<RunSecond> seconds)
    {
        if (seconds.Count == 0)
        {
            return [];
        }

        var columnOf = seconds.ToLookup(second => second.ElapsedSeconds * ProfileColumns / (seconds[^1].ElapsedSeconds + 1));
        return [.. Enumerable.Range(0, ProfileColumns).Select(column => Column([.. columnOf[column]]))];
    }

    private static ProfileColumn Column(IReadOnlyList<RunSecond> seconds)
    {
        var trusted = seconds.Where(second => second.CadenceTrust == Trust.Trusted).ToList();
        var shown = trusted.Count > 0 ? trusted : [.. seconds.Where(second => second.CadenceTrust == Trust.Doubtful)];
        return shown.Count == 0
            ? new ProfileColumn(0, Trust.None)
            : new ProfileColumn(shown.Average(second => second.CadenceCentispm / 100.0), shown[0].CadenceTrust);
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
