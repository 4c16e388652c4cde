using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Storage;

/// <summary>What the storage tests do with a store again and again.</summary>
internal static class StoredRun
{
    public const string Root = "I:\\";
    public const int CapacityBytes = 2 * 1024 * 1024;

    public static BandStore Opened(int capacityBytes = CapacityBytes)
    {
        var store = new BandStore(Root, capacityBytes);
        store.PresetIdentity([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.True(store.TryOpen(0));
        return store;
    }

    /// <summary>Records a run from start to stop; its number.</summary>
    public static int Record(BandStore store, int seconds)
    {
        var recorder = new SessionRecorder(store, "Board", 0x000100);
        Assert.True(recorder.TryStart(1000, 0, null));
        AddSeconds(recorder, 0, seconds);
        recorder.Stop(0);
        return recorder.SessionNumber;
    }

    public static void AddSeconds(SessionRecorder recorder, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            recorder.AddSecond(SecondOf(i));
        }
    }

    public static RunSecond SecondOf(int elapsed) => new()
    {
        ElapsedSeconds = elapsed,
        State = MotionState.Run,
        Steps = elapsed * 3,
        CadenceCentispm = 17_000 + (elapsed * 37 % 9 * 10),
        CadenceTrust = Trust.Trusted,
        WristHeartRateCentibpm = 14_000 + (elapsed / 2 * 13 % 4 * 50),
        WristHeartRateTrust = Trust.Trusted,
        PaceSource = PaceSource.WristEstimate,
        PaceSecondsPerKm = 320 + (elapsed * 7 % 5),
        PaceUncertaintySecondsPerKm = 38,
        DistanceMeters = elapsed * 25 / 8,
    };

    /// <summary>All bytes of a session as the link reads them.</summary>
    public static byte[] Bytes(BandStore store, int number)
    {
        int index = store.Sessions.Table.IndexOf(number);
        Assert.True(index >= 0, "session " + number + " is not on the band");
        byte[] bytes = new byte[store.Sessions.Table.Length(index)];
        int done = 0;
        while (done < bytes.Length)
        {
            int got = store.Sessions.Read(number, done, bytes, done, Math.Min(480, bytes.Length - done));
            Assert.True(got > 0, "session " + number + " can't be read at " + done);
            done += got;
        }

        store.Sessions.EndReading();
        Assert.Equal(store.Sessions.Table.Digest(index), ContentDigest.Of(bytes, 0, bytes.Length));
        return bytes;
    }

    /// <summary>Elapsed seconds in a session's bytes, which must be whole.</summary>
    public static List<int> Seconds(byte[] bytes)
    {
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, bytes.Length);
        var seconds = new List<int>();
        while (reader.MoveNext())
        {
            if (reader.Kind == RecordKind.Second)
            {
                seconds.Add(reader.Second.ElapsedSeconds);
            }
        }

        Assert.Equal(0, reader.BrokenBlocks);
        return seconds;
    }

    public static DialogueError Confirm(BandStore store, int number)
    {
        SessionTable table = store.Sessions.Table;
        int index = table.IndexOf(number);
        return store.Sessions.Confirm(number, table.Length(index), table.Digest(index), out _);
    }

    public static byte[] WorkoutBytes(int revision)
    {
        var workout = new Workout { Name = "Workout " + revision, Revision = revision };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Time, 600 + revision);
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        return bytes[..WorkoutCodec.Encode(workout, bytes)];
    }

    /// <summary>A schedule of as many days as given, each with the workout of its day's revision: revision × 10 and up.</summary>
    public static byte[] ScheduleBytes(int revision, int ownAbove, params int[] startMinutes)
    {
        byte[] buffer = new byte[ScheduleCodec.MaxBytes];
        var writer = new ScheduleWriter(buffer, revision, ownAbove);
        for (int i = 0; i < startMinutes.Length; i++)
        {
            var workout = new Workout();
            byte[] bytes = WorkoutBytes((revision * 10) + i);
            Assert.Equal(WorkoutError.None, WorkoutCodec.TryDecode(bytes, 0, bytes.Length, workout));
            Assert.True(writer.TryAdd(startMinutes[i], 24 * 60, workout));
        }

        return buffer[..writer.Close()];
    }

    public static DialogueError PutSchedule(BandStore store, int revision, int ownAbove, params int[] startMinutes) =>
        Put(store, ItemKind.Schedule, revision, ScheduleBytes(revision, ownAbove, startMinutes));

    public static DialogueError PutWorkout(BandStore store, int revision) =>
        Put(store, ItemKind.Workout, revision, WorkoutBytes(revision));

    private static DialogueError Put(BandStore store, ItemKind kind, int revision, byte[] bytes)
    {
        var item = new ItemInfo
        {
            Kind = kind, Length = bytes.Length, Revision = revision, Digest = ContentDigest.Of(bytes, 0, bytes.Length),
        };
        Assert.Equal(DialogueError.None, store.BeginPut(item));
        for (int at = 0; at < bytes.Length; at += 20)
        {
            Assert.Equal(DialogueError.None, store.Put(at, bytes, at, Math.Min(20, bytes.Length - at)));
        }

        return store.CommitPut(out _, out _);
    }

    public static int WorkoutRevision(BandStore store, long utcMs = 0)
    {
        var workout = new Workout();
        return store.TryLoadNext(utcMs, workout) ? workout.Revision : 0;
    }
}
