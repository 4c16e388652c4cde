namespace TrainingPlan.Firmware.Check;

/// <summary>Mean, lowest and highest of up to three channels over some samples.</summary>
internal sealed class ChannelStats
{
    /// <summary>Most channels.</summary>
    public const int Channels = 3;

    private readonly int[] _sums = new int[Channels];
    private readonly int[] _lowest = new int[Channels];
    private readonly int[] _highest = new int[Channels];

    /// <summary>Samples so far.</summary>
    public int Count { get; private set; }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        Count = 0;
        for (int i = 0; i < Channels; i++)
        {
            _sums[i] = 0;
            _lowest[i] = int.MaxValue;
            _highest[i] = int.MinValue;
        }
    }

    /// <summary>Adds a sample.</summary>
    public void Add(int first, int second, int third)
    {
        Count++;
        AddTo(0, first);
        AddTo(1, second);
        AddTo(2, third);
    }

    /// <summary>Mean of a channel.</summary>
    public int Mean(int channel)
    {
        return Count == 0 ? 0 : _sums[channel] / Count;
    }

    /// <summary>Highest less lowest of the channel that varies most.</summary>
    public int Spread()
    {
        int spread = 0;
        for (int i = 0; i < Channels && Count > 0; i++)
        {
            int own = _highest[i] - _lowest[i];
            spread = own > spread ? own : spread;
        }

        return spread;
    }

    private void AddTo(int channel, int value)
    {
        _sums[channel] += value;
        _lowest[channel] = value < _lowest[channel] ? value : _lowest[channel];
        _highest[channel] = value > _highest[channel] ? value : _highest[channel];
    }
}
