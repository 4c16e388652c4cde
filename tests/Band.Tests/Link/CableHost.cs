using TrainingPlan.Firmware.Link;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Band.Tests.Link;

/// <summary>A host at the other end of the virtual cable: it asks, waits in virtual time, and looks at what comes.</summary>
internal sealed class CableHost
{
    private readonly VirtualBand _band;
    private readonly VirtualSerialLine _line;
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly byte[] _wire = new byte[1024];
    private readonly SerialFraming _framing = new();

    public CableHost(VirtualBand band, BandLink link)
    {
        _band = band;
        _line = band.SerialLine("COM2");
        BandEnd = link;
        Link = new ReliableLink(true, 8192, 8192, 238);
        Channel = new MessageChannel(Link, Dialogue.BandPayloadBytesMax);
    }

    public BandLink BandEnd { get; set; }

    public ReliableLink Link { get; }

    public MessageChannel Channel { get; }

    public long NowMs => _band.Clock.TrueNanoseconds / 1_000_000;

    public MessageType Type => Channel.Type;

    public ReadOnlySpan<byte> Payload => Channel.Payload.AsSpan(Channel.PayloadOffset, Channel.PayloadLength);

    /// <summary>Lets 10 ms pass at both ends.</summary>
    public void Step()
    {
        _band.LetPass(10);
        BandEnd.Tick(_band.Clock.UptimeMs);
        int count = _line.HostRead(_wire);
        for (int i = 0; i < count; i++)
        {
            int length = _framing.Push(_wire[i]);
            if (length > 0)
            {
                Link.ReceiveFrame(_framing.Frame, 0, length, NowMs);
            }
        }

        for (int length = Link.NextFrame(_frame, NowMs); length > 0; length = Link.NextFrame(_frame, NowMs))
        {
            _line.HostWrite(_wire.AsSpan(0, Cobs.Encode(_frame, length, _wire)));
        }
    }

    public bool TryConnect(uint nonce)
    {
        Link.Connect(nonce, NowMs);
        for (int i = 0; i < 200 && Link.State == LinkState.Connecting; i++)
        {
            Step();
        }

        return Link.State == LinkState.Open;
    }

    public void Send(MessageType type, params byte[] payload) => Assert.True(Channel.TrySend(type, payload, 0, payload.Length));

    /// <summary>Waits for the next message; false when the time is up or the connection gone.</summary>
    public bool TryReceive(int waitMs = 5000)
    {
        for (long end = NowMs + waitMs; NowMs < end && Link.State == LinkState.Open; Step())
        {
            if (Channel.TryReceive())
            {
                return true;
            }
        }

        return false;
    }

    public MessageType Ask(MessageType type, params byte[] payload)
    {
        Send(type, payload);
        Assert.True(TryReceive(), "no answer to " + type);
        return Type;
    }

    public DialogueError AskRefused(MessageType type, params byte[] payload)
    {
        Assert.Equal(MessageType.Error, Ask(type, payload));
        var error = new ErrorAnswer();
        Assert.True(error.TryDecode(Channel.Payload, Channel.PayloadOffset, Channel.PayloadLength));
        Assert.Equal(type, error.Request);
        return error.Code;
    }

    public BandInfo Hello()
    {
        Assert.Equal(MessageType.HelloAnswer, Ask(MessageType.Hello, 1, 1));
        var info = new BandInfo();
        Assert.True(info.TryDecode(Channel.Payload, Channel.PayloadOffset, Channel.PayloadLength));
        return info;
    }

    public List<SessionInfo> List()
    {
        var sessions = new List<SessionInfo>();
        Ask(MessageType.ListSessions, 0, 0, 0, 0);
        while (Type != MessageType.ListEnd)
        {
            Assert.Equal(MessageType.Session, Type);
            var session = new SessionInfo();
            Assert.True(session.TryDecode(Channel.Payload, Channel.PayloadOffset, Channel.PayloadLength));
            sessions.Add(session);
            Assert.True(TryReceive());
        }

        return sessions;
    }

    /// <summary>Reads a session to its end or until the connection is gone; what has come stays in <paramref name="bytes"/>.</summary>
    public bool TryRead(SessionInfo session, List<byte> bytes, int stopAfter = int.MaxValue)
    {
        byte[] request = new byte[ReadRequest.Bytes];
        new ReadRequest { Number = session.Number, Offset = bytes.Count, Length = int.MaxValue }.Encode(request, 0);
        Send(MessageType.Read, request);
        while (TryReceive() && bytes.Count < stopAfter)
        {
            if (Type == MessageType.DataEnd)
            {
                return true;
            }

            if (Type == MessageType.Data)
            {
                Assert.Equal(bytes.Count, (int)LittleEndian.GetUInt32(Channel.Payload, Channel.PayloadOffset));
                bytes.AddRange(Payload[4..]);
            }
        }

        return false;
    }
}
