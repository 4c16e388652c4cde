using TrainingPlan.Coaching;
using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Link;

/// <summary>
/// When the radio listens to computers: from a hold of the button while no run is on, until the next hold, the host's goodbye, or five
/// minutes without a host. A press lets one computer pair within 30 s.
/// </summary>
public sealed class SyncMode
{
    /// <summary>Milliseconds without a host until the radio goes off.</summary>
    public const int AloneMs = 5 * 60_000;

    /// <summary>Milliseconds after a press in which a computer may pair.</summary>
    public const int PairingMs = 30_000;

    /// <summary>Milliseconds after a host's goodbye in which it may come back.</summary>
    public const int GoodbyeMs = 2000;

    private readonly BleLink _radio;
    private readonly ReliableLink _link;
    private long _offMs;
    private long _pairingEndsMs;
    private bool _hasGoodbye;

    /// <summary>Takes the radio; off at first.</summary>
    public SyncMode(BleLink radio, ReliableLink link)
    {
        _radio = radio;
        _link = link;
    }

    /// <summary>What the runner should hear; whoever takes it clears it.</summary>
    public CueKind Cue { get; set; }

    /// <summary>True while the radio listens.</summary>
    public bool IsOn
    {
        get { return _radio.IsOn; }
    }

    /// <summary>Turns it on or off.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="name">The band's name on the air, at most 8 characters.</param>
    public void Toggle(long nowMs, string name)
    {
        if (IsOn)
        {
            TurnOff();
        }
        else if (_radio.TryStart(name))
        {
            _hasGoodbye = false;
            _offMs = nowMs + AloneMs;
            Cue = CueKind.SyncOn;
        }
    }

    /// <summary>A press: one computer may pair now.</summary>
    public void OpenPairing(long nowMs)
    {
        _radio.IsPairingOpen = true;
        _pairingEndsMs = nowMs + PairingMs;
        _offMs = nowMs + AloneMs;
        Cue = CueKind.SyncOn;
    }

    /// <summary>Ends what has lasted long enough; true when it went off.</summary>
    public bool Tick(long nowMs)
    {
        if (nowMs >= _pairingEndsMs)
        {
            _radio.IsPairingOpen = false;
        }

        bool isOpen = _link.State == LinkState.Open;
        bool saidGoodbye = _link.State == LinkState.Closed;
        if (isOpen || saidGoodbye != _hasGoodbye)
        {
            _offMs = nowMs + (saidGoodbye ? GoodbyeMs : AloneMs);
            _hasGoodbye = saidGoodbye;
        }

        if (nowMs < _offMs)
        {
            return false;
        }

        TurnOff();
        return true;
    }

    /// <summary>Turns it off.</summary>
    public void TurnOff()
    {
        _radio.Stop();
        Cue = CueKind.SyncOff;
    }
}
