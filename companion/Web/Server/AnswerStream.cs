using Microsoft.AspNetCore.Http.Features;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>The body of an answer for one who can only write and not wait: an archive, written while it is made.</summary>
internal sealed class AnswerStream : Stream
{
    private readonly Stream _body;

    internal AnswerStream(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        _body = context.Response.Body;
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() => _body.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => _body.Write(buffer, offset, count);
}
