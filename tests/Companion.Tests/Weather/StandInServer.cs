using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TrainingPlan.Companion.Tests.Weather;

/// <summary>A server on this computer that says whatever a test wants it to, as slowly as it wants.</summary>
internal sealed class StandInServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly List<string> _asked = [];

    private StandInServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Its address.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/v1/forecast";

    /// <summary>First lines of what it was asked.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>One that answers with a status, a body and more headers.</summary>
    public static StandInServer Saying(string status, string body, string headers = "") => new(async (stream, cancel) =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n{headers}\r\n"), cancel);
        await stream.WriteAsync(bytes, cancel);
    });

    /// <summary>One that writes the same bytes again and again, and pauses between.</summary>
    public static StandInServer Endless(string head, byte[] piece, TimeSpan pause) => new(async (stream, cancel) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancel);
        while (!cancel.IsCancellationRequested)
        {
            await stream.WriteAsync(piece, cancel);
            await stream.FlushAsync(cancel);
            await Task.Delay(pause, cancel);
        }
    });

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        CancellationToken cancel = _end.Token;
        try
        {
            while (!cancel.IsCancellationRequested)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync(cancel);
                await OneAsync(client, cancel);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task OneAsync(TcpClient client, CancellationToken cancel)
    {
        try
        {
            NetworkStream stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            string first = await reader.ReadLineAsync(cancel) ?? "";
            lock (_asked)
            {
                _asked.Add(first);
            }

            while (await reader.ReadLineAsync(cancel) is { Length: > 0 })
            {
                // The headers do not matter.
            }

            await _answer(stream, cancel);
        }
        catch (IOException)
        {
            // Who asked has gone away.
        }
    }
}
