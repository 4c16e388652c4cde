namespace TrainingPlan.Hardware.Chips;

/// <summary>A chip's own oscillator: instants at a rate that is off by some parts per million.</summary>
internal struct SampleClock
{
    private double _startSeconds;
    private long _index;

    /// <summary>Seconds between instants in true time.</summary>
    public double PeriodSeconds { get; private set; }

    /// <summary>True when instants come at all.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>The next instant in true seconds.</summary>
    public readonly double NextSeconds => _startSeconds + ((_index + 1) * PeriodSeconds);

    /// <summary>Begins to count; the first instant is one period away.</summary>
    public void Start(long trueNanoseconds, double nominalHz, double driftPpm)
    {
        _startSeconds = trueNanoseconds * 1e-9;
        _index = 0;
        PeriodSeconds = 1 / (nominalHz * (1 + (driftPpm * 1e-6)));
        IsRunning = true;
    }

    /// <summary>No instants until the next start.</summary>
    public void Stop() => IsRunning = false;

    /// <summary>True when an instant is due; then the next one is waited for.</summary>
    public bool Take(long trueNanoseconds, out double atSeconds)
    {
        atSeconds = NextSeconds;
        if (!IsRunning || atSeconds * 1e9 > trueNanoseconds + 0.5)
        {
            return false;
        }

        _index++;
        return true;
    }
}
