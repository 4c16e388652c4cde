using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TrainingPlan.Companion.Tests.Sync;
using TrainingPlan.Protocol;

namespace TrainingPlan.Companion.Tests.Air;

/// <summary>Plays the band behind the air: frames come and go over TCP, each behind a byte of its length.</summary>
internal sealed class AirPlayer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Stopwatch _time = Stopwatch.StartNew();
    private readonly FakeBand _band;
    private readonly Thread _thread;
    private volatile bool _isOver;
    private int _dropsLeft;

    public AirPlayer(FakeBand band, int mtu = 256)
    {
        _band = band;
        band.LimitFrames(mtu - 3);
        _listener.Start();
        _thread = new Thread(Play) { IsBackground = true };
        _thread.Start();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Notifications after which the band goes out of reach.</summary>
    public int DropAfterFrames { get; init; } = int.MaxValue;

    /// <summary>How often it does.</summary>
    public int Drops
    {
        get => _dropsLeft;
        init => _dropsLeft = value;
    }

    /// <summary>Connections so far.</summary>
    public int Connections { get; private set; }

    /// <summary>Longest notification.</summary>
    public int LongestFrame { get; private set; }

    public void Dispose()
    {
        _isOver = true;
        _listener.Stop();
        _thread.Join(5000);
    }

    private void Play()
    {
        while (!_isOver)
        {
            try
            {
                using Socket line = _listener.AcceptSocket();
                line.NoDelay = true;
                Connections++;
                Talk(line);
            }
            catch (SocketException)
            {
                // The other side has hung up, or the test is over.
            }
        }
    }

    private void Talk(Socket line)
    {
        var received = new List<byte>();
        byte[] chunk = new byte[4096];
        for (int sent = 0; !_isOver;)
        {
            if (line.Poll(2000, SelectMode.SelectRead))
            {
                int count = line.Receive(chunk);
                if (count == 0)
                {
                    return;
                }

                received.AddRange(chunk.AsSpan(0, count));
                Take(received);
            }

            while (_band.NextFrame(_time.ElapsedMilliseconds) is { } stuffed)
            {
                if (++sent > DropAfterFrames && _dropsLeft > 0)
                {
                    _dropsLeft--;
                    return;
                }

                Send(line, stuffed);
            }
        }
    }

    private void Take(List<byte> received)
    {
        while (received.Count > 0 && received.Count > received[0])
        {
            byte[] frame = [.. received.Skip(1).Take(received[0])];
            received.RemoveRange(0, frame.Length + 1);
            byte[] stuffed = new byte[ReliableLink.FrameBytesMax + 4];
            int length = Cobs.Encode(frame, frame.Length, stuffed);
            for (int i = 0; i < length; i++)
            {
                _band.Receive(stuffed[i], _time.ElapsedMilliseconds);
            }
        }
    }

    private void Send(Socket line, byte[] stuffed)
    {
        // Without the zero at its end.
        int length = Cobs.DecodeInPlace(stuffed, stuffed.Length - 1);
        LongestFrame = Math.Max(LongestFrame, length);
        line.Send([(byte)length, .. stuffed[..length]]);
    }
}
