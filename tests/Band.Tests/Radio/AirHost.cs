using TrainingPlan.Firmware.Link;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Band.Tests.Radio;

/// <summary>A computer with a radio: a central, and the host's end of the link over it.</summary>
internal sealed class AirHost
{
    private readonly AirBand _band;
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly Queue<(VirtualTransfer Transfer, byte[] Frame)> _under = new();
    private uint _nonce;

    public AirHost(AirBand band, ulong address = 1, int mtu = VirtualRadio.PreferredMtu, bool hasScreen = true)
    {
        _band = band;
        _nonce = (uint)address * 1000;
        Mtu = mtu;
        Central = new VirtualCentral(band.Radio, address) { HasScreen = hasScreen };
        Link = new ReliableLink(true, 8192, 8192, Math.Min(mtu - 3, ReliableLink.FrameBytesMax));
        Channel = new MessageChannel(Link, Dialogue.BandPayloadBytesMax);
    }

    public int Mtu { get; }

    public VirtualCentral Central { get; }

    public ReliableLink Link { get; }

    public MessageChannel Channel { get; }

    public int LastError { get; private set; }

    public int FramesHeard { get; private set; }

    public ReadOnlySpan<byte> Payload => Channel.Payload.AsSpan(Channel.PayloadOffset, Channel.PayloadLength);

    /// <summary>Connects, agrees on packets, subscribes.</summary>
    public void Join()
    {
        Assert.True(Central.TryConnect(), "the band can't be connected to");
        if (Mtu > VirtualRadio.DefaultMtu)
        {
            Central.ExchangeMtu(Mtu);
        }

        Central.Subscribe(BleLink.ToHostUuid);
        Step();
    }

    /// <summary>Joins and pairs, the band's button being pressed for it.</summary>
    public void JoinAndPair()
    {
        Join();
        Assert.True(_band.Press());
        Central.Pair();
        _band.Run(50);
        Assert.True(Central.IsAuthenticated);
    }

    public void Step()
    {
        _band.Step();
        while (Central.TryTake(out byte[] value))
        {
            FramesHeard++;
            Link.ReceiveFrame(value, 0, value.Length, _band.NowMs);
        }

        while (_under.Count > 0 && _under.Peek().Transfer.Status >= 0)
        {
            LastError = _under.Dequeue().Transfer.Status;
        }

        // A computer writes one thing at a time and a few in flight; three connection intervals are enough for all.
        for (int i = 0; i < 3 && _under.Count < 3; i++)
        {
            int length = Link.NextFrame(_frame, _band.NowMs);
            if (length == 0)
            {
                return;
            }

            byte[] frame = _frame.AsSpan(0, length).ToArray();
            _under.Enqueue((Central.Write(BleLink.ToBandUuid, frame), frame));
        }
    }

    public void Run(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            Step();
        }
    }

    public bool TryOpen(int waitMs = 3000)
    {
        Link.Connect(++_nonce, _band.NowMs);
        for (int i = 0; i < waitMs && Link.State == LinkState.Connecting; i += 10)
        {
            Step();
        }

        return Link.State == LinkState.Open;
    }

    public bool TryReceive(int waitMs = 5000)
    {
        for (int i = 0; i < waitMs && Link.State == LinkState.Open; i += 10)
        {
            if (Channel.TryReceive())
            {
                return true;
            }

            Step();
        }

        return false;
    }

    public MessageType Ask(MessageType type, params byte[] payload)
    {
        Assert.True(Channel.TrySend(type, payload, 0, payload.Length));
        Assert.True(TryReceive(), "no answer to " + type);
        return Channel.Type;
    }

    public DialogueError Refusal()
    {
        Assert.Equal(MessageType.Error, Channel.Type);
        return (DialogueError)Payload[1];
    }

    /// <summary>Reads a session until its end, or until the link is gone or enough has come.</summary>
    public bool TryRead(int number, List<byte> bytes, int stopAfter = int.MaxValue)
    {
        byte[] request = new byte[ReadRequest.Bytes];
        new ReadRequest { Number = number, Offset = bytes.Count, Length = int.MaxValue }.Encode(request, 0);
        Assert.True(Channel.TrySend(MessageType.Read, request, 0, request.Length));
        while (bytes.Count < stopAfter && TryReceive())
        {
            if (Channel.Type == MessageType.DataEnd)
            {
                return true;
            }

            Assert.Equal(bytes.Count, (int)LittleEndian.GetUInt32(Channel.Payload, Channel.PayloadOffset));
            bytes.AddRange(Payload[4..]);
        }

        return false;
    }
}
