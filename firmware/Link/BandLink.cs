using System;
using System.IO;
using System.IO.Ports;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.Units;

namespace TrainingPlan.Firmware.Link;

/// <summary>
/// The band's end of the cable, and in sync mode of the radio instead: takes what has come, answers, and gives the port no more than
/// it can send without blocking. Both carriers share one link. Buffers are made once; a tick allocates nothing while bytes flow.
/// </summary>
public sealed class BandLink
{
    /// <summary>Bytes that may wait for the host's acknowledgement: two pieces of a session.</summary>
    public const int SendBytes = 1024;

    /// <summary>Bytes from the host that are kept until an earlier frame has come.</summary>
    public const int ReceiveBytes = 260;

    private const int PortReadBytes = 1024;
    private const int PortWriteBytes = 1024;
    private const int BacklogBytesMax = 480;
    private const int FrameBytes = ReliableLink.FrameBytesMax - SerialFraming.OverheadBytes;
    private const int BitsPerByte = 10;
    private const int LineAt = ReliableLink.FrameBytesMax;

    private readonly SerialPort _port;
    private readonly BandStore _store;
    private readonly ReliableLink _link = new ReliableLink(false, SendBytes, ReceiveBytes, FrameBytes);
    private readonly SerialFraming _framing = new SerialFraming();
    private readonly BandDialogue _dialogue;
    // One buffer for what lasts no longer than a call: an answer's payload, then a frame and, behind it, the frame as the line wants it.
    private readonly byte[] _scratch = new byte[Dialogue.BandPayloadBytesMax];
    private BleLink _radio;
    private SyncMode _sync;
    private int _backlogBytes;
    private long _tickMs;

    /// <summary>Takes its parts; nothing happens before <see cref="TryOpen"/>.</summary>
    public BandLink(SerialPort port, BandStore store, BandClock clock, string boardName, int firmwareVersion)
    {
        _port = port;
        _store = store;
        _dialogue = new BandDialogue(_link, store, clock, _scratch);
        _dialogue.Info.BoardName = boardName;
        _dialogue.Info.FirmwareVersion = firmwareVersion;
    }

    /// <summary>True while the radio listens instead of the cable, or is about to.</summary>
    public bool IsSyncing
    {
        get { return _sync != null && _sync.IsOn; }
    }

    /// <summary>True once the port is open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What the band says of itself in hello: the loop keeps sensors and battery current.</summary>
    public BandInfo Info
    {
        get { return _dialogue.Info; }
    }

    /// <summary>True while a host is connected.</summary>
    public bool IsConnected
    {
        get { return _link.State == LinkState.Open; }
    }

    /// <summary>What a host asks the band to examine or to time.</summary>
    public CheckAnswers Checks
    {
        get { return _dialogue.Checks; }
    }

    /// <summary>True once a host put new settings; the loop clears it.</summary>
    public bool SettingsChanged
    {
        get { return _dialogue.SettingsChanged; }
        set { _dialogue.SettingsChanged = value; }
    }

    /// <summary>True once a host set the clock; the loop clears it and, while recording, writes the event.</summary>
    public bool ClockChanged
    {
        get { return _dialogue.ClockChanged; }
        set { _dialogue.ClockChanged = value; }
    }

    /// <summary>Gives the band a radio. It shares the link and the cable's buffers: one of both carries at a time.</summary>
    /// <param name="guestOrNull">Who has the radio while it does not sync.</param>
    public void AddRadio(IRadioGuest guestOrNull = null)
    {
        _radio = new BleLink(_framing.Frame, _scratch);
        _sync = new SyncMode(_radio, _link, guestOrNull);
        _dialogue.EraseGuard.BondEraser = _radio.ForgetBonds;
    }

    /// <summary>
    /// The button while no run is on; true when it was meant for the link. A hold confirms what a host asked for, otherwise it turns
    /// sync mode on or off; in sync mode a press lets a computer pair.
    /// </summary>
    public bool TakeButton(bool isHold, long nowMs)
    {
        if (isHold && _dialogue.EraseGuard.TryConfirm(nowMs))
        {
            return true;
        }

        if (_sync == null || (!isHold && !IsSyncing))
        {
            return false;
        }

        if (isHold)
        {
            _sync.Toggle(nowMs, AirName.Of(_store.BandId));
            Listen(nowMs);
        }
        else
        {
            _sync.OpenPairing(nowMs);
        }

        return true;
    }

    /// <summary>Two presses in sync mode: the radio's next use in run mode begins at once. False while it does not sync.</summary>
    public bool TakeDoublePress(long nowMs)
    {
        if (!IsSyncing || !_sync.TryChooseNext())
        {
            return false;
        }

        Listen(nowMs);
        return true;
    }

    /// <summary>True when the runner should hear something of the link.</summary>
    public bool HasCue
    {
        get { return _dialogue.EraseGuard.Cue != CueKind.None || (_sync != null && _sync.Cue != CueKind.None); }
    }

    /// <summary>What the runner should hear of the link; each is told once.</summary>
    public CueKind TakeCue()
    {
        CueKind cue = _dialogue.EraseGuard.Cue;
        _dialogue.EraseGuard.Cue = CueKind.None;
        if (cue == CueKind.None && _sync != null)
        {
            cue = _sync.Cue;
            _sync.Cue = CueKind.None;
        }

        return cue;
    }

    /// <summary>Opens the port and listens; false when the port refuses. Open the store first: its start count is in the nonce.</summary>
    public bool TryOpen(long nowMs)
    {
        _dialogue.EraseGuard.FinishReset();
        Listen(nowMs);
        try
        {
            _port.ReadBufferSize = PortReadBytes;
            _port.WriteBufferSize = PortWriteBytes;
            _port.Open();
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (IOException)
        {
            return false;
        }

        _tickMs = nowMs;
        _backlogBytes = 0;
        IsOpen = true;
        return true;
    }

    /// <summary>Takes bytes, answers, gives bytes; never waits.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    public void Tick(long nowMs)
    {
        if (IsSyncing)
        {
            if (_radio.IsOn && _radio.IsReady(_link, nowMs))
            {
                _radio.TakeFrames(_link, nowMs);
                Answer(nowMs);
                _radio.GiveFrame(_link, nowMs);
            }

            if (_sync.Tick(nowMs))
            {
                Listen(nowMs);
            }
        }
        else if (IsOpen)
        {
            TakeBytes(nowMs);
            Answer(nowMs);
            GiveBytes(nowMs);
        }
    }

    /// <summary>Offers the second that just ended to a host that listens.</summary>
    public void PublishSecond(RunSecond second, LiveCue cue)
    {
        _dialogue.PublishSecond(second, cue);
    }

    private void Answer(long nowMs)
    {
        _dialogue.Tick(nowMs);
        if (_dialogue.EraseGuard.WasReset)
        {
            _dialogue.EraseGuard.WasReset = false;
            SettingsChanged = true;
        }
    }

    /// <summary>Ends whatever connection there was; the nonce is another one at each start and each change of carrier.</summary>
    private void Listen(long nowMs)
    {
        _framing.Clear();
        _link.LimitFrames(FrameBytes);
        _link.Listen(((uint)_store.BootCount * 2654435761u) ^ (uint)nowMs);
    }

    private void TakeBytes(long nowMs)
    {
        int waiting = _port.BytesToRead;
        if (waiting == 0)
        {
            return;
        }

        int count = _port.Read(_scratch, 0, waiting < _scratch.Length ? waiting : _scratch.Length);
        for (int i = 0; i < count; i++)
        {
            int length = _framing.Push(_scratch[i]);
            if (length > 0)
            {
                _link.ReceiveFrame(_framing.Frame, 0, length, nowMs);
            }
        }
    }

    private void GiveBytes(long nowMs)
    {
        // The port does not tell what it still has to send, so it is reckoned from the speed: a write must never block a tick.
        long sent = (nowMs - _tickMs) * _port.BaudRate / (1000 * BitsPerByte);
        _tickMs = nowMs;
        _backlogBytes = sent >= _backlogBytes ? 0 : _backlogBytes - (int)sent;
        while (_backlogBytes < BacklogBytesMax)
        {
            int length = _link.NextFrame(_scratch, nowMs);
            if (length == 0)
            {
                return;
            }

            Array.Copy(_scratch, 0, _scratch, LineAt + 1, length);
            int lineBytes = Cobs.EncodeInPlace(_scratch, LineAt, length);
            _port.Write(_scratch, LineAt, lineBytes);
            _backlogBytes += lineBytes;
        }
    }
}
