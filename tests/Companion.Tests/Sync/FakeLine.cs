using TrainingPlan.Companion.Sync;

namespace TrainingPlan.Companion.Tests.Sync;

/// <summary>A line to a band in memory that loses, doubles and damages what goes over it, and breaks; all by one seed.</summary>
internal sealed class FakeLine(TestClock clock, FakeBand? band, int seed) : IBandTransport
{
    private readonly Random _random = new(seed);
    private readonly Queue<byte> _toHost = new();
    private int _bytesLeft = int.MaxValue;

    public string Address => "test:band";

    public double LossRate { get; init; }

    public double DamageRate { get; init; }

    public double DoubleRate { get; init; }

    /// <summary>The cable comes off after so many bytes to the host.</summary>
    public int BreakAfterBytes
    {
        init => _bytesLeft = value;
    }

    /// <summary>What a device says that is no band.</summary>
    public byte[] Chatter { get; init; } = [];

    public int Faults { get; private set; }

    public bool IsBroken => _bytesLeft <= 0;

    public int Read(byte[] buffer, int timeoutMs)
    {
        ThrowIfBroken();
        Fill();
        clock.Pass(_toHost.Count == 0 ? Math.Max(1, timeoutMs) : 1);
        if (_toHost.Count == 0)
        {
            Fill();
        }

        int count = Math.Min(Math.Min(buffer.Length, _toHost.Count), Math.Max(0, _bytesLeft));
        for (int i = 0; i < count; i++)
        {
            buffer[i] = _toHost.Dequeue();
        }

        _bytesLeft -= count;
        return count;
    }

    public void Write(byte[] buffer, int count)
    {
        ThrowIfBroken();
        bool isLost = Happens(LossRate);
        for (int i = 0; i < count && !isLost; i++)
        {
            band?.Receive(Damaged(buffer[i]), clock.NowMs);
        }
    }

    public void Dispose()
    {
    }

    private void Fill()
    {
        foreach (byte value in Chatter)
        {
            _toHost.Enqueue(value);
        }

        while (band?.NextFrame(clock.NowMs) is byte[] frame)
        {
            int copies = Happens(LossRate) ? 0 : Happens(DoubleRate) ? 2 : 1;
            for (int copy = 0; copy < copies; copy++)
            {
                foreach (byte value in frame)
                {
                    _toHost.Enqueue(Damaged(value));
                }
            }
        }
    }

    private byte Damaged(byte value) => Happens(DamageRate) ? (byte)(value ^ (1 << _random.Next(8))) : value;

    private bool Happens(double rate)
    {
        bool happens = rate > 0 && _random.NextDouble() < rate;
        Faults += happens ? 1 : 0;
        return happens;
    }

    private void ThrowIfBroken()
    {
        if (IsBroken)
        {
            throw new BandException("The cable came off.", "Put it back.");
        }
    }
}
