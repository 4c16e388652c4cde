using System.Net;
using System.Net.Sockets;

namespace TrainingPlan.Pages.Tests;

/// <summary>A network cable to a band that breaks after so many bytes from it, and can be mended.</summary>
internal sealed class DroppingLink : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _band;
    private readonly Task _work;
    private long _bytesLeft;

    /// <param name="bandAddress">Address of the band, "tcp:127.0.0.1:7700".</param>
    /// <param name="bytes">Bytes from the band until the cable breaks for good.</param>
    public DroppingLink(string bandAddress, long bytes)
    {
        _band = IPEndPoint.Parse(bandAddress["tcp:".Length..]);
        _bytesLeft = bytes;
        _door.Start();
        _work = Task.Run(AcceptAsync);
    }

    /// <summary>Address of the near end.</summary>
    public string Address => $"tcp:{_door.LocalEndpoint}";

    /// <summary>Times that the cable broke under somebody.</summary>
    public int Breaks { get; private set; }

    /// <summary>From now on it holds.</summary>
    public void Mend() => Interlocked.Exchange(ref _bytesLeft, long.MaxValue);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _door.Stop();
        await _work;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var near = await _door.AcceptTcpClientAsync(_end.Token);
                using var far = new TcpClient { NoDelay = true };
                near.NoDelay = true;
                await far.ConnectAsync(_band, _end.Token);
                await Task.WhenAny(CarryAsync(near, far, false), CarryAsync(far, near, true));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to, bool isCounted)
    {
        var buffer = new byte[512];
        try
        {
            while (true)
            {
                int count = await from.GetStream().ReadAsync(buffer, _end.Token);
                if (count == 0)
                {
                    return;
                }

                if (isCounted && Interlocked.Add(ref _bytesLeft, -count) < 0)
                {
                    Breaks++;
                    return;
                }

                await to.GetStream().WriteAsync(buffer.AsMemory(0, count), _end.Token);
            }
        }
        catch (Exception over)
            when (over is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the ends has gone.
        }
    }
}
