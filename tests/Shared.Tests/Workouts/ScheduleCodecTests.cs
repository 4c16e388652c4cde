using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

/// <summary>The workouts of the next days: their bytes, which day is picked, and what is refused.</summary>
public sealed class ScheduleCodecTests
{
    private const int Midnight = 29_700_000;
    private const int Day = 24 * 60;
    private const long MsPerMinute = 60_000;

    [Fact]
    public void Each_day_has_its_workout_until_its_midnight()
    {
        byte[] form = Form(Midnight, Midnight + Day, Midnight + (3 * Day));
        Assert.Equal(WorkoutError.None, ScheduleCodec.Check(form, 0, form.Length));
        Assert.Equal((3, 8, 4), (ScheduleCodec.Count(form, 0), ScheduleCodec.RevisionOf(form, 0), ScheduleCodec.OwnAbove(form, 0)));

        long midnightMs = (Midnight + Day) * MsPerMinute;
        Assert.Equal(0, Picked(form, midnightMs - 1));
        Assert.Equal(1, Picked(form, midnightMs));
        Assert.Equal(1, Picked(form, midnightMs + (Day * MsPerMinute) - 1));
    }

    [Fact]
    public void On_a_day_of_rest_the_next_one_ahead_is_picked_and_after_the_last_none()
    {
        byte[] form = Form(Midnight, Midnight + Day, Midnight + (3 * Day));
        Assert.Equal(2, Picked(form, (Midnight + (2 * Day)) * MsPerMinute));
        Assert.Equal(2, Picked(form, ((Midnight + (4 * Day)) * MsPerMinute) - 1));
        Assert.Equal(-1, Picked(form, (Midnight + (4 * Day)) * MsPerMinute));
    }

    [Fact]
    public void Without_a_clock_the_first_is_picked()
    {
        Assert.Equal(0, Picked(Form(Midnight, Midnight + Day), 0));
        Assert.Equal(-1, Picked(Form(), 0));
    }

    [Fact]
    public void The_days_of_the_clock_change_last_23_and_25_hours()
    {
        var buffer = new byte[ScheduleCodec.MaxBytes];
        var writer = new ScheduleWriter(buffer, 1, 0);
        Assert.True(writer.TryAdd(Midnight, 23 * 60, Workout(1)));
        Assert.True(writer.TryAdd(Midnight + (23 * 60), 25 * 60, Workout(2)));
        int length = writer.Close();
        Assert.True(length > 0);
        Assert.Equal(0, Picked(buffer, ((Midnight + (23 * 60)) * MsPerMinute) - 1));
        Assert.Equal(1, Picked(buffer, ((Midnight + (48 * 60)) * MsPerMinute) - 1));
    }

    [Fact]
    public void A_workout_in_it_has_the_bytes_that_it_has_alone()
    {
        byte[] form = Form(Midnight);
        int day = ScheduleCodec.Pick(form, 0, 0);
        byte[] alone = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(Workout(1), alone);
        Assert.Equal(alone[..length], form.AsSpan(ScheduleCodec.FormOf(day), ScheduleCodec.FormLength(form, day)).ToArray());
    }

    [Fact]
    public void Seven_days_of_usual_workouts_find_room_and_an_eighth_does_not()
    {
        var writer = new ScheduleWriter(new byte[ScheduleCodec.MaxBytes], 1, 0);
        for (int i = 0; i < ScheduleCodec.MaxDays; i++)
        {
            Assert.True(writer.TryAdd(Midnight + (i * Day), Day, Workout(i)));
        }

        Assert.False(writer.TryAdd(Midnight + (ScheduleCodec.MaxDays * Day), Day, Workout(1)));
    }

    [Fact]
    public void The_longest_workout_finds_room_and_a_second_one_does_not()
    {
        var longest = new Workout { Name = new string('x', TrainingPlan.Workouts.Workout.MaxNameBytes) };
        for (int i = 0; i < TrainingPlan.Workouts.Workout.MaxSteps; i++)
        {
            WorkoutStep step = longest.AddStep(StepIntensity.Active, StepDurationKind.Time, 600);
            step.SetTarget1(TargetKind.Cadence, 16_000, 17_000);
            step.SetTarget2(TargetKind.HeartRate, 12_000, 14_000);
        }

        var writer = new ScheduleWriter(new byte[ScheduleCodec.MaxBytes], 1, 0);
        Assert.True(writer.TryAdd(Midnight, Day, longest));
        Assert.False(writer.TryAdd(Midnight + Day, Day, longest));
        Assert.True(writer.TryAdd(Midnight + Day, Day, Workout(2)));
        Assert.True(writer.Close() > 0);
    }

    [Fact]
    public void Every_flipped_bit_and_every_cut_is_refused()
    {
        byte[] form = Form(Midnight, Midnight + Day);
        for (int bit = 0; bit < form.Length * 8; bit++)
        {
            byte[] damaged = [.. form];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.NotEqual(WorkoutError.None, ScheduleCodec.Check(damaged, 0, damaged.Length));
        }

        for (int length = 0; length < form.Length; length++)
        {
            Assert.NotEqual(WorkoutError.None, ScheduleCodec.Check(form, 0, length));
        }
    }

    [Theory]
    [InlineData(WorkoutError.DaysInconsistent, 13, 0xF0)]
    [InlineData(WorkoutError.DaysInconsistent, 17, 0x00)]
    [InlineData(WorkoutError.DaysInconsistent, 18, 0x7F)]
    [InlineData(WorkoutError.TooManyDays, 12, 8)]
    [InlineData(WorkoutError.Malformed, 12, 0)]
    [InlineData(WorkoutError.Truncated, 20, 0x7F)]
    [InlineData(WorkoutError.RevisionNegative, 7, 0xFF)]
    [InlineData(WorkoutError.RevisionNegative, 11, 0xFF)]
    [InlineData(WorkoutError.NotRecognised, 21, 0x58)]
    [InlineData(WorkoutError.WrongVersion, 1, 2)]
    public void Nonsense_under_a_right_checksum_has_its_reason(WorkoutError reason, int at, byte value)
    {
        byte[] form = Form(Midnight, Midnight + Day);
        form[at] = value;
        Assert.Equal(reason, ScheduleCodec.Check(Mended(form), 0, form.Length));
        Assert.DoesNotContain("does not know", WorkoutErrors.Sentence(reason));
    }

    private static byte[] Mended(byte[] form)
    {
        uint crc = Crc32.Of(form, 0, form.Length - 4);
        Assert.True(BitConverter.TryWriteBytes(form.AsSpan(form.Length - 4), crc));
        return form;
    }

    private static int Picked(byte[] form, long utcMs)
    {
        int day = ScheduleCodec.Pick(form, 0, utcMs);
        var workout = new Workout();
        return day < 0
            ? -1
            : WorkoutCodec.TryDecode(form, ScheduleCodec.FormOf(day), ScheduleCodec.FormLength(form, day), workout) == WorkoutError.None
                ? workout.Revision - 1 : -2;
    }

    private static byte[] Form(params int[] starts)
    {
        byte[] buffer = new byte[ScheduleCodec.MaxBytes];
        var writer = new ScheduleWriter(buffer, 8, 4);
        for (int i = 0; i < starts.Length; i++)
        {
            Assert.True(writer.TryAdd(starts[i], Day, Workout(i + 1)));
        }

        int length = writer.Close();
        Assert.True(length > 0);
        return buffer[..length];
    }

    private static Workout Workout(int revision)
    {
        var workout = new Workout { Name = "Day " + revision, Revision = revision };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 600);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 180).SetTarget1(TargetKind.Cadence, 17_000, 17_500);
        workout.AddStep(StepIntensity.Recovery, StepDurationKind.Time, 120);
        workout.AddRepeat(1, 5);
        return workout;
    }
}
