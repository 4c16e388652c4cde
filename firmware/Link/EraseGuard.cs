using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;

namespace TrainingPlan.Firmware.Link;

/// <summary>Makes the radio forget the computers that it was paired with.</summary>
public delegate void BondEraser();

/// <summary>
/// What can't be taken back needs the person who wears the band: a request only arms it for 30 s, a hold of the button confirms, and
/// whoever asked must still be connected. Then sessions go, one a call.
/// </summary>
internal sealed class EraseGuard
{
    private const int ArmedMs = 30_000;
    private const int EvenUnsyncedFlag = 1;
    private const int ReportEvery = 8;

    private readonly BandStore _store;
    private readonly AnswerSender _answers;
    private MessageType _armed;
    private bool _isHeld;
    private bool _owesEnd;
    private int _flags;
    private long _armedUntilMs;
    private MessageType _doing;

    public EraseGuard(BandStore store, AnswerSender answers)
    {
        _store = store;
        _answers = answers;
    }

    /// <summary>Called at a factory reset; null where there is no radio.</summary>
    public BondEraser BondEraser { get; set; }

    /// <summary>What the runner should hear; whoever takes it clears it.</summary>
    public CueKind Cue { get; set; }

    /// <summary>True once after a reset: workout and settings are gone.</summary>
    public bool WasReset { get; set; }

    /// <summary>A host asks: u8 flags. It is answered that it needs the button, or why it can't be.</summary>
    public void Ask(MessageType request, byte[] payload, int at, int length, long nowMs)
    {
        _flags = length > 0 ? payload[at] : 0;
        DialogueError refusal = WhyNot(out int detail);
        if (refusal == DialogueError.None)
        {
            _armed = request;
            _isHeld = false;
            _armedUntilMs = nowMs + ArmedMs;
            Cue = CueKind.HoldToErase;
            refusal = DialogueError.NeedsButton;
            detail = ArmedMs;
        }

        _answers.Refuse(request, refusal, detail);
    }

    /// <summary>The button was held; true when that confirmed a request.</summary>
    public bool TryConfirm(long nowMs)
    {
        _isHeld |= _armed != MessageType.None && nowMs < _armedUntilMs;
        return _isHeld;
    }

    /// <summary>The host that asked is gone: what it asked for is not done any more. What was confirmed goes on.</summary>
    public void Forget()
    {
        _armed = MessageType.None;
        _isHeld = false;
    }

    /// <summary>Goes on; true when this took the dialogue's turn.</summary>
    /// <param name="nowMs">Milliseconds since boot.</param>
    /// <param name="canAnswer">True when there is room for an answer.</param>
    public bool Tick(long nowMs, bool canAnswer)
    {
        if (_store.Sessions.IsErasing || _owesEnd)
        {
            GoOn(canAnswer);
            return true;
        }

        if (_armed == MessageType.None || !canAnswer || (!_isHeld && nowMs < _armedUntilMs))
        {
            return false;
        }

        MessageType request = _armed;
        bool isHeld = _isHeld;
        Forget();
        int detail = 0;
        DialogueError refusal = isHeld ? WhyNot(out detail) : DialogueError.NotConfirmed;
        if (refusal == DialogueError.None && !TryBegin(request))
        {
            refusal = DialogueError.StorageFailed;
        }

        if (refusal != DialogueError.None)
        {
            _answers.Refuse(request, refusal, detail);
        }

        return true;
    }

    /// <summary>Does what is left of a reset, such as one that a power cut ended.</summary>
    public void FinishReset()
    {
        if (_store.IsResetPending)
        {
            if (BondEraser != null)
            {
                BondEraser();
            }

            _store.TryFinishReset();
            WasReset = true;
        }
    }

    private bool TryBegin(MessageType request)
    {
        _doing = request;
        _owesEnd = _store.Sessions.TryBeginErase(request == MessageType.FactoryReset);
        return _owesEnd;
    }

    private void GoOn(bool canAnswer)
    {
        int left = 0;
        if (_store.Sessions.IsErasing)
        {
            left = _store.Sessions.EraseNext();
        }

        if (_store.Sessions.IsErasing)
        {
            if (canAnswer && left % ReportEvery == 0)
            {
                Report(left);
            }

            return;
        }

        FinishReset();
        Cue = Cue == CueKind.None ? CueKind.Erased : Cue;
        if (left > 0 && canAnswer)
        {
            _answers.Refuse(_doing, DialogueError.StorageFailed, left);
        }
        else if (canAnswer)
        {
            Report(0);
        }

        _owesEnd = false;
    }

    private void Report(int left)
    {
        _answers.Buffer[0] = (byte)_doing;
        LittleEndian.PutUInt16(_answers.Buffer, 1, left);
        _answers.Send(MessageType.Erased, 3);
    }

    private DialogueError WhyNot(out int detail)
    {
        detail = _store.Sessions.OpenNumber;
        if (_store.Sessions.IsRecording)
        {
            return DialogueError.SessionOpen;
        }

        detail = _store.Sessions.CountUnconfirmed();
        return detail > 0 && (_flags & EvenUnsyncedFlag) == 0 ? DialogueError.Unsynced : DialogueError.None;
    }
}
