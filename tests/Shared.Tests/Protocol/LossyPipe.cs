using TrainingPlan.Protocol;

namespace TrainingPlan.Shared.Tests.Protocol;

/// <summary>Two ends of a link and a carrier that loses, doubles, delays, reorders, cuts and damages frames by a seed.</summary>
internal sealed class LossyPipe
{
    private readonly Random _random;
    private readonly List<(long DueMs, long Order, bool ToHost, byte[] Frame)> _underWay = [];
    private readonly List<byte[]> _old = [];
    private readonly byte[] _buffer = new byte[ReliableLink.FrameBytesMax];
    private long _order;

    public LossyPipe(int seed, ReliableLink host, ReliableLink band)
    {
        _random = new Random(seed);
        Host = host;
        Band = band;
    }

    public ReliableLink Host { get; set; }

    public ReliableLink Band { get; set; }

    /// <summary>Chance of each kind of harm for a frame, 0..1.</summary>
    public double Harm { get; set; }

    /// <summary>Most milliseconds by which a frame may be late for no harm at all, so that later ones overtake it.</summary>
    public int OvertakingMs { get; set; }

    public long NowMs { get; private set; }

    public int Overtaken { get; private set; }

    public int Lost { get; private set; }

    public int Doubled { get; private set; }

    public int Delayed { get; private set; }

    public int Damaged { get; private set; }

    public int Cut { get; private set; }

    public int Replayed { get; private set; }

    /// <summary>Lets 10 ms pass.</summary>
    public void Step()
    {
        NowMs += 10;
        Take(Host, false);
        Take(Band, true);
        foreach (var due in _underWay.Where(f => f.DueMs <= NowMs).OrderBy(f => f.DueMs).ThenBy(f => f.Order).ToArray())
        {
            _underWay.Remove(due);
            (due.ToHost ? Host : Band).ReceiveFrame(due.Frame, 0, due.Frame.Length, NowMs);
        }
    }

    /// <summary>Both carriers forget what is under way.</summary>
    public void Pull() => _underWay.Clear();

    private void Take(ReliableLink from, bool toHost)
    {
        for (int i = 0; i < 3; i++)
        {
            int length = from.NextFrame(_buffer, NowMs);
            if (length == 0)
            {
                return;
            }

            Send(_buffer.AsSpan(0, length).ToArray(), toHost);
        }
    }

    private void Send(byte[] frame, bool toHost)
    {
        _old.Add(frame);
        if (Chance())
        {
            Lost++;
            return;
        }

        long due = NowMs + 10;
        if (OvertakingMs > 0)
        {
            due += _random.Next((OvertakingMs / 10) + 1) * 10;
            Overtaken += _underWay.Any(other => other.ToHost == toHost && other.DueMs > due) ? 1 : 0;
        }

        if (Chance())
        {
            Delayed++;
            due += _random.Next(10, 150);
        }

        if (Chance())
        {
            Damaged++;
            frame = (byte[])frame.Clone();
            frame[_random.Next(frame.Length)] ^= (byte)(1 << _random.Next(8));
        }

        if (Chance())
        {
            Cut++;
            frame = frame[.._random.Next(frame.Length)];
        }

        _underWay.Add((due, _order++, toHost, frame));
        if (Chance())
        {
            Doubled++;
            _underWay.Add((due + _random.Next(0, 300), _order++, toHost, frame));
        }

        if (Chance())
        {
            // A frame of any age and of any connection comes once more.
            Replayed++;
            _underWay.Add((due, _order++, _random.Next(2) == 0, _old[_random.Next(_old.Count)]));
        }
    }

    private bool Chance() => Harm > 0 && _random.NextDouble() < Harm;
}
