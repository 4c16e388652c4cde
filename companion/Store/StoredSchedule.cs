using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>The workouts of the next days as they were put on a band.</summary>
/// <param name="BandId">The band.</param>
/// <param name="Revision">Their revision as a whole.</param>
/// <param name="Digest">CRC-32C of the bytes, 8 hexadecimal digits.</param>
/// <param name="OwnAbove">A single workout on the band goes before them when its revision is above this.</param>
/// <param name="Form">The bytes.</param>
/// <param name="Days">The days, in order.</param>
public sealed record StoredSchedule(
    string BandId, int Revision, string Digest, int OwnAbove, byte[] Form, IReadOnlyList<ScheduledDay> Days)
{
    private const int HalfDayMinutes = 12 * 60;

    /// <summary>Reads the bytes; null when they are no schedule.</summary>
    public static StoredSchedule? Of(string bandId, byte[] form)
    {
        if (ScheduleCodec.Check(form, 0, form.Length) != WorkoutError.None)
        {
            return null;
        }

        var days = new List<ScheduledDay>();
        int at = ScheduleCodec.FirstDay(0);
        for (int left = ScheduleCodec.Count(form, 0); left > 0; left--)
        {
            var workout = new Workout();
            int formAt = ScheduleCodec.FormOf(at);
            int length = ScheduleCodec.FormLength(form, at);
            _ = WorkoutCodec.TryDecode(form, formAt, length, workout);
            // Noon of a day is that day wherever the runner has travelled since.
            DateTimeOffset noon = DateTimeOffset.UnixEpoch.AddMinutes((double)ScheduleCodec.StartMinutes(form, at) + HalfDayMinutes);
            days.Add(new(
                DateOnly.FromDateTime(noon.ToLocalTime().DateTime), workout, ContentDigest.Of(form, formAt, length).ToString("x8")));
            at = ScheduleCodec.NextDay(form, at);
        }

        string digest = ContentDigest.Of(form, 0, form.Length).ToString("x8");
        return new(bandId, ScheduleCodec.RevisionOf(form, 0), digest, ScheduleCodec.OwnAbove(form, 0), form, days);
    }
}

/// <summary>One day of a schedule.</summary>
/// <param name="Date">The runner's day.</param>
/// <param name="Workout">Its workout, with the revision under which it is on the band.</param>
/// <param name="Digest">CRC-32C of the workout's bytes, 8 hexadecimal digits.</param>
public sealed record ScheduledDay(DateOnly Date, Workout Workout, string Digest);
