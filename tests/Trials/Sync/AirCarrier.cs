using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;

namespace TrainingPlan.Trials.Sync;

/// <summary>
/// BLE as both ends meet it: the band may send one notification in 10 ms, whatever it holds; what the computer writes arrives 30 ms later.
/// A carrier that reorders lets every second notification change places with the one before it, again and again. Link and dialogue are
/// the product's own.
/// </summary>
internal sealed class AirCarrier
{
    private const int StepMs = 10;
    private const int DelayMs = 30;
    private const int HostBytes = 8192;
    private const int PatienceMs = 60_000;

    private readonly List<(long DueMs, byte[] Frame)> _toHost = [];
    private readonly List<(long DueMs, byte[] Frame)> _toBand = [];
    private readonly Random? _reordering;
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly ReliableLink _band;
    private readonly ReliableLink _host;
    private readonly MessageChannel _channel;
    private readonly BandDialogue _dialogue;
    private readonly int _notificationBytes;
    private long _nowMs;

    public AirCarrier(BandStore store, int notificationBytes, Random? reordering)
    {
        _reordering = reordering;
        _notificationBytes = notificationBytes;
        int frameBytes = Math.Min(notificationBytes, ReliableLink.FrameBytesMax);
        _band = new ReliableLink(false, BandLink.SendBytes, BandLink.ReceiveBytes, frameBytes);
        _host = new ReliableLink(true, HostBytes, HostBytes, frameBytes);
        _channel = new MessageChannel(_host, Dialogue.BandPayloadBytesMax);
        _dialogue = new BandDialogue(_band, store, new BandClock(), new byte[Dialogue.BandPayloadBytesMax]);
        _band.Listen(5);
    }

    public SyncFigures Read(int number)
    {
        _host.Connect(9, _nowMs);
        while (_host.State == LinkState.Connecting)
        {
            Step();
        }

        Ask(MessageType.Hello, [1, 1]);
        byte[] request = new byte[ReadRequest.Bytes];
        new ReadRequest { Number = number, Length = int.MaxValue }.Encode(request, 0);
        long began = _nowMs;
        int bytes = 0;
        for (Ask(MessageType.Read, request); _channel.Type == MessageType.Data; Receive())
        {
            bytes += _channel.PayloadLength - sizeof(int);
        }

        double carried = (_nowMs - began) / StepMs * (double)_notificationBytes;
        return new SyncFigures(bytes, _nowMs - began, 100 * bytes / carried);
    }

    private void Ask(MessageType type, byte[] payload)
    {
        _channel.TrySend(type, payload, 0, payload.Length);
        Receive();
    }

    private void Receive()
    {
        for (long end = _nowMs + PatienceMs; _nowMs < end; Step())
        {
            if (_channel.TryReceive())
            {
                return;
            }
        }

        throw new InvalidOperationException("the band did not answer in time");
    }

    private void Step()
    {
        _nowMs += StepMs;
        Deliver(_toBand, _band);
        Deliver(_toHost, _host);
        _dialogue.Tick(_nowMs);
        int length = _band.NextFrame(_frame, _nowMs);
        if (length > 0)
        {
            _toHost.Add((_nowMs + DelayMs, _frame.AsSpan(0, length).ToArray()));
            Overtake();
        }

        for (length = _host.NextFrame(_frame, _nowMs); length > 0; length = _host.NextFrame(_frame, _nowMs))
        {
            _toBand.Add((_nowMs + DelayMs, _frame.AsSpan(0, length).ToArray()));
        }
    }

    private void Overtake()
    {
        int last = _toHost.Count - 1;
        if (last > 0 && _reordering?.Next(2) == 0)
        {
            (byte[] earlier, byte[] later) = (_toHost[last - 1].Frame, _toHost[last].Frame);
            _toHost[last - 1] = (_toHost[last - 1].DueMs, later);
            _toHost[last] = (_toHost[last].DueMs, earlier);
        }
    }

    private void Deliver(List<(long DueMs, byte[] Frame)> underWay, ReliableLink to)
    {
        while (underWay.Count > 0 && underWay[0].DueMs <= _nowMs)
        {
            byte[] frame = underWay[0].Frame;
            underWay.RemoveAt(0);
            to.ReceiveFrame(frame, 0, frame.Length, _nowMs);
        }
    }
}
