using System.IO.Ports;
using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Link;

/// <summary>Workouts that no companion would send: the band refuses them itself, says why, and keeps the workout it had.</summary>
public sealed class BadWorkoutTests : IDisposable
{
    private const int Kept = 5;
    private const int ChecksumBytes = 4;

    // Places in the form of Good(): "W", version, length (2), revision (4), zones (5), steps, name's length, "5x", then the steps.
    private const int VersionAt = 1;
    private const int TargetLowAt = 22;
    private const int TargetHighAt = 24;
    private const int RepeatFromAt = 30;

    private readonly VirtualBand _band = new();
    private readonly VirtualBand.Scope _scope;

    public BadWorkoutTests() => _scope = _band.Enter();

    public static TheoryData<WorkoutError, Func<byte[], byte[]>> Faults => new()
    {
        { WorkoutError.Corrupt, form => Changed(form, 9, 1) },
        { WorkoutError.NotRecognised, form => Changed(form, 0, (byte)'X') },
        { WorkoutError.Truncated, form => form[..^1] },
        { WorkoutError.TooLong, form => [.. form, 0] },
        { WorkoutError.WrongVersion, form => Sealed(Changed(form, VersionAt, 2)) },
        { WorkoutError.NoSteps, form => Sealed(Changed(form, 13, 0)) },
        { WorkoutError.TargetUpsideDown, form => Sealed(Swapped(form, TargetLowAt, TargetHighAt)) },
        { WorkoutError.RepeatToNowhere, form => Sealed(Changed(form, RepeatFromAt, 7)) },
    };

    public void Dispose() => _scope.Dispose();

    [Theory]
    [MemberData(nameof(Faults))]
    public void It_is_refused_with_its_reason_and_the_workout_there_stays(WorkoutError reason, Func<byte[], byte[]> damage)
    {
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(StoredRun.Opened(), Kept));
        CableHost host = Connected();

        Send(host, damage(Good()));
        Assert.Equal(DialogueError.NotAccepted, host.AskRefused(MessageType.PutCommit));

        Assert.Equal(reason, (WorkoutError)Detail(host));
        Assert.Equal(MessageType.ItemBytes, host.Ask(MessageType.GetItemBytes, 0, 0, 0));
        Assert.Equal(StoredRun.WorkoutBytes(Kept), host.Payload[3..].ToArray());
        Assert.Equal(Kept, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(WorkoutCodec.MaxBytes + 1)]
    public void One_that_is_empty_or_too_long_is_refused_before_its_first_byte(int length)
    {
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(StoredRun.Opened(), Kept));
        CableHost host = Connected();
        Assert.Equal(DialogueError.BadMessage, host.AskRefused(MessageType.PutBegin, Head(new ItemInfo { Length = length, Revision = 9 })));
        Assert.Equal(DialogueError.PutOutOfOrder, host.AskRefused(MessageType.PutCommit));
        Assert.Equal(Kept, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    [Fact]
    public void The_undamaged_form_is_taken()
    {
        Assert.Equal(DialogueError.None, StoredRun.PutWorkout(StoredRun.Opened(), Kept));
        CableHost host = Connected();
        Send(host, Good());
        Assert.Equal(MessageType.PutDone, host.Ask(MessageType.PutCommit));
        Assert.Equal(9, StoredRun.WorkoutRevision(StoredRun.Opened()));
    }

    private static byte[] Good()
    {
        var workout = new Workout { Name = "5x", Revision = 9 };
        workout.AddStep(StepIntensity.Active, StepDurationKind.Distance, 1000).SetTarget1(TargetKind.Pace, 270, 280);
        workout.AddStep(StepIntensity.Rest, StepDurationKind.HeartRateBelow, 120);
        workout.AddRepeat(0, 5);
        byte[] bytes = new byte[WorkoutCodec.MaxBytes];
        return bytes[..WorkoutCodec.Encode(workout, bytes)];
    }

    private static byte[] Changed(byte[] form, int index, byte value)
    {
        form[index] = value;
        return form;
    }

    private static byte[] Swapped(byte[] form, int first, int second)
    {
        (form[first], form[first + 1], form[second], form[second + 1]) = (form[second], form[second + 1], form[first], form[first + 1]);
        return form;
    }

    private static byte[] Sealed(byte[] form)
    {
        BitConverter.TryWriteBytes(form.AsSpan(form.Length - ChecksumBytes), Crc32.Of(form, 0, form.Length - ChecksumBytes));
        return form;
    }

    /// <summary>Sends everything of a form but its commit.</summary>
    private static void Send(CableHost host, byte[] form)
    {
        host.Send(MessageType.PutBegin, Head(new ItemInfo
        {
            Length = form.Length, Revision = 9, Digest = ContentDigest.Of(form, 0, form.Length),
        }));
        host.Send(MessageType.PutChunk, [0, 0, .. form]);
    }

    private static byte[] Head(ItemInfo item)
    {
        byte[] head = new byte[ItemInfo.Bytes];
        item.Encode(head, 0);
        return head;
    }

    private static int Detail(CableHost host)
    {
        var error = new ErrorAnswer();
        Assert.True(error.TryDecode(host.Channel.Payload, host.Channel.PayloadOffset, host.Channel.PayloadLength));
        return error.Detail;
    }

    private CableHost Connected()
    {
        var link = new BandLink(new SerialPort("COM2", 115_200), StoredRun.Opened(), new BandClock(), "Board", 0x000100);
        Assert.True(link.TryOpen(_band.Clock.UptimeMs));
        var host = new CableHost(_band, link);
        Assert.True(host.TryConnect(12345));
        host.Hello();
        return host;
    }
}
