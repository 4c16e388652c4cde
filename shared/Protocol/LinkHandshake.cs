using TrainingPlan.SessionLog;

namespace TrainingPlan.Protocol;

/// <summary>
/// How a connection begins: the host's SYN carries its nonce, the band's SYN-ACK adds its own. The band keeps what was asked last,
/// and takes it for a connection only when a frame under both nonces comes: a late copy of an old SYN changes nothing.
/// </summary>
internal sealed class LinkHandshake
{
    public const int SynBytes = 10;
    public const int SynAckBytes = 14;

    private int _ownFrameBytes;

    /// <summary>Sets the longest frame that this end takes from the next SYN on.</summary>
    public void Limit(int ownFrameBytes)
    {
        _ownFrameBytes = ownFrameBytes;
    }

    /// <summary>Nonce of the host that asked last.</summary>
    public uint HostNonce { get; private set; }

    /// <summary>Nonce that it was answered with.</summary>
    public uint BandNonce { get; private set; }

    /// <summary>Longest frame that both ends take.</summary>
    public int FrameBytes { get; private set; }

    /// <summary>Frames that the host keeps at once.</summary>
    public int WindowFrames { get; private set; }

    /// <summary>True while no frame under these nonces has come.</summary>
    public bool IsPending { get; private set; }

    /// <summary>True when a SYN waits for its answer.</summary>
    public bool OwesAnswer { get; private set; }

    /// <summary>Forgets what was asked; the band's nonces go on from one.</summary>
    public void Listen(uint nonce)
    {
        BandNonce = nonce;
        IsPending = false;
        OwesAnswer = false;
    }

    /// <summary>The connection that was asked for is open.</summary>
    public void Settle()
    {
        IsPending = false;
    }

    /// <summary>Takes a SYN of right checksum and length.</summary>
    public bool TakeSyn(byte[] frame, int offset, bool isOfOpenConnection)
    {
        OwesAnswer = true;
        uint hostNonce = LittleEndian.GetUInt32(frame, offset + 2);
        bool isNew = !IsPending || hostNonce != HostNonce;
        HostNonce = hostNonce;
        FrameBytes = frame[offset + 6] < _ownFrameBytes ? frame[offset + 6] : _ownFrameBytes;
        FrameBytes = FrameBytes < ReliableLink.FrameBytesMin ? ReliableLink.FrameBytesMin : FrameBytes;
        WindowFrames = frame[offset + 7];
        if (isOfOpenConnection)
        {
            return true;
        }

        if (isNew)
        {
            BandNonce = (BandNonce * 1664525) + 1013904223;
        }

        IsPending = frame[offset + 1] == ReliableLink.Version;
        return true;
    }

    /// <summary>Writes a SYN.</summary>
    public static int PutSyn(byte[] into, uint hostNonce, int frameBytes, int receiveBytes)
    {
        into[1] = ReliableLink.Version;
        LittleEndian.PutUInt32(into, 2, hostNonce);
        into[6] = (byte)frameBytes;
        into[7] = (byte)LinkReceiver.SlotsFor(receiveBytes, frameBytes - LinkFrame.OverheadBytes);
        return LinkFrame.Seal(into, LinkFrame.Syn, SynBytes - LinkFrame.OverheadBytes, Crc16.Start);
    }

    /// <summary>Writes the answer to the SYN that came last; one of the open connection gets that one's nonces again.</summary>
    public int PutSynAck(byte[] into, bool isOpen, uint openHostNonce, uint openBandNonce, int openFrameBytes, int receiveBytes)
    {
        OwesAnswer = false;
        bool isOfOpen = isOpen && HostNonce == openHostNonce;
        int frameBytes = isOfOpen ? openFrameBytes : FrameBytes;
        into[1] = ReliableLink.Version;
        LittleEndian.PutUInt32(into, 2, HostNonce);
        LittleEndian.PutUInt32(into, 6, isOfOpen ? openBandNonce : BandNonce);
        into[10] = (byte)_ownFrameBytes;
        into[11] = (byte)LinkReceiver.SlotsFor(receiveBytes, frameBytes - LinkFrame.OverheadBytes);
        return LinkFrame.Seal(into, LinkFrame.SynAck, SynAckBytes - LinkFrame.OverheadBytes, Crc16.Start);
    }
}
