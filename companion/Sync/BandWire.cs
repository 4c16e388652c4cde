using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Sync;

/// <summary>Messages over a transport: COBS frames, the reliable link and the message channel, moved by whoever waits.</summary>
internal sealed class BandWire : IDisposable
{
    private const int LinkBytes = 7_000;
    private const int SliceMs = 10;
    private const int ConnectMs = 8_000;

    private readonly ReliableLink _link = new(isHost: true, LinkBytes, LinkBytes, ReliableLink.FrameBytesMax);
    private readonly SerialFraming _framing = new();
    private readonly MessageChannel _channel;
    private readonly byte[] _frame = new byte[ReliableLink.FrameBytesMax];
    private readonly byte[] _out = new byte[ReliableLink.FrameBytesMax + SerialFraming.OverheadBytes + 1];
    private readonly byte[] _in = new byte[4096];
    private readonly IBandTransport _transport;
    private readonly TimeProvider _clock;
    private readonly long _startTimestamp;
    private long _bytesHeard;
    private bool _isOver;

    /// <summary>Takes over a transport. All waits are counted on <paramref name="clock"/>.</summary>
    public BandWire(IBandTransport transport, TimeProvider clock)
    {
        _transport = transport;
        _clock = clock;
        _startTimestamp = clock.GetTimestamp();
        _link.LimitFrames(transport.FrameBytesMax);
        _channel = new MessageChannel(_link, Dialogue.BandPayloadBytesMax);
    }

    /// <summary>Type of the message that came.</summary>
    public MessageType Type => _channel.Type;

    /// <summary>Buffer with its payload.</summary>
    public byte[] Payload => _channel.Payload;

    /// <summary>Where the payload begins.</summary>
    public int PayloadOffset => _channel.PayloadOffset;

    /// <summary>Length of the payload.</summary>
    public int PayloadLength => _channel.PayloadLength;

    private long NowMs => (long)_clock.GetElapsedTime(_startTimestamp).TotalMilliseconds;

    /// <summary>Sets up the link or says in a sentence why that can't be. The nonce tells this connection from those before.</summary>
    public void Connect(uint nonce, CancellationToken cancel)
    {
        // The zero ends whatever half a frame a device still holds from a broken connection.
        _transport.Write([0], 1);
        _link.Connect(nonce, NowMs);
        long deadlineMs = NowMs + ConnectMs;
        while (_link.State == LinkState.Connecting && NowMs < deadlineMs)
        {
            cancel.ThrowIfCancellationRequested();
            Pump(SliceMs);
        }

        if (_link.State == LinkState.Refused)
        {
            throw BandFailures.OtherVersion(_transport.Address, "link", _link.PeerVersion, ReliableLink.Version);
        }

        if (_link.State != LinkState.Open)
        {
            throw _bytesHeard == 0 ? BandFailures.Silence(_transport.Address) : BandFailures.NotABand(_transport.Address);
        }
    }

    /// <summary>Sends a message, waiting for room.</summary>
    public void Send(MessageType type, byte[] payload, int length, CancellationToken cancel)
    {
        while (!_channel.TrySend(type, payload, 0, length))
        {
            cancel.ThrowIfCancellationRequested();
            ThrowIfBroken();
            Pump(SliceMs);
        }

        Pump(0);
    }

    /// <summary>Waits for a message; false when none came in time.</summary>
    public bool TryReceive(int timeoutMs, CancellationToken cancel)
    {
        long deadlineMs = NowMs + timeoutMs;
        while (true)
        {
            if (_channel.TryReceive())
            {
                return true;
            }

            cancel.ThrowIfCancellationRequested();
            ThrowIfBroken();
            if (NowMs >= deadlineMs)
            {
                return false;
            }

            Pump(SliceMs);
        }
    }

    /// <summary>Says goodbye and closes the transport.</summary>
    public void Dispose()
    {
        if (_isOver)
        {
            return;
        }

        _isOver = true;
        try
        {
            _link.Close();
            SendFrames();
        }
        catch (BandException)
        {
            // The line is gone already: there is nobody to say goodbye to.
        }

        _transport.Dispose();
    }

    private void Pump(int waitMs)
    {
        try
        {
            SendFrames();
            int count = _transport.Read(_in, waitMs);
            _bytesHeard += count;
            for (int i = 0; i < count; i++)
            {
                int length = _framing.Push(_in[i]);
                if (length > 0)
                {
                    _link.ReceiveFrame(_framing.Frame, 0, length, NowMs);
                }
            }

            SendFrames();
        }
        catch (BandException failure) when (_link.State == LinkState.Open)
        {
            throw new LinkBrokenException(failure);
        }
    }

    private void SendFrames()
    {
        int length;
        while ((length = _link.NextFrame(_frame, NowMs)) > 0)
        {
            _transport.Write(_out, Cobs.Encode(_frame, length, _out));
        }
    }

    private void ThrowIfBroken()
    {
        if (_link.State != LinkState.Open)
        {
            throw new LinkBrokenException(BandFailures.Broke(_transport.Address, _link.State == LinkState.Closed));
        }
    }
}
