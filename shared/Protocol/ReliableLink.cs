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
    public const int OverheadBytes = 3;

    /// <summary>Version of the framing.</summary>
    public const int Version = 1;

    private const int SynBytes = 10;
    private const int SynAckBytes = 14;
    private const int SynRetryMs = 250;
    private const int AckDelayMs = 20;
    private const int KeepAliveMs = 1000;
    private const int LostAfterMs = 5000;

    private readonly bool _isHost;
    private readonly int _ownFrameBytes;
    private readonly int _receiveBytes;
    private readonly LinkSender _sender;
    private readonly LinkReceiver _receiver;
    private uint _hostNonce;
    private uint _bandNonce;
    private uint _pendingHostNonce;
    private uint _pendingBandNonce;
    private int _pendingFrameBytes;
    private int _pendingWindow;
    private bool _isPending;
    private bool _owesSynAck;
    private bool _owesBye;
    private int _key;
    private int _peerKey;
    private long _epochMs;
    private int _synSentAtMs;
    private int _heardAtMs;
    private int _pingSentAtMs;
    private int _ackDueAtMs;
    private int _framesSinceAck;
    private bool _isConfirmed;

    /// <summary>Makes an end. All memory is taken here.</summary>
    /// <param name="isHost">True at the computer, which connects; false at the band, which listens.</param>
    /// <param name="sendBytes">Bytes that may wait or be under way.</param>
    /// <param name="receiveBytes">Bytes kept until they are read or until an earlier frame has come.</param>
    /// <param name="frameBytes">Longest frame that the carrier takes, 20..240.</param>
    public ReliableLink(bool isHost, int sendBytes, int receiveBytes, int frameBytes)
    {
        _isHost = isHost;
        _ownFrameBytes = frameBytes < FrameBytesMin ? FrameBytesMin : frameBytes > FrameBytesMax ? FrameBytesMax : frameBytes;
        _receiveBytes = receiveBytes;
        _sender = new LinkSender(sendBytes);
        _receiver = new LinkReceiver(receiveBytes);
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
    public int SendSpace
    {
        get { return State == LinkState.Open ? _sender.Space : 0; }
    }

    /// <summary>True when everything written has arrived at the other end.</summary>
    public bool IsDrained
    {
        get { return _sender.IsIdle; }
    }

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

    /// <summary>Band: waits for hosts. The nonce should differ at each start.</summary>
    public void Listen(uint nonce)
    {
        _pendingBandNonce = nonce;
        _isPending = false;
        _owesSynAck = false;
        State = LinkState.Idle;
    }

    /// <summary>Ends the connection in order: the other end hears of it if the frame arrives.</summary>
    public void Close()
    {
        _owesBye = State == LinkState.Open;
        State = LinkState.Closed;
    }

    /// <summary>Ends the connection because what came through it can't be true.</summary>
    public void Drop()
    {
        State = LinkState.Lost;
    }

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
            _framesSinceAck = 2;
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
        if (_owesSynAck)
        {
            _owesSynAck = false;
            return PutSynAck(into);
        }

        if (_owesBye)
        {
            _owesBye = false;
            return Seal(into, LinkFrame.Bye, 0);
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
            // Silence alone is no proof while nothing was asked; a host asks by pings, so it comes here in any case.
            State = LinkState.Lost;
            return true;
        }

        return false;
    }

    private int NextOpenFrame(byte[] into, int now)
    {
        if (_framesSinceAck >= 2 || (_framesSinceAck == 1 && now >= _ackDueAtMs))
        {
            return PutAck(into);
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
            into[0] = (byte)(sequence & 63);
            return SealNumbered(into, length, sequence >> 6);
        }

        bool isQuiet = now - _heardAtMs >= KeepAliveMs && _isHost;
        bool wantsPing = isQuiet || _sender.IsShutOut || (_isHost && !_isConfirmed);
        int pauseMs = isQuiet ? KeepAliveMs : _sender.RetryMs;
        if (wantsPing && now - _pingSentAtMs >= pauseMs)
        {
            _pingSentAtMs = now;
            return Seal(into, LinkFrame.Ping, 0);
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
        if (!_isHost && _isPending)
        {
            int key = LinkFrame.KeyOf(true, _pendingHostNonce, _pendingBandNonce);
            if (head < 32 && LinkFrame.IsCrcRight(frame, offset, length, LinkFrame.Numbered(key, 0))
                || head > LinkFrame.ControlFlag && LinkFrame.IsCrcRight(frame, offset, length, key))
            {
                Open(_pendingHostNonce, _pendingBandNonce, _pendingFrameBytes, _pendingWindow, nowMs);
                _isPending = false;
                return TryTakeOpen(frame, offset, length, _peerKey, 0);
            }
        }

        return false;
    }

    private bool TryTakeHandshake(byte[] frame, int offset, int length, long nowMs)
    {
        bool isSyn = frame[offset] == LinkFrame.Syn;
        if (isSyn == _isHost || length < (isSyn ? SynBytes : SynAckBytes))
        {
            return false;
        }

        uint hostNonce = LittleEndian.GetUInt32(frame, offset + 2);
        return isSyn ? TakeSyn(frame, offset, hostNonce) : TakeSynAck(frame, offset, hostNonce, nowMs);
    }

    private bool TakeSyn(byte[] frame, int offset, uint hostNonce)
    {
        _owesSynAck = true;
        if (State == LinkState.Open && hostNonce == _hostNonce)
        {
            _pendingHostNonce = hostNonce;
            return true;
        }

        if (!_isPending || hostNonce != _pendingHostNonce)
        {
            _pendingBandNonce = (_pendingBandNonce * 1664525) + 1013904223;
        }

        _pendingHostNonce = hostNonce;
        _pendingFrameBytes = Smaller(frame[offset + 6], _ownFrameBytes);
        _pendingWindow = frame[offset + 7];
        _isPending = frame[offset + 1] == Version;
        return true;
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
            Open(hostNonce, bandNonce, Smaller(frame[offset + 10], _ownFrameBytes), frame[offset + 11], nowMs);
        }
        else
        {
            SetKeys(hostNonce, bandNonce);
        }

        return true;
    }

    private void Open(uint hostNonce, uint bandNonce, int frameBytes, int windowFrames, long nowMs)
    {
        FrameBytes = frameBytes < FrameBytesMin ? FrameBytesMin : frameBytes;
        SetKeys(hostNonce, bandNonce);
        _sender.Reset(windowFrames);
        _receiver.Reset(FrameBytes - OverheadBytes);
        _epochMs = nowMs;
        _heardAtMs = 0;
        _pingSentAtMs = -KeepAliveMs;
        _synSentAtMs = 0;
        _framesSinceAck = 0;
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
            _ackDueAtMs = _framesSinceAck == 0 ? now + AckDelayMs : _ackDueAtMs;
            _framesSinceAck += isNew && isInOrder ? 1 : 2;
            return true;
        }

        if (!LinkFrame.IsCrcRight(frame, offset, length, key))
        {
            return false;
        }

        Heard(now);
        if (head == LinkFrame.Ack && length >= 6)
        {
            TakeAck(frame, offset, length, now);
        }
        else if (head == LinkFrame.Ping)
        {
            _framesSinceAck = 2;
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

    private void TakeAck(byte[] frame, int offset, int length, int now)
    {
        int first = _sender.First;
        int next = first + (short)(LittleEndian.GetUInt16(frame, offset + 1) - first);
        uint bits = 0;
        int bitmapEnd = Smaller(length - 2, 8);
        for (int i = 4; i < bitmapEnd; i++)
        {
            bits |= (uint)frame[offset + i] << ((i - 4) * 8);
        }

        _sender.TakeAck(next, frame[offset + 3], bits, now);
    }

    private int PutAck(byte[] into)
    {
        _framesSinceAck = 0;
        LittleEndian.PutUInt16(into, 1, _receiver.Next);
        into[3] = (byte)_receiver.WindowFrames;
        uint bits = _receiver.ArrivedBits();
        int payloadBytes = 3;
        while (bits != 0)
        {
            into[1 + payloadBytes] = (byte)bits;
            bits >>= 8;
            payloadBytes++;
        }

        return Seal(into, LinkFrame.Ack, payloadBytes);
    }

    private int PutSyn(byte[] into, int now)
    {
        _synSentAtMs = now;
        if (State == LinkState.Connecting && now > LostAfterMs)
        {
            State = LinkState.Lost;
            return 0;
        }

        into[1] = Version;
        LittleEndian.PutUInt32(into, 2, _hostNonce);
        into[6] = (byte)_ownFrameBytes;
        into[7] = (byte)LinkReceiver.SlotsFor(_receiveBytes, _ownFrameBytes - OverheadBytes);
        return LinkFrame.Seal(into, LinkFrame.Syn, SynBytes - OverheadBytes, Crc16.Start);
    }

    private int PutSynAck(byte[] into)
    {
        bool isCurrent = State == LinkState.Open && _pendingHostNonce == _hostNonce;
        int frameBytes = isCurrent ? FrameBytes : _pendingFrameBytes;
        into[1] = Version;
        LittleEndian.PutUInt32(into, 2, _pendingHostNonce);
        LittleEndian.PutUInt32(into, 6, isCurrent ? _bandNonce : _pendingBandNonce);
        into[10] = (byte)_ownFrameBytes;
        into[11] = (byte)LinkReceiver.SlotsFor(_receiveBytes, (frameBytes < FrameBytesMin ? FrameBytesMin : frameBytes) - OverheadBytes);
        return LinkFrame.Seal(into, LinkFrame.SynAck, SynAckBytes - OverheadBytes, Crc16.Start);
    }

    private int Seal(byte[] into, int head, int payloadBytes)
    {
        return LinkFrame.Seal(into, head, payloadBytes, _key);
    }

    private int SealNumbered(byte[] into, int payloadBytes, int highBits)
    {
        return LinkFrame.Seal(into, into[0], payloadBytes, LinkFrame.Numbered(_key, highBits));
    }

    private static int Smaller(int a, int b)
    {
        return a < b ? a : b;
    }
}
