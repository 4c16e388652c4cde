using System.Text;

namespace TrainingPlan.Companion.Web.Server;

/// <summary>A live run as server-sent events.</summary>
internal static class LiveStream
{
    /// <summary>Sends news until the page leaves, the run is over or the server stops.</summary>
    internal static async Task WriteAsync(HttpContext context, LiveChannel channel, CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        if (channel.Listen(end.Token) is not { } news)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            // A first word, so that the browser knows that it is connected while the band is still silent.
            await context.Response.WriteAsync(": TrainingPlan\n\n", end.Token);
            await context.Response.Body.FlushAsync(end.Token);
            await foreach (var one in news)
            {
                var bytes = Encoding.UTF8.GetBytes($"event: {one.Kind}\ndata: {one.Json}\n\n");
                await context.Response.Body.WriteAsync(bytes, end.Token);
                await context.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The page has left or the server stops: there is nothing more to tell.
        }
    }
}
