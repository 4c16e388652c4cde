using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Protocol;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.NextRun;

/// <summary>Brings the plan's next days to the band, which then picks each day's workout by itself.</summary>
public static class DaysPush
{
    /// <summary>True when the band keeps more than one workout; an older one gets the next alone.</summary>
    public static bool IsKnownTo(BandClient client) => client.Info.Version >= Dialogue.ScheduleVersion;

    /// <summary>
    /// Puts the days on the band unless it has just these, and reads back. A workout that has not changed keeps its revision, so that
    /// what was run of it is known as its.
    /// </summary>
    /// <param name="client">The band.</param>
    /// <param name="store">Where the push is noted.</param>
    /// <param name="days">The plan from today on; days of rest are left out, and what finds no room in seven days.</param>
    /// <param name="keepsOwn">True when the runner's own workout on the band stays before them.</param>
    /// <param name="cancel">Ends it; the band then has the old days or the new ones, whole.</param>
    public static StoredSchedule Put(
        BandClient client, RunStore store, IReadOnlyList<PlannedDay> days, bool keepsOwn, CancellationToken cancel)
    {
        StoredSchedule? before = store.FindSchedule(client.BandId, client.Info.ScheduleDigest.ToString("x8"));
        ItemInfo single = client.GetItemInfo(ItemKind.Workout, cancel);
        int ownAbove = single.Length == 0 ? 0 : keepsOwn ? Math.Max(0, single.Revision - 1) : single.Revision;
        if (before is not null && before.OwnAbove < single.Revision == keepsOwn)
        {
            ownAbove = before.OwnAbove;
        }

        StoredSchedule made = Made(client, store, before, days, ownAbove);
        if (before is not null && HasSame(before, made))
        {
            return before;
        }

        store.RecordSchedule(made);
        ItemInfo onBand = client.PutSchedule(made.Revision, made.Form, cancel);
        if (onBand.Revision != made.Revision || onBand.Digest.ToString("x8") != made.Digest)
        {
            throw new BandException(
                $"The band gave back days of revision {onBand.Revision} instead of {made.Revision}.",
                "Sync again; the band keeps either its old days or the new ones, whole.");
        }

        store.ConfirmSchedule(client.BandId, made.Digest);
        client.Refresh(cancel);
        store.SaveBandWorkout(client.BandId, client.Info.WorkoutRevision, client.Info.WorkoutDigest.ToString("x8"));
        return made;
    }

    /// <summary>The minute, counted from 1970 UTC, at which a day begins on this computer's clock.</summary>
    internal static int StartMinutes(DateOnly day, TimeZoneInfo zone)
    {
        DateTime midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight))
        {
            // Where the clock goes forward at midnight, the day begins with its first minute that there is.
            midnight = midnight.AddMinutes(30);
        }

        return (int)(new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUnixTimeSeconds() / 60);
    }

    private static StoredSchedule Made(
        BandClient client, RunStore store, StoredSchedule? before, IReadOnlyList<PlannedDay> days, int ownAbove)
    {
        int next = BandPush.NextRevision(client.Info, store);
        var revised = new List<(int Start, int Minutes, Workout Workout)>();
        foreach (PlannedDay day in days.Where(day => day.Workout is not null && day.Date < days[0].Date.AddDays(ScheduleCodec.MaxDays)))
        {
            ScheduledDay? same = before?.Days.FirstOrDefault(old => old.Date == day.Date && BandPush.IsSame(old.Workout, day.Workout!));
            if (same is not null && store.LongestRunSecondsOf(same.Digest) >= WorkoutChoice.SecondsOfARun(same.Workout))
            {
                // It was run from this band: who runs again today is not to be given it twice.
                continue;
            }

            var workout = new Workout();
            workout.CopyFrom(day.Workout!);
            workout.Revision = same?.Workout.Revision ?? next++;
            int start = StartMinutes(day.Date, TimeZoneInfo.Local);
            revised.Add((start, StartMinutes(day.Date.AddDays(1), TimeZoneInfo.Local) - start, workout));
        }

        byte[] form = new byte[ScheduleCodec.MaxBytes];
        var writer = new ScheduleWriter(form, next, ownAbove);
        foreach ((int start, int minutes, Workout workout) in revised)
        {
            if (!writer.TryAdd(start, minutes, workout))
            {
                break;
            }
        }

        int length = writer.Close();
        return (length > 0 ? StoredSchedule.Of(client.BandId, form[..length]) : null) ?? throw new BandException(
            "The next days can't be sent: one of their workouts is none that a band takes.",
            "Make the plan again with: trainingplan plan.");
    }

    private static bool HasSame(StoredSchedule before, StoredSchedule made) =>
        before.OwnAbove == made.OwnAbove
        && before.Days.Select(day => (day.Date, day.Digest)).SequenceEqual(made.Days.Select(day => (day.Date, day.Digest)));
}
