using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Band.Tests.Link;

/// <summary>
/// A carrier like BLE: the band may send one notification in 10 ms, the host's writes arrive 30 ms later. Neighbours may change places,
/// as they do when a computer opens several bearers.
/// </summary>
internal sealed class PacedAir
{
    private const int StepMs = 10;
    private const int DelayMs = 30;
    private readonly Queue<(long DueMs, byte[] Frame)> _toHost = new();
    private readonly Queue<(long DueMs, byte[] Frame)> _toBand = new();
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly BandDialogue _dialogue;
    private readonly Random _random = new(1);
    private byte[]? _held;

    public PacedAir(BandStore store, int frameBytes)
    {
        BandLink = new ReliableLink(false, Firmware.Link.BandLink.SendBytes, Firmware.Link.BandLink.ReceiveBytes, frameBytes);
        BandLink.Listen(5);
        HostLink = new ReliableLink(true, 8192, 8192, frameBytes);
        Channel = new MessageChannel(HostLink, Dialogue.BandPayloadBytesMax);
        _dialogue = new BandDialogue(BandLink, store, new BandClock(), new byte[Dialogue.BandPayloadBytesMax]);
    }

    public ReliableLink BandLink { get; }

    public ReliableLink HostLink { get; }

    public MessageChannel Channel { get; }

    public long NowMs { get; private set; }

    public int Notifications { get; private set; }

    public bool IsReordering { get; init; }

    public void Step()
    {
        NowMs += StepMs;
        Deliver(_toBand, BandLink);
        Deliver(_toHost, HostLink);
        _dialogue.Tick(NowMs);
        int length = BandLink.NextFrame(_frame, NowMs);
        if (length > 0)
        {
            Notifications++;
            Notify(_frame.AsSpan(0, length).ToArray());
        }

        for (length = HostLink.NextFrame(_frame, NowMs); length > 0; length = HostLink.NextFrame(_frame, NowMs))
        {
            _toBand.Enqueue((NowMs + DelayMs, _frame.AsSpan(0, length).ToArray()));
        }
    }

    public void Ask(MessageType type, params byte[] payload)
    {
        Assert.True(Channel.TrySend(type, payload, 0, payload.Length));
        Receive();
    }

    public void Receive()
    {
        for (int i = 0; i < 2000; i++)
        {
            if (Channel.TryReceive())
            {
                return;
            }

            Step();
        }

        Assert.Fail("no answer in 20 s");
    }

    public void Open()
    {
        HostLink.Connect(9, NowMs);
        while (HostLink.State == LinkState.Connecting)
        {
            Step();
        }

        Ask(MessageType.Hello, 1, 1);
    }

    public byte[] Read(int number)
    {
        byte[] request = new byte[ReadRequest.Bytes];
        new ReadRequest { Number = number, Length = int.MaxValue }.Encode(request, 0);
        var bytes = new List<byte>();
        for (Ask(MessageType.Read, request); Channel.Type == MessageType.Data; Receive())
        {
            Assert.Equal(bytes.Count, (int)LittleEndian.GetUInt32(Channel.Payload, Channel.PayloadOffset));
            bytes.AddRange(Channel.Payload.AsSpan(Channel.PayloadOffset + 4, Channel.PayloadLength - 4));
        }

        Assert.Equal(MessageType.DataEnd, Channel.Type);
        return bytes.ToArray();
    }

    private static void Deliver(Queue<(long DueMs, byte[] Frame)> queue, ReliableLink to, long nowMs)
    {
        while (queue.Count > 0 && queue.Peek().DueMs <= nowMs)
        {
            byte[] frame = queue.Dequeue().Frame;
            to.ReceiveFrame(frame, 0, frame.Length, nowMs);
        }
    }

    private void Deliver(Queue<(long DueMs, byte[] Frame)> queue, ReliableLink to) => Deliver(queue, to, NowMs);

    private void Notify(byte[] frame)
    {
        if (IsReordering && _held == null && _random.Next(2) == 0)
        {
            _held = frame;
            return;
        }

        _toHost.Enqueue((NowMs + DelayMs, frame));
        if (_held != null)
        {
            _toHost.Enqueue((NowMs + DelayMs, _held));
            _held = null;
        }
    }
}
