using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>
/// One end of a connection over any carrier of small frames, serial or BLE, that may lose, double, delay, reorder and damage
/// them: bytes written at one end are read at the other, in order and once. See README.md for the bytes.
/// </summary>
/// <remarks>
/// The host connects, the band listens. Time comes in; the instance never waits. Frames of another connection are refused: the
/// checksum of each begins with both ends' nonces and the frame's full number.
/// </remarks>
public sealed class ReliableLink
{
    /// <summary>Longest frame.</summary>
    public const int FrameBytesMax = 240;

    /// <summary>Shortest "longest frame" that a carrier may offer: a BLE notification at the default MTU.</summary>
    public const int FrameBytesMin = 20;

    /// <summary>Bytes of a frame beside its payload.</summary>
    public const int OverheadBytes = LinkFrame.OverheadBytes;

    /// <summary>Version of the framing.</summary>
    public const int Version = 1;

    private const int SynRetryMs = 250;
    private const int KeepAliveMs = 1000;
    private const int LostAfterMs = 5000;

    private readonly bool _isHost;
    private int _ownFrameBytes;
    private readonly int _receiveBytes;
    private readonly LinkSender _sender;
    private readonly LinkReceiver _receiver;
    private readonly LinkHandshake _handshake;
    private readonly LinkAck _ack = new LinkAck();
    private uint _hostNonce;
    private uint _bandNonce;
    private bool _owesBye;
    private int _key;
    private int _peerKey;
    private long _epochMs;
    private int _synSentAtMs;
    private int _heardAtMs;
    private int _pingSentAtMs;
    private bool _isConfirmed;

    /// <summary>Makes an end. All memory is taken here.</summary>
    /// <param name="isHost">True at the computer, which connects; false at the band, which listens.</param>
    /// <param name="sendBytes">Bytes that may wait or be under way.</param>
    /// <param name="receiveBytes">Bytes kept until they are read or until an earlier frame has come.</param>
    /// <param name="frameBytes">Longest frame that the carrier takes, 20..240.</param>
    public ReliableLink(bool isHost, int sendBytes, int receiveBytes, int frameBytes)
    {
        _isHost = isHost;
        _receiveBytes = receiveBytes;
        _sender = new LinkSender(sendBytes);
        _receiver = new LinkReceiver(receiveBytes);
        _handshake = new LinkHandshake();
        LimitFrames(frameBytes);
        FrameBytes = _ownFrameBytes;
    }

    /// <summary>Where the link stands.</summary>
    public LinkState State { get; private set; }

    /// <summary>Longest frame of this connection: the smaller of what both ends take.</summary>
    public int FrameBytes { get; private set; }

    /// <summary>Version of the framing that the other end speaks, when it refused ours.</summary>
    public int PeerVersion { get; private set; }

    /// <summary>Rises with each new connection: whoever reads half a message then forgets it.</summary>
    public int ConnectionNumber { get; private set; }

    /// <summary>CRC-32 state over both nonces: messages begin theirs with it, so that none of another connection fits.</summary>
    public uint ConnectionKey { get; private set; }

    /// <summary>Bytes that can be written now.</summary>
    public int SendSpace => State == LinkState.Open ? _sender.Space : 0;

    /// <summary>True when everything written has arrived at the other end.</summary>
    public bool IsDrained => _sender.IsIdle;

    /// <summary>True when a byte can be read.</summary>
    public bool HasBytes
    {
        get { return State == LinkState.Open && _receiver.HasBytes; }
    }

    /// <summary>Frames that were not valid here: damaged, of another connection, or not frames at all.</summary>
    public int RefusedFrames { get; private set; }

    /// <summary>Frames sent a second time or more.</summary>
    public int RepeatedFrames { get; private set; }

    /// <summary>Host: asks for a connection. The nonce must differ from each earlier one (take it from randomness or a clock).</summary>
    public void Connect(uint nonce, long nowMs)
    {
        _epochMs = nowMs;
        _hostNonce = nonce;
        _bandNonce = 0;
        _isConfirmed = false;
        _synSentAtMs = -SynRetryMs;
        _heardAtMs = 0;
        _owesBye = false;
        PeerVersion = Version;
        State = LinkState.Connecting;
    }

    /// <summary>Sets the longest frame that the carrier takes, 20..240, from the next connection on: carriers change.</summary>
    public void LimitFrames(int frameBytes)
    {
        _ownFrameBytes = frameBytes < FrameBytesMin ? FrameBytesMin : frameBytes > FrameBytesMax ? FrameBytesMax : frameBytes;
        _handshake.Limit(_ownFrameBytes);
    }

    /// <summary>Band: waits for hosts. The nonce should differ at each start.</summary>
    public void Listen(uint nonce)
    {
        _handshake.Listen(nonce);
        State = LinkState.Idle;
    }

    /// <summary>Ends the connection in order: the other end hears of it if the frame arrives.</summary>
    public void Close()
    {
        _owesBye = State == LinkState.Open;
        State = LinkState.Closed;
    }

    /// <summary>Ends the connection because what came through it can't be true.</summary>
    public void Drop() => State = LinkState.Lost;

    /// <summary>Takes bytes for sending; returns how many had room.</summary>
    public int Write(byte[] data, int offset, int count)
    {
        return State == LinkState.Open ? _sender.Write(data, offset, count) : 0;
    }

    /// <summary>Reads at most <paramref name="count"/> bytes; returns how many.</summary>
    public int Read(byte[] into, int offset, int count)
    {
        if (State != LinkState.Open)
        {
            return 0;
        }

        bool wasShut = _receiver.WindowFrames <= 1;
        int done = _receiver.Read(into, offset, count);
        if (wasShut && _receiver.WindowFrames > 1)
        {
            _ack.OweNow();
        }

        return done;
    }

    /// <summary>Takes a frame from the carrier; false when it is not valid here.</summary>
    public bool ReceiveFrame(byte[] frame, int offset, int length, long nowMs)
    {
        bool isTaken = length >= OverheadBytes && length <= FrameBytesMax && TryTake(frame, offset, length, nowMs);
        if (!isTaken)
        {
            RefusedFrames++;
        }

        return isTaken;
    }

    /// <summary>
    /// Puts the next frame to send into a buffer of at least <see cref="FrameBytesMax"/> bytes; returns its length, 0 when there
    /// is nothing to send now. Call it as often as the carrier takes frames, and at least every 50 ms.
    /// </summary>
    public int NextFrame(byte[] into, long nowMs)
    {
        int now = (int)(nowMs - _epochMs);
        if (_handshake.OwesAnswer)
        {
            return _handshake.PutSynAck(into, State == LinkState.Open, _hostNonce, _bandNonce, FrameBytes, _receiveBytes);
        }

        if (_owesBye)
        {
            _owesBye = false;
            return LinkFrame.Seal(into, LinkFrame.Bye, 0, _key);
        }

        if (_isHost && !_isConfirmed && (State == LinkState.Connecting || State == LinkState.Open) && now - _synSentAtMs >= SynRetryMs)
        {
            return PutSyn(into, now);
        }

        return State == LinkState.Open && !IsGone(now) ? NextOpenFrame(into, now) : 0;
    }

    private bool IsGone(int now)
    {
        bool isWaiting = _sender.InFlight > 0 || _pingSentAtMs > _heardAtMs;
        if (isWaiting && now - _heardAtMs > LostAfterMs)
        {
            State = LinkState.Lost;
            return true;
        }

        return false;
    }

    private int NextOpenFrame(byte[] into, int now)
    {
        if (_ack.IsDue(now))
        {
            return _ack.Put(into, _receiver, _key);
        }

        int sequence = _sender.DueAgain(now);
        if (sequence >= 0)
        {
            RepeatedFrames++;
        }
        else
        {
            sequence = _sender.CutNext(FrameBytes - OverheadBytes);
        }

        if (sequence >= 0)
        {
            int length = _sender.CopyFrame(sequence, into, 1, now);
            return LinkFrame.Seal(into, sequence & 63, length, LinkFrame.Numbered(_key, sequence >> 6));
        }

        bool isQuiet = now - _heardAtMs >= KeepAliveMs && _isHost;
        bool wantsPing = isQuiet || _sender.IsShutOut || (_isHost && !_isConfirmed);
        int pauseMs = isQuiet ? KeepAliveMs : _sender.RetryMs;
        if (wantsPing && now - _pingSentAtMs >= pauseMs)
        {
            _pingSentAtMs = now;
            return LinkFrame.Seal(into, LinkFrame.Ping, 0, _key);
        }

        return 0;
    }

    private bool TryTake(byte[] frame, int offset, int length, long nowMs)
    {
        int head = frame[offset];
        if (head == LinkFrame.Syn || head == LinkFrame.SynAck)
        {
            return LinkFrame.IsCrcRight(frame, offset, length, Crc16.Start) && TryTakeHandshake(frame, offset, length, nowMs);
        }

        if (State == LinkState.Open && TryTakeOpen(frame, offset, length, _peerKey, (int)(nowMs - _epochMs)))
        {
            return true;
        }

        // The first frame under the nonces that a SYN proposed makes them valid: a SYN that is only a late copy never gets one.
        LinkHandshake asked = _handshake;
        if (!_isHost && asked.IsPending)
        {
            int key = LinkFrame.KeyOf(true, asked.HostNonce, asked.BandNonce);
            if (head < 32 && LinkFrame.IsCrcRight(frame, offset, length, LinkFrame.Numbered(key, 0))
                || head > LinkFrame.ControlFlag && LinkFrame.IsCrcRight(frame, offset, length, key))
            {
                Open(asked.HostNonce, asked.BandNonce, asked.FrameBytes, asked.WindowFrames, nowMs);
                asked.Settle();
                return TryTakeOpen(frame, offset, length, _peerKey, 0);
            }
        }

        return false;
    }

    private bool TryTakeHandshake(byte[] frame, int offset, int length, long nowMs)
    {
        bool isSyn = frame[offset] == LinkFrame.Syn;
        if (isSyn == _isHost || length < (isSyn ? LinkHandshake.SynBytes : LinkHandshake.SynAckBytes))
        {
            return false;
        }

        uint hostNonce = LittleEndian.GetUInt32(frame, offset + 2);
        return isSyn
            ? _handshake.TakeSyn(frame, offset, State == LinkState.Open && hostNonce == _hostNonce)
            : TakeSynAck(frame, offset, hostNonce, nowMs);
    }

    private bool TakeSynAck(byte[] frame, int offset, uint hostNonce, long nowMs)
    {
        if (hostNonce != _hostNonce || (State != LinkState.Connecting && (State != LinkState.Open || _isConfirmed)))
        {
            return false;
        }

        if (frame[offset + 1] != Version)
        {
            PeerVersion = frame[offset + 1];
            State = LinkState.Refused;
            return true;
        }

        uint bandNonce = LittleEndian.GetUInt32(frame, offset + 6);
        if (State == LinkState.Connecting)
        {
            Open(hostNonce, bandNonce, frame[offset + 10], frame[offset + 11], nowMs);
        }
        else
        {
            SetKeys(hostNonce, bandNonce);
        }

        return true;
    }

    private void Open(uint hostNonce, uint bandNonce, int frameBytes, int windowFrames, long nowMs)
    {
        int bothTake = frameBytes < _ownFrameBytes ? frameBytes : _ownFrameBytes;
        FrameBytes = bothTake < FrameBytesMin ? FrameBytesMin : bothTake;
        SetKeys(hostNonce, bandNonce);
        _sender.Reset(windowFrames);
        _receiver.Reset(FrameBytes - OverheadBytes);
        _epochMs = nowMs;
        _heardAtMs = 0;
        _pingSentAtMs = -KeepAliveMs;
        _synSentAtMs = 0;
        _ack.Reset();
        _owesBye = false;
        ConnectionNumber++;
        State = LinkState.Open;
    }

    private void SetKeys(uint hostNonce, uint bandNonce)
    {
        _hostNonce = hostNonce;
        _bandNonce = bandNonce;
        _key = LinkFrame.KeyOf(_isHost, hostNonce, bandNonce);
        _peerKey = LinkFrame.KeyOf(!_isHost, hostNonce, bandNonce);
        ConnectionKey = LinkFrame.ConnectionKeyOf(hostNonce, bandNonce);
    }

    private bool TryTakeOpen(byte[] frame, int offset, int length, int key, int now)
    {
        int head = frame[offset];
        if ((head & LinkFrame.ControlFlag) == 0)
        {
            int sequence = _receiver.FullSequence(head & 63);
            if (head > 63 || sequence < 0 || !LinkFrame.IsCrcRight(frame, offset, length, LinkFrame.Numbered(key, sequence >> 6)))
            {
                return false;
            }

            Heard(now);
            bool isInOrder = sequence == _receiver.Next;
            bool isNew = _receiver.Take(sequence, frame, offset + 1, length - OverheadBytes);
            _ack.Owe(isNew && isInOrder, now);
            return true;
        }

        if (!LinkFrame.IsCrcRight(frame, offset, length, key))
        {
            return false;
        }

        Heard(now);
        if (head == LinkFrame.Ack)
        {
            LinkAck.Take(frame, offset, length, _sender, now);
        }
        else if (head == LinkFrame.Ping)
        {
            _ack.OweNow();
        }
        else if (head == LinkFrame.Bye)
        {
            State = LinkState.Closed;
        }

        return true;
    }

    private void Heard(int now)
    {
        _heardAtMs = now;
        _isConfirmed = true;
    }

    private int PutSyn(byte[] into, int now)
    {
        _synSentAtMs = now;
        if (State == LinkState.Connecting && now > LostAfterMs)
        {
            State = LinkState.Lost;
            return 0;
        }

        return LinkHandshake.PutSyn(into, _hostNonce, _ownFrameBytes, _receiveBytes);
    }
}
