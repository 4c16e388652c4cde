namespace TrainingPlan.Firmware.Sensors;

/// <summary>
/// Decides the LED currents: slowly, rarely, and only when the light leaves the middle half of the converter's range, because each step
/// is a jolt in the signal. Red, infrared and green are decided apart.
/// </summary>
public sealed class LedGain
{
    private const int StartSteps = 36; // 7.2 mA
    private const int LowestSteps = 2;
    private const int HighestSteps = 200; // 40 mA; the part's absolute maximum is 51 mA
    private const int PeriodMs = 4000;
    private const int LowCounts = 65536; // 25 % of full scale
    private const int HighCounts = 196608; // 75 %
    private const int MiddleCounts = 131072;
    private const int DarkCounts = 2048; // less than stray light: nobody wears the band

    private readonly int[] _steps;
    private readonly int[] _stepsBefore;
    private readonly int[] _sums;
    private int _watched;
    private long _dueMs;

    /// <summary>Starts all LEDs at 7.2 mA.</summary>
    public LedGain(int ledCount)
    {
        _steps = new int[ledCount];
        _stepsBefore = new int[ledCount];
        _sums = new int[ledCount];
        for (int led = 0; led < ledCount; led++)
        {
            _steps[led] = StartSteps;
            _stepsBefore[led] = StartSteps;
        }
    }

    /// <summary>An LED's current in steps of 0.2 mA, 2..200.</summary>
    public int CurrentSteps(int led)
    {
        return _steps[led];
    }

    /// <summary>True when the last decision changed this LED.</summary>
    public bool IsChanged(int led)
    {
        return _steps[led] != _stepsBefore[led];
    }

    /// <summary>Takes back the last decision for an LED and those after it, as when the chip did not take it.</summary>
    public void UndoFrom(int led)
    {
        for (int i = led; i < _steps.Length; i++)
        {
            _steps[i] = _stepsBefore[i];
        }
    }

    /// <summary>Looks at one sample of each poll; that is enough for a level that hardly moves.</summary>
    public void Watch(int[] counts, int at, long nowMs)
    {
        if (_watched == 0)
        {
            _dueMs = nowMs + PeriodMs;
        }

        for (int led = 0; led < _sums.Length; led++)
        {
            _sums[led] += counts[at + led];
        }

        _watched++;
    }

    /// <summary>True when enough was seen to decide.</summary>
    public bool IsDue(long nowMs)
    {
        return _watched > 0 && nowMs >= _dueMs;
    }

    /// <summary>Decides every LED by what was watched, and starts to watch anew.</summary>
    public void Decide()
    {
        for (int led = 0; led < _sums.Length; led++)
        {
            _stepsBefore[led] = _steps[led];
            _steps[led] = Next(_steps[led], _sums[led] / _watched);
            _sums[led] = 0;
        }

        _watched = 0;
    }

    // The light that comes back grows in proportion to the current.
    private static int Next(int now, int level)
    {
        if (level >= LowCounts && level <= HighCounts)
        {
            return now;
        }

        if (level < DarkCounts)
        {
            return StartSteps;
        }

        int next = now * MiddleCounts / level;
        if (next > now * 2)
        {
            next = now * 2;
        }

        if (next < LowestSteps)
        {
            next = LowestSteps;
        }

        return next > HighestSteps ? HighestSteps : next;
    }
}
