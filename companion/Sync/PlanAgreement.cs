using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Sync;

/// <summary>The workout that a band says it has, held against the record of what was put there: they never disagree silently.</summary>
/// <param name="State">How they stand.</param>
/// <param name="BandRevision">Revision on the band; null for no workout.</param>
/// <param name="StoreRevision">Revision that the band was last known to have taken from here; null for none.</param>
/// <param name="Sentence">The same in words.</param>
/// <param name="WhatToDo">The remedy; empty when they agree.</param>
public sealed record PlanAgreement(PlanState State, int? BandRevision, int? StoreRevision, string Sentence, string WhatToDo)
{
    private const string Remedy = "A sync without --no-push puts the next workout of the plan on the band.";

    /// <summary>True when there is nothing to tell.</summary>
    public bool IsAgreed => State == PlanState.Agrees;

    /// <summary>Compares what a band said when it was connected with what was put there from here.</summary>
    public static PlanAgreement Of(BandClient band, RunStore store) => Of(
        band.Info.WorkoutRevision, band.Info.WorkoutDigest.ToString("x8"), store.GetPushedWorkouts(band.BandId),
        store.FindSchedule(band.BandId, band.Info.ScheduleDigest.ToString("x8")));

    /// <summary>Compares.</summary>
    /// <param name="bandRevision">Revision that the band names; meaningless without a workout.</param>
    /// <param name="bandDigest">Digest that the band names, 8 hexadecimal digits.</param>
    /// <param name="pushes">What was put on this band from here, newest first.</param>
    /// <param name="schedule">The workouts of the next days that the band has from here; null for none.</param>
    public static PlanAgreement Of(
        int bandRevision, string bandDigest, IReadOnlyList<PushedWorkout> pushes, StoredSchedule? schedule = null)
    {
        if (schedule is not null && bandDigest == StoredBand.NoWorkout)
        {
            return new(
                PlanState.Agrees, null, null, "The band has no workout for today or later: its days are over.", "");
        }

        if (schedule?.Days.FirstOrDefault(day => day.Digest == bandDigest) is ScheduledDay today)
        {
            return new(
                PlanState.Agrees, bandRevision, bandRevision,
                $"The band has \"{today.Workout.Name}\" revision {bandRevision}, as it was put there.", "");
        }

        PushedWorkout? believed = pushes.FirstOrDefault(push => push.IsConfirmed);
        PushedWorkout? found = pushes.FirstOrDefault(push => push.Digest == bandDigest);
        if (bandDigest == StoredBand.NoWorkout)
        {
            return believed is null
                ? new(PlanState.Agrees, null, null, "The band has no workout, and none was put there from here.", "")
                : new(
                    PlanState.BandHasNone, null, believed.Revision,
                    $"The band has no workout, though {Named(believed)} was put there.", Remedy);
        }

        if (found is null)
        {
            string known = believed is null ? "none was put there from here" : $"{Named(believed)} was the last from here";
            return new(
                PlanState.BandHasUnknown, bandRevision, believed?.Revision,
                $"The band has a workout of revision {bandRevision} that this computer does not know; {known}.", Remedy);
        }

        // A push whose answer was lost is not confirmed here, and yet it may be what the band has.
        bool isNewest = believed is null || pushes.TakeWhile(push => push != believed).Append(believed).Contains(found);
        return isNewest
            ? new(PlanState.Agrees, bandRevision, found.Revision, $"The band has {Named(found)}, as it was put there.", "")
            : new(
                PlanState.BandHasOlder, bandRevision, believed!.Revision,
                $"The band has {Named(found)}, though {Named(believed)} was put there later.", Remedy);
    }

    private static string Named(PushedWorkout push) => $"\"{push.Name}\" revision {push.Revision}";
}
