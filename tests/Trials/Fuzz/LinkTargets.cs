using TrainingPlan.Protocol;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>The payload of each message; the first byte says which.</summary>
internal sealed class MessageTarget : FuzzTarget
{
    private const int Kinds = 8;

    /// <inheritdoc/>
    public override string Name => "messages";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        byte[] buffer = new byte[Dialogue.BandPayloadBytesMax];
        int kind = chance.Next(Kinds);
        int length = kind switch
        {
            0 => new BandInfo { BoardName = "Board", BootCount = chance.Next(), UptimeMs = chance.NextInt64() }.Encode(buffer, 1),
            1 => new ReadRequest { Number = chance.Next(), Offset = chance.Next(), Length = chance.Next() }.Encode(buffer, 1),
            2 => new ConfirmRequest { Number = chance.Next(), Length = chance.Next() }.Encode(buffer, 1),
            3 => new ErrorAnswer { Detail = chance.Next() }.Encode(buffer, 1),
            4 => new ItemInfo { Length = chance.Next(2000), Revision = chance.Next() }.Encode(buffer, 1),
            5 => new ClockSetting { UtcMs = chance.NextInt64() }.Encode(buffer, 1),
            6 => new HelloRequest().Encode(buffer, 1),
            _ => new SessionInfo { Number = chance.Next(), Length = chance.Next() }.Encode(buffer, 1),
        };
        buffer[0] = (byte)kind;
        return buffer[..(1 + length)];
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        if (length == 0)
        {
            return 0;
        }

        byte[] again = new byte[Dialogue.BandPayloadBytesMax];
        int count = Again(data, offset, length, again);
        long sum = count > 0 ? 1 : 0;
        for (int i = 0; i < count; i++)
        {
            sum = Mix(sum, again[i]);
        }

        return sum;
    }

    private static int Again(byte[] data, int offset, int length, byte[] again)
    {
        int at = offset + 1;
        int left = length - 1;
        var info = new BandInfo();
        var read = new ReadRequest();
        var confirm = new ConfirmRequest();
        var error = new ErrorAnswer();
        var item = new ItemInfo();
        var clock = new ClockSetting();
        var hello = new HelloRequest();
        var session = new SessionInfo();
        var second = new LiveSecond();
        return (data[offset] % (Kinds + 1)) switch
        {
            0 => info.TryDecode(data, at, left) ? info.Encode(again, 0) : 0,
            1 => read.TryDecode(data, at, left) ? read.Encode(again, 0) : 0,
            2 => confirm.TryDecode(data, at, left) ? confirm.Encode(again, 0) : 0,
            3 => error.TryDecode(data, at, left) ? error.Encode(again, 0) : 0,
            4 => item.TryDecode(data, at, left) ? item.Encode(again, 0) : 0,
            5 => clock.TryDecode(data, at, left) ? clock.Encode(again, 0) : 0,
            6 => hello.TryDecode(data, at, left) ? hello.Encode(again, 0) : 0,
            7 => session.TryDecode(data, at, left) ? session.Encode(again, 0) : 0,
            _ => second.TryDecode(data, at, left) ? LiveSecond.Encode(second.Second, second.Cue, second.Flags, again, 0) : 0,
        };
    }
}

/// <summary>The bytes of a serial line, from COBS up to whole messages at a listening band.</summary>
internal sealed class LineTarget : FuzzTarget
{
    private const uint HostNonce = 5;
    private const uint BandNonce = 9;
    private const int LinkBytes = 1024;

    /// <inheritdoc/>
    public override string Name => "line, link and frames";

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <summary>What a computer really sends: the handshake and a few messages of chance.</summary>
    public override byte[] Valid(Random chance)
    {
        ReliableLink host = new(true, LinkBytes, LinkBytes, ReliableLink.FrameBytesMax - SerialFraming.OverheadBytes);
        ReliableLink band = new(false, LinkBytes, LinkBytes, ReliableLink.FrameBytesMax - SerialFraming.OverheadBytes);
        var channel = new MessageChannel(host, Dialogue.BandPayloadBytesMax);
        byte[] frame = new byte[ReliableLink.FrameBytesMax];
        byte[] line = new byte[ReliableLink.FrameBytesMax + 4];
        List<byte> bytes = [];
        host.Connect(HostNonce, 0);
        band.Listen(BandNonce);
        for (int turn = 0; turn < 6; turn++)
        {
            for (int length = host.NextFrame(frame, turn * 10); length > 0; length = host.NextFrame(frame, turn * 10))
            {
                bytes.AddRange(line.AsSpan(0, Cobs.Encode(frame, length, line)));
                band.ReceiveFrame(frame, 0, length, turn * 10);
            }

            for (int length = band.NextFrame(frame, turn * 10); length > 0; length = band.NextFrame(frame, turn * 10))
            {
                host.ReceiveFrame(frame, 0, length, turn * 10);
            }

            byte[] payload = new byte[chance.Next(60)];
            channel.TrySend((MessageType)chance.Next(16), payload, 0, payload.Length);
        }

        return [.. bytes];
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        ReliableLink band = new(false, LinkBytes, LinkBytes, ReliableLink.FrameBytesMax - SerialFraming.OverheadBytes);
        var framing = new SerialFraming();
        var channel = new MessageChannel(band, Dialogue.HostPayloadBytesMax);
        byte[] frame = new byte[ReliableLink.FrameBytesMax];
        band.Listen(BandNonce);
        long sum = 0;
        for (int i = 0; i < length; i++)
        {
            steps.Step();
            int count = framing.Push(data[offset + i]);
            if (count > 0 && band.ReceiveFrame(framing.Frame, 0, count, i))
            {
                sum = Mix(sum, count);
            }

            while (count > 0 && band.NextFrame(frame, i) > 0)
            {
                steps.Step();
            }

            while (count > 0 && channel.TryReceive())
            {
                steps.Step();
                sum = Mix(sum, (int)channel.Type + channel.PayloadLength);
            }
        }

        return sum;
    }
}
