using System.Buffers.Binary;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>What workouts and settings share: length at 2, CRC-32 at the end.</summary>
internal abstract class StoredFormTarget : FuzzTarget
{
    private const int TailBytes = 4;
    private const int LengthAt = 2;

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data)
    {
        if (data.Length >= LengthAt + 2 + TailBytes)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(data.AsSpan(LengthAt), (ushort)data.Length);
            int end = data.Length - TailBytes;
            BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(end), Crc32.Of(data, 0, end));
        }

        return data;
    }

    /// <summary>A workout of chance.</summary>
    public static Workout AnyWorkout(Random chance)
    {
        var workout = new Workout { Name = "Übung " + chance.Next(100), Revision = chance.Next(1000) };
        for (int step = chance.Next(1, 10); step > 0; step--)
        {
            WorkoutStep added = workout.AddStep((StepIntensity)chance.Next(5), StepDurationKind.Time, chance.Next(10, 3000));
            if (chance.Next(2) == 0)
            {
                added.SetTarget1(TargetKind.Cadence, 16_000, 16_000 + chance.Next(100, 1500));
            }
        }

        if (chance.Next(2) == 0)
        {
            workout.AddRepeat(0, chance.Next(2, 9));
        }

        return workout;
    }
}

/// <summary>A workout's bytes.</summary>
internal sealed class WorkoutTarget : StoredFormTarget
{
    /// <inheritdoc/>
    public override string Name => "workout";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        byte[] buffer = new byte[WorkoutCodec.MaxBytes];
        int length = WorkoutCodec.Encode(AnyWorkout(chance), buffer);
        return length > 0 ? buffer[..length] : Valid(chance);
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        var workout = new Workout();
        if (WorkoutCodec.TryDecode(data, offset, length, workout) != WorkoutError.None)
        {
            return 0;
        }

        byte[] again = new byte[WorkoutCodec.MaxBytes];
        return Mix(ContentDigest.Of(again, 0, WorkoutCodec.Encode(workout, again)), workout.StepCount);
    }
}

/// <summary>The bytes of the next days' workouts.</summary>
internal sealed class ScheduleTarget : StoredFormTarget
{
    private const int Midnight = 29_700_000;
    private const int DayMinutes = 24 * 60;

    /// <inheritdoc/>
    public override string Name => "schedule";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        byte[] buffer = new byte[ScheduleCodec.MaxBytes];
        var writer = new ScheduleWriter(buffer, chance.Next(1000), chance.Next(1000));
        for (int day = chance.Next(ScheduleCodec.MaxDays); day >= 0; day--)
        {
            _ = writer.TryAdd(Midnight - (day * DayMinutes), DayMinutes, AnyWorkout(chance));
        }

        int length = writer.Close();
        return length > 0 ? buffer[..length] : Valid(chance);
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        if (ScheduleCodec.Check(data, offset, length) != WorkoutError.None)
        {
            return 0;
        }

        var workout = new Workout();
        int day = ScheduleCodec.FirstDay(offset);
        for (int left = ScheduleCodec.Count(data, offset); left > 0; left--)
        {
            steps.Step();
            if (WorkoutCodec.TryDecode(data, ScheduleCodec.FormOf(day), ScheduleCodec.FormLength(data, day), workout) != WorkoutError.None)
            {
                throw new InvalidOperationException("a schedule was taken with a workout that is none");
            }

            day = ScheduleCodec.NextDay(data, day);
        }

        int picked = ScheduleCodec.Pick(data, offset, Midnight * 60_000L);
        return Mix(ScheduleCodec.RevisionOf(data, offset), picked < 0 ? picked : picked - offset);
    }
}

/// <summary>The settings' bytes.</summary>
internal sealed class SettingsTarget : StoredFormTarget
{
    /// <inheritdoc/>
    public override string Name => "settings";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        var settings = new BandSettings
        {
            CadenceLowCentispm = 16_000, CadenceHighCentispm = 17_000, HeartRateMaxBpm = chance.Next(150, 210),
            RunStepLengthMillimeters = chance.Next(700, 1500), CueWeek = chance.Next(50), Revision = chance.Next(100),
        };
        byte[] buffer = new byte[BandSettingsCodec.MaxBytes];
        int length = BandSettingsCodec.Encode(settings, buffer);
        return length > 0 ? buffer[..length] : throw new InvalidOperationException("these settings are none");
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        var settings = new BandSettings();
        if (BandSettingsCodec.TryDecode(data, offset, length, settings) != WorkoutError.None)
        {
            return 0;
        }

        byte[] again = new byte[BandSettingsCodec.MaxBytes];
        return Mix(ContentDigest.Of(again, 0, BandSettingsCodec.Encode(settings, again)), settings.Revision);
    }
}

/// <summary>A workout as a runner types it.</summary>
internal sealed class WorkoutTextTarget : StoredFormTarget
{
    /// <inheritdoc/>
    public override string Name => "workout text";

    /// <inheritdoc/>
    public override MemoryAllowance Allowance { get; } =
        new(16_384, "a refusal's sentence and trace, and the 64 steps of a workout, made when the first is asked for");

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance) =>
        System.Text.Encoding.UTF8.GetBytes(Companion.Planning.WorkoutText.Print(AnyWorkout(chance)));

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data) => data;

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        string text = System.Text.Encoding.UTF8.GetString(data, offset, length);
        var workout = new Workout();
        Companion.Planning.WorkoutTextFault? fault = Companion.Planning.WorkoutText.TryParse(text, workout);
        if (fault is not null)
        {
            _ = fault.Point(text);
            return 0;
        }

        return Mix(workout.StepCount, Companion.Planning.WorkoutText.Print(workout).Length);
    }
}
