using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.Trials.Lives;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>
/// What a computer may ask of a band, message after message over a good link: type, length, payload. The band records nothing, holds one
/// run, and has to answer or refuse.
/// </summary>
internal sealed class DialogueTarget : FuzzTarget
{
    private const int CapacityBytes = 256 * 1024;
    private const int MessagesMost = 12;
    private const int TurnsPerMessage = 40;
    private const int LinkBytes = 2048;

    /// <inheritdoc/>
    public override string Name => "dialogue";

    /// <inheritdoc/>
    public override bool TakesRange => false;

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        List<byte> bytes = [];
        for (int message = chance.Next(1, MessagesMost); message > 0; message--)
        {
            byte[] payload = new byte[chance.Next(3) == 0 ? chance.Next(1, 120) : 12];
            if (chance.Next(2) == 0)
            {
                payload[0] = 1;
            }
            else
            {
                chance.NextBytes(payload);
            }

            bytes.Add((byte)chance.Next(1, 17));
            bytes.Add((byte)payload.Length);
            bytes.AddRange(payload);
        }

        return [.. bytes];
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        var world = new VirtualBand();
        using VirtualBand.Scope scope = world.Enter();
        world.Flash.CapacityBytes = CapacityBytes;
        var store = new BandStore("I:\\", CapacityBytes);
        store.PresetIdentity([1, 2, 3, 4, 5, 6, 7, 8]);
        store.TryOpen(0);
        var recorder = new SessionRecorder(store, "Fuzz", 1);
        recorder.TryStart(0, 0, null);
        recorder.AddSecond(new SecondSource(new Random(length)).Next());
        recorder.Stop(0);
        var talk = new Talk(store);
        long sum = talk.Say(MessageType.Hello, [1, 1], steps);
        for (int at = offset; at + 2 <= offset + length;)
        {
            int count = Math.Min(data[at + 1], offset + length - at - 2);
            sum = Mix(sum, talk.Say((MessageType)data[at], data[(at + 2)..(at + 2 + count)], steps));
            at += 2 + count;
        }

        return sum;
    }

    private sealed class Talk
    {
        private readonly ReliableLink _host = new(true, LinkBytes, LinkBytes, ReliableLink.FrameBytesMax);
        private readonly ReliableLink _band = new(false, BandLink.SendBytes, BandLink.ReceiveBytes, ReliableLink.FrameBytesMax);
        private readonly MessageChannel _channel;
        private readonly BandDialogue _dialogue;
        private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
        private long _nowMs;

        public Talk(BandStore store)
        {
            _channel = new MessageChannel(_host, Dialogue.BandPayloadBytesMax);
            _dialogue = new BandDialogue(_band, store, new BandClock(), new byte[Dialogue.BandPayloadBytesMax]);
            _band.Listen(9);
            _host.Connect(5, 0);
        }

        public long Say(MessageType type, byte[] payload, StepBound steps)
        {
            long sum = 0;
            bool isSent = false;
            for (int turn = 0; turn < TurnsPerMessage; turn++)
            {
                steps.Step();
                _nowMs += 10;
                isSent = isSent || _channel.TrySend(type, payload, 0, payload.Length);
                Carry(_host, _band);
                _dialogue.Tick(_nowMs);
                Carry(_band, _host);
                while (_channel.TryReceive())
                {
                    sum = Mix(sum, (int)_channel.Type + _channel.PayloadLength);
                }
            }

            return sum;
        }

        private void Carry(ReliableLink from, ReliableLink to)
        {
            for (int length = from.NextFrame(_frame, _nowMs); length > 0; length = from.NextFrame(_frame, _nowMs))
            {
                to.ReceiveFrame(_frame, 0, length, _nowMs);
            }
        }
    }
}
