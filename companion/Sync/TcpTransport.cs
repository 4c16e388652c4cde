using System.Net.Sockets;

namespace TrainingPlan.Companion.Sync;

/// <summary>A band behind a TCP port: the virtual band, or a serial server.</summary>
internal sealed class TcpTransport : IBandTransport
{
    private const int ConnectMs = 5_000;
    private const int WriteMs = 5_000;

    private readonly TcpClient _client;

    private TcpTransport(string address, TcpClient client)
    {
        Address = address;
        _client = client;
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <summary>Connects within 5 s.</summary>
    public static TcpTransport Open(string address, string host, int port)
    {
        var client = new TcpClient { NoDelay = true, SendTimeout = WriteMs };
        try
        {
            using var patience = new CancellationTokenSource(ConnectMs);
            client.ConnectAsync(host, port, patience.Token).AsTask().GetAwaiter().GetResult();
            return new TcpTransport(address, client);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            client.Dispose();
            string why = failure is SocketException socket ? Words(socket) : $"no answer within {ConnectMs / 1000} s";
            throw new BandException(
                $"No band at {address}: {why}.",
                "Start the band or its simulator and check host and port.",
                failure);
        }
    }

    /// <inheritdoc/>
    public int Read(byte[] buffer, int timeoutMs)
    {
        try
        {
            if (!_client.Client.Poll(timeoutMs * 1000, SelectMode.SelectRead))
            {
                return 0;
            }

            int count = _client.Client.Receive(buffer);
            return count > 0 ? count : throw Gone(null);
        }
        catch (SocketException failure)
        {
            throw Gone(failure);
        }
    }

    /// <inheritdoc/>
    public void Write(byte[] buffer, int count)
    {
        try
        {
            for (int sent = 0; sent < count;)
            {
                sent += _client.Client.Send(buffer, sent, count - sent, SocketFlags.None);
            }
        }
        catch (SocketException failure)
        {
            throw Gone(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private BandException Gone(Exception? inner) => new(
        $"The band at {Address} closed the connection.",
        "Check that it still runs and sync again: what is not stored here is still on the band.",
        inner);

    private static string Words(SocketException failure) => failure.SocketErrorCode switch
    {
        SocketError.ConnectionRefused => "nothing listens there",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the host name is not known",
        SocketError.NetworkUnreachable or SocketError.HostUnreachable => "the host can't be reached",
        _ => failure.SocketErrorCode.ToString(),
    };
}
