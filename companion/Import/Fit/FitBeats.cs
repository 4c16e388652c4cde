namespace TrainingPlan.Companion.Import.Fit;

/// <summary>Beat intervals of a file, and heart rates that a strap kept until it could send them.</summary>
internal sealed class FitBeats
{
    private const double MillisecondsPerSecond = 1000;
    private const double BeatTimeScale = 1024;
    private const int TimeBits = 12;
    private const byte TimeField = 9;
    private const byte PackedTimesField = 10;
    private const byte RateField = 6;
    private const byte FractionField = 0;
    private const double FractionScale = 32768;
    private const double MaxIntervalMs = 3000;

    private readonly List<double> _intervals = [];
    private readonly List<(uint Seconds, int Interval)> _marks = [];
    private bool _hasAnchor;
    private double _anchorSeconds;
    private long _anchorTicks;
    private long _lastTicks;

    /// <summary>Number of intervals.</summary>
    public int Count => _intervals.Count;

    /// <summary>Beats that a strap kept until it could send them, in the order of time.</summary>
    public List<FitLateBeat> Late { get; } = [];

    /// <summary>Another file begins.</summary>
    public void BeginPart() => _hasAnchor = false;

    /// <summary>Takes the intervals of a message of kind hrv: the profile's thousandths of a second are our milliseconds.</summary>
    public void AddIntervals(FitMessage message, uint lastSeconds)
    {
        if (_marks.Count == 0 || _marks[^1].Seconds != lastSeconds)
        {
            _marks.Add((lastSeconds, _intervals.Count));
        }

        for (int i = 0, count = message.Count(0); i < count; i++)
        {
            if (message.Real(0, index: i) is double interval && interval > 0)
            {
                _intervals.Add(interval);
            }
        }
    }

    /// <summary>Takes the beats of a message of kind hr: the first gives a whole time, those that follow count on from it.</summary>
    public void AddBeats(FitMessage message)
    {
        if (message.TimestampSeconds is uint seconds && message.Number(TimeField) is long ticks)
        {
            _hasAnchor = true;
            _anchorSeconds = seconds + (message.Real(FractionField, FractionScale) ?? 0);
            _anchorTicks = ticks;
            _lastTicks = ticks;
            AddLate(ticks, double.NaN, message.Number(RateField));
            return;
        }

        if (!_hasAnchor)
        {
            return;
        }

        var bits = new FitBits(message.BytesOf(PackedTimesField), 1, message.IsBigEndian);
        for (int i = 0; bits.TryTake(TimeBits, out long low); i++)
        {
            ticks = _lastTicks + ((low - _lastTicks) & ((1 << TimeBits) - 1));
            double interval = (ticks - _lastTicks) * MillisecondsPerSecond / BeatTimeScale;
            _lastTicks = ticks;
            AddLate(ticks, interval is > 0 and <= MaxIntervalMs ? interval : double.NaN, message.Number(RateField, i));
        }
    }

    /// <summary>The intervals of a stretch of time within a part; those of beats sent afterwards where it has no others.</summary>
    public double[] Between(FitPart part, double fromSeconds, double toSeconds)
    {
        int from = IndexAt(part, fromSeconds);
        int to = IndexAt(part, toSeconds);
        return to > from
            ? [.. _intervals.GetRange(from, to - from)]
            : [.. Late.Where(late => late.HasInterval && late.Seconds >= fromSeconds && late.Seconds < toSeconds)
                .Select(late => (double)late.IntervalMs)];
    }

    /// <summary>The first interval of a part that came at a time or later.</summary>
    private int IndexAt(FitPart part, double seconds)
    {
        if (double.IsNegativeInfinity(seconds))
        {
            return part.StartBeat;
        }

        foreach ((uint time, int interval) in _marks)
        {
            if (interval >= part.StartBeat && interval < part.EndBeat && time >= seconds)
            {
                return interval;
            }
        }

        return part.EndBeat;
    }

    private void AddLate(long ticks, double intervalMs, long? bpm) =>
        Late.Add(new FitLateBeat(SecondsOf(ticks), (float)intervalMs, bpm is > 0 and < byte.MaxValue ? (byte)bpm : (byte)0));

    private double SecondsOf(long ticks) => _anchorSeconds + ((ticks - _anchorTicks) / BeatTimeScale);
}
