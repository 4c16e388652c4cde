using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The bands, out of the run store.</summary>
/// <param name="store">Where they are; not owned.</param>
/// <param name="clock">Knows the computer's time zone.</param>
internal sealed class StoreBands(RunStore store, TimeProvider clock) : IBandData
{
    /// <inheritdoc/>
    public IReadOnlyList<BandCard> ListBands()
    {
        var runsOf = store.CountRunsByBand();
        return [.. store.GetBands().Select(band => Band(band, runsOf.GetValueOrDefault(band.Id)))];
    }

    /// <inheritdoc/>
    public BandView Band() => new(
        ListBands(),
        [.. BandDoors.SerialAddresses().Select(address => new BandDoor(address, BandTexts.DoorCable))],
        BandSettingsForms.Of(store.GetSettings(), store.GetRunner()),
        CalibrationWords.Of(store, clock));

    /// <inheritdoc/>
    public string? SaveSettings(IReadOnlyDictionary<string, string> fields)
    {
        var (before, runner) = (store.GetSettings(), store.GetRunner());
        var (settings, newRunner, fault) = BandSettingsForms.Read(fields, before, runner);
        if (fault is not null)
        {
            return fault;
        }

        if (settings != before)
        {
            store.SaveSettings(settings);
        }

        if (newRunner != runner)
        {
            store.SaveRunner(newRunner);
        }

        return null;
    }

    /// <inheritdoc/>
    public (bool IsDone, string Sentence) Calibrate(long run, double distance)
    {
        var meters = store.GetSettings().IsImperial ? distance * Format.MetersPerMile : distance * 1000;
        if (meters is not (>= Calibration.LeastMeters and <= Calibration.MostMeters))
        {
            return (false, BandTexts.RefusedDistance);
        }

        try
        {
            Calibration.Make(store, new KnownDistance(run, meters));
            return (true, "");
        }
        catch (CalibrationException refused)
        {
            return (false, $"{refused.Message} {refused.WhatToDo}");
        }
    }

    private BandCard Band(StoredBand band, int runCount)
    {
        var pushes = store.GetPushedWorkouts(band.Id);
        var days = store.GetSchedule(band.Id);
        return new BandCard(
            band.Board,
            [
                new BandFact(BandTexts.BandLastSync, Format.DayAndTime(StoreSources.Local(clock, band.LastSeenUtc))),
                new BandFact(BandTexts.BandWorkout, WorkoutOn(band, pushes)),
                new BandFact(BandTexts.BandPlan, PlanOn(band, pushes, days)),
                new BandFact(BandTexts.BandDays, DaysOn(days)),
                new BandFact(BandTexts.BandRuns, Format.Whole(runCount)),
                new BandFact(BandTexts.BandFirmware, band.Firmware),
                new BandFact(BandTexts.BandFirstSeen, Format.DayAndTime(StoreSources.Local(clock, band.FirstSeenUtc))),
                new BandFact(BandTexts.BandIdentity, band.Id),
            ]);
    }

    private static string WorkoutOn(StoredBand band, IReadOnlyList<PushedWorkout> pushes)
    {
        var pushed = OnBand(band, pushes);
        return pushed is not null ? string.Format(BandTexts.BandWorkoutRevision, pushed.Name, pushed.Revision)
            : band.WorkoutDigest is null or StoredBand.NoWorkout ? BandTexts.BandNoWorkout
            : string.Format(BandTexts.BandWorkoutUnknown, band.WorkoutRevision);
    }

    private static string PlanOn(StoredBand band, IReadOnlyList<PushedWorkout> pushes, StoredSchedule? days)
    {
        if (band.WorkoutDigest is null)
        {
            return BandTexts.BandPlanNotAsked;
        }

        var plan = PlanAgreement.Of(band.WorkoutRevision ?? 0, band.WorkoutDigest, pushes, days);
        return plan.IsAgreed ? BandTexts.BandPlanAgrees : $"{plan.Sentence} {plan.WhatToDo}";
    }

    private static string DaysOn(StoredSchedule? days) => days is not { Days.Count: > 0 }
        ? BandTexts.BandDaysNone
        : string.Format(
            BandTexts.BandDaysList,
            string.Join(", ", days.Days.Select(day => $"{Format.Day(day.Date)} {day.Workout.Name}")), days.Revision, days.Digest);

    // What the band itself last said counts; one that was met before it was asked has what was last confirmed.
    internal static PushedWorkout? OnBand(StoredBand band, IReadOnlyList<PushedWorkout> pushes) => band.WorkoutDigest is null
        ? pushes.FirstOrDefault(push => push.IsConfirmed)
        : pushes.FirstOrDefault(push => push.Digest == band.WorkoutDigest);
}
