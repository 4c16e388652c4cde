using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Workouts;

public class WorkoutCodecTests
{
    private const int Seed = 20260722;

    [Fact]
    public void Every_workout_comes_back_as_it_was()
    {
        var random = new Random(Seed);
        for (int i = 0; i < 2000; i++)
        {
            Workout workout = RandomWorkouts.Make(random, 7200, 99);
            byte[] bytes = Encode(workout);
            var back = new Workout();
            Assert.True(WorkoutError.None == WorkoutCodec.TryDecode(bytes, 0, bytes.Length, back), $"seed {Seed}, workout {i}");
            Assert.Equal(workout.Name, back.Name);
            Assert.Equal(workout.Revision, back.Revision);
            Assert.Equal(workout.HeartRateZoneUpperBpm, back.HeartRateZoneUpperBpm);
            Assert.Equal(Describe(workout), Describe(back));
        }
    }

    [Fact]
    public void A_form_is_found_at_an_offset()
    {
        byte[] bytes = Encode(Simple());
        byte[] shifted = new byte[bytes.Length + 20];
        bytes.CopyTo(shifted, 13);
        var back = new Workout();
        Assert.Equal(WorkoutError.None, WorkoutCodec.TryDecode(shifted, 13, bytes.Length, back));
        Assert.Equal("Easy", back.Name);
    }

    [Fact]
    public void The_largest_workout_fits_in_what_is_documented()
    {
        var workout = new Workout { Name = new string('x', Workout.MaxNameBytes), Revision = int.MaxValue };
        for (int i = 0; i < Workout.MaxSteps; i++)
        {
            WorkoutStep step = workout.AddStep(StepIntensity.Active, StepDurationKind.Time, WorkoutLimits.MaxStepSeconds);
            step.SetTarget1(TargetKind.Pace, 240, 250);
            step.SetTarget2(TargetKind.HeartRate, 15000, 16000);
        }

        Assert.Equal(891, Encode(workout).Length);
    }

    [Fact]
    public void The_layout_is_the_documented_one()
    {
        var workout = new Workout { Name = "5x", Revision = 0x01020304 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000).SetTarget1(TargetKind.Pace, 270, 280);
        workout.AddStep(StepIntensity.Rest, StepDurationKind.HeartRateBelow, 120);
        workout.AddRepeat(0, 5);
        byte[] bytes = Encode(workout);
        Assert.Equal(
            "57-01-24-00-04-03-02-01-00-00-00-00-00-03-02-35-78-09-02-E8-03-00-0E-01-18-01-1B-00-78-80-00-05",
            BitConverter.ToString(bytes, 0, bytes.Length - 4));
        Assert.Equal(Crc32.Of(bytes, 0, bytes.Length - 4), BitConverter.ToUInt32(bytes, bytes.Length - 4));
    }

    [Fact]
    public void What_is_not_a_workout_is_refused_with_its_reason()
    {
        byte[] good = Encode(Simple());
        Assert.Equal(WorkoutError.NoData, Decode([]));
        Assert.Equal(WorkoutError.NoData, WorkoutCodec.TryDecode(null, 0, 10, new Workout()));
        Assert.Equal(WorkoutError.NoData, WorkoutCodec.TryDecode(good, 0, -1, new Workout()));
        Assert.Equal(WorkoutError.TooLong, Decode(new byte[WorkoutCodec.MaxBytes + 1]));
        Assert.Equal(WorkoutError.Truncated, WorkoutCodec.TryDecode(good, 1, good.Length, new Workout()));
        Assert.Equal(WorkoutError.Truncated, WorkoutCodec.TryDecode(good, -1, good.Length, new Workout()));
        Assert.Equal(WorkoutError.NotRecognised, Decode([.. "FIT workout"u8]));
        Assert.Equal(WorkoutError.TooLong, Decode([.. good, 0]));
        for (int length = 1; length < good.Length; length++)
        {
            Assert.Equal(WorkoutError.Truncated, WorkoutCodec.TryDecode(good, 0, length, new Workout()));
        }

        Assert.Equal(WorkoutError.WrongVersion, Decode(Changed(good, 1, 2)));
        Assert.Equal(WorkoutError.Corrupt, Decode(Changed(good, 8, 1)));
    }

    [Theory]
    [InlineData(13, 0, WorkoutError.NoSteps)]
    [InlineData(13, 65, WorkoutError.TooManySteps)]
    [InlineData(13, 3, WorkoutError.Truncated)]
    [InlineData(13, 1, WorkoutError.Malformed)]
    [InlineData(7, 0x80, WorkoutError.RevisionNegative)]
    [InlineData(8, 90, WorkoutError.ZonesInconsistent)]
    [InlineData(14, 41, WorkoutError.Truncated)]
    [InlineData(15, 7, WorkoutError.NameNotText)]
    [InlineData(15, 0xFF, WorkoutError.NameNotText)]
    [InlineData(19, 0x47, WorkoutError.Malformed)]
    [InlineData(19, 0x07, WorkoutError.IntensityUnknown)]
    [InlineData(20, 0x40, WorkoutError.Malformed)]
    [InlineData(24, 0x07, WorkoutError.IntensityUnknown)]
    public void A_form_with_the_right_checksum_and_wrong_content_is_refused(int index, byte value, WorkoutError expected) =>
        Assert.Equal(expected, Decode(WithChecksum(Changed(Encode(Simple()), index, value))));

    [Fact]
    public void An_invalid_workout_has_no_form()
    {
        Assert.Equal(-1, WorkoutCodec.Encode(new Workout(), new byte[WorkoutCodec.MaxBytes]));
        Assert.Equal(-1, WorkoutCodec.Encode(Simple(), new byte[20]));
    }

    [Fact]
    public void Twenty_thousand_hostile_inputs_neither_crash_nor_change_a_workout()
    {
        var random = new Random(Seed);
        var into = new Workout();
        byte[] kept = Encode(Simple());
        Assert.Equal(WorkoutError.None, WorkoutCodec.TryDecode(kept, 0, kept.Length, into));
        int accepted = 0;
        for (int i = 0; i < 20000; i++)
        {
            byte[] original = Encode(RandomWorkouts.Make(random, 7200, 99));
            byte[] hostile = Mutate(original, random);
            bool isResealed = random.Next(2) == 0 && hostile.Length >= 8;
            hostile = isResealed ? WithChecksum(hostile) : hostile;
            WorkoutError error = WorkoutCodec.TryDecode(hostile, 0, hostile.Length, into);
            string where = $"seed {Seed}, input {i}";
            if (error != WorkoutError.None)
            {
                Assert.True(Encode(into).AsSpan().SequenceEqual(kept), where + ": a refused form changed the workout");
                continue;
            }

            Assert.True(isResealed || hostile.AsSpan().SequenceEqual(original), where + ": a changed form was accepted");
            Assert.True(Encode(into).AsSpan().SequenceEqual(hostile), where + ": an accepted form has another form");
            kept = hostile;
            accepted++;
        }

        Assert.InRange(accepted, 100, 19000);
    }

    private static Workout Simple()
    {
        var workout = new Workout { Name = "Easy", Revision = 3 };
        workout.AddStep(StepIntensity.WarmUp, StepDurationKind.Time, 600);
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 1200);
        return workout;
    }

    private static byte[] Encode(Workout workout)
    {
        byte[] buffer = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(workout, buffer);
        Assert.True(length > 0, "not encodable: " + WorkoutValidator.Check(workout));
        return buffer[..length];
    }

    private static WorkoutError Decode(byte[] bytes) => WorkoutCodec.TryDecode(bytes, 0, bytes.Length, new Workout());

    private static byte[] Changed(byte[] bytes, int index, byte value)
    {
        byte[] copy = [.. bytes];
        copy[index] = value;
        return copy;
    }

    private static byte[] WithChecksum(byte[] bytes)
    {
        byte[] copy = [.. bytes];
        copy[2] = (byte)copy.Length;
        copy[3] = (byte)(copy.Length >> 8);
        BitConverter.TryWriteBytes(copy.AsSpan(copy.Length - 4), Crc32.Of(copy, 0, copy.Length - 4));
        return copy;
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        byte[] bytes = [.. original];
        int index = random.Next(bytes.Length);
        switch (random.Next(6))
        {
            case 0: bytes[index] ^= (byte)(1 << random.Next(8)); return bytes;
            case 1: bytes[index] = (byte)random.Next(256); return bytes;
            case 2: return bytes[..index];
            case 3: return [.. bytes[..index], .. bytes[index..], .. bytes[..random.Next(bytes.Length)]];
            case 4: (bytes[index], bytes[bytes.Length / 2]) = (bytes[bytes.Length / 2], bytes[index]); return bytes;
            default: random.NextBytes(bytes.AsSpan(random.Next(2) * index)); return bytes;
        }
    }

    private static string Describe(Workout workout)
    {
        IEnumerable<string> steps = workout.Steps.Take(workout.StepCount).Select(s =>
            $"{s.Intensity} {s.DurationKind} {s.DurationValue} {s.Target1Kind} {s.Target1Low} {s.Target1High} "
            + $"{s.Target2Kind} {s.Target2Low} {s.Target2High} {s.IsRepeat} {s.RepeatFromIndex} {s.RepeatCount}");
        return string.Join('\n', steps);
    }
}
