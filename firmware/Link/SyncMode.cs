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
    private readonly IRadioGuest _guest;
    private string _name;
    private bool _isComing;
    private long _offMs;
    private long _pairingEndsMs;
    private bool _hasGoodbye;

    /// <summary>Takes the radio; off at first.</summary>
    public SyncMode(BleLink radio, ReliableLink link, IRadioGuest guestOrNull)
    {
        _radio = radio;
        _link = link;
        _guest = guestOrNull;
    }

    /// <summary>What the runner should hear; whoever takes it clears it.</summary>
    public CueKind Cue { get; set; }

    /// <summary>True while the radio listens, or will as soon as it has let go of what it did before.</summary>
    public bool IsOn
    {
        get { return _radio.IsOn || _isComing; }
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
        else
        {
            _name = name;
            _isComing = true;
            _offMs = nowMs + AloneMs;
            _hasGoodbye = _link.State == LinkState.Closed;
            Come(nowMs);
        }
    }

    /// <summary>The radio's next use in run mode begins; false where there is none to choose.</summary>
    public bool TryChooseNext()
    {
        if (_guest == null)
        {
            return false;
        }

        TurnOff();
        Cue = _guest.ChooseNext();
        return true;
    }

    /// <summary>A press: one computer may pair now.</summary>
    public void OpenPairing(long nowMs)
    {
        if (_isComing)
        {
            return;
        }

        _radio.IsPairingOpen = true;
        _pairingEndsMs = nowMs + PairingMs;
        _offMs = nowMs + AloneMs;
        Cue = CueKind.SyncOn;
    }

    /// <summary>Ends what has lasted long enough; true when it went off.</summary>
    public bool Tick(long nowMs)
    {
        if (_isComing)
        {
            Come(nowMs);
        }

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
        _isComing = false;
        Cue = CueKind.SyncOff;
        if (_guest != null)
        {
            _guest.TakeBack();
        }
    }

    // What the radio did before may be in the middle of a connection: the band says that it listens once it does.
    private void Come(long nowMs)
    {
        if (_guest != null && !_guest.TryYield())
        {
            return;
        }

        _isComing = false;
        if (_radio.TryStart(_name))
        {
            _hasGoodbye = false;
            _offMs = nowMs + AloneMs;
            Cue = CueKind.SyncOn;
        }
        else if (_guest != null)
        {
            _guest.TakeBack();
        }
    }
}
