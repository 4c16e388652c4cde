using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Link;

/// <summary>
/// What a host asks the band to examine or to time, and its results, one at a time: whoever does the work looks at <see cref="Wanted"/>
/// and gives a result when <see cref="CanTake"/>.
/// </summary>
public sealed class CheckAnswers
{
    private readonly AnswerSender _answers;
    private bool _isOwed;
    private bool _isEnded;
    private int _sent;
    private int _probesLeft;

    internal CheckAnswers(AnswerSender answers)
    {
        _answers = answers;
    }

    /// <summary>What is to be done: <see cref="MessageType.SelfTest"/>, <see cref="MessageType.Measure"/>, or none.</summary>
    public MessageType Wanted { get; private set; }

    /// <summary>Rises with each asking, so that whoever works sees a new one.</summary>
    public int Asking { get; private set; }

    /// <summary>The next result, filled in before <see cref="Give"/>; null before the first asking.</summary>
    public CheckReport Report { get; private set; }

    /// <summary>True when a result may be given.</summary>
    public bool CanTake
    {
        get { return Wanted != MessageType.None && !_isOwed && !_isEnded; }
    }

    /// <summary>Gives <see cref="Report"/> to the host.</summary>
    public void Give()
    {
        _isOwed = true;
    }

    /// <summary>There is no further result.</summary>
    public void End()
    {
        _isEnded = true;
        _probesLeft = Wanted == MessageType.Measure ? Dialogue.ProbeCount : 0;
    }

    internal void Ask(MessageType request)
    {
        Report = Report ?? new CheckReport();
        Wanted = request;
        Asking++;
        _isOwed = false;
        _isEnded = false;
        _sent = 0;
    }

    internal void Forget()
    {
        Wanted = MessageType.None;
    }

    /// <summary>Sends what is owed; the caller has made sure of room.</summary>
    internal void GoOn()
    {
        if (Wanted == MessageType.None)
        {
            return;
        }

        if (_isOwed)
        {
            _isOwed = false;
            _sent++;
            _answers.Send(MessageType.Report, Report.Encode(_answers.Buffer, 0));
        }
        else if (_isEnded && _probesLeft > 0)
        {
            _probesLeft--;
            _answers.Send(MessageType.Probe, Dialogue.DataBytesMax);
        }
        else if (_isEnded)
        {
            _answers.Buffer[0] = (byte)_sent;
            _answers.Send(MessageType.ReportEnd, 1);
            Wanted = MessageType.None;
        }
    }
}
