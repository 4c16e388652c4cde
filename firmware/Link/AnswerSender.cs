using TrainingPlan.Protocol;

namespace TrainingPlan.Firmware.Link;

/// <summary>Sends what stands at the start of a shared buffer, or a refusal.</summary>
internal sealed class AnswerSender
{
    private readonly MessageChannel _channel;
    private readonly ErrorAnswer _error = new ErrorAnswer();

    public AnswerSender(MessageChannel channel, byte[] buffer)
    {
        _channel = channel;
        Buffer = buffer;
    }

    /// <summary>Where payloads are written, from 0 on.</summary>
    public byte[] Buffer { get; }

    /// <summary>Sends the payload; the caller has made sure of room.</summary>
    public void Send(MessageType type, int length)
    {
        _channel.TrySend(type, Buffer, 0, length);
    }

    /// <summary>Refuses a request.</summary>
    public void Refuse(MessageType request, DialogueError code, int detail)
    {
        _error.Request = request;
        _error.Code = code;
        _error.Detail = detail;
        Send(MessageType.Error, _error.Encode(Buffer, 0));
    }
}
