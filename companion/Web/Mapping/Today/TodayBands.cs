using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The band as the morning needs it.</summary>
internal static class TodayBands
{
    private const int LookedAtRuns = 5;

    /// <summary>The band that was here last; null when none was.</summary>
    internal static TodayBand? Newest(RunStore store, Func<DateTimeOffset, DateTime> local)
    {
        if (store.GetBands().FirstOrDefault() is not { } band)
        {
            return null;
        }

        var pushes = store.GetPushedWorkouts(band.Id);
        var onBand = StoreBands.OnBand(band, pushes);
        var plan = PlanAgreement.Of(
            band.WorkoutRevision ?? 0, band.WorkoutDigest ?? StoredBand.NoWorkout, pushes, store.GetSchedule(band.Id));
        var (percent, when) = BatteryOf(store, band.Id, local);
        return new TodayBand(
            band.Board,
            percent,
            percent is null ? TodayTexts.BatteryUnknown : string.Format(TodayTexts.BatteryAt, percent, when),
            Format.DayAndTime(local(band.LastSeenUtc)),
            onBand is null ? TodayTexts.BandNothing : string.Format(TodayTexts.BandWorkout, onBand.Name, onBand.Revision),
            band.WorkoutDigest is null || plan.IsAgreed,
            band.WorkoutDigest is null || plan.IsAgreed ? "" : $"{plan.Sentence} {plan.WhatToDo}");
    }

    // The band writes its charge into the log of each run: what it last wrote is what is known.
    private static (int? Percent, string When) BatteryOf(RunStore store, string bandId, Func<DateTimeOffset, DateTime> local)
    {
        foreach (var run in store.ListRuns(0, LookedAtRuns).Where(run => run.BandId == bandId))
        {
            if (store.GetEvents(run.Id).LastOrDefault(logged => logged.Kind == LogEventKind.Battery) is { } battery)
            {
                return (Math.Clamp(battery.A, 0, 100), Format.DayAndTime(local(run.StartUtc ?? run.ReceivedUtc)));
            }
        }

        return (null, "");
    }
}
