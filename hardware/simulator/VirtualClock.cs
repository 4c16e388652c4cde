using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>
/// True time of the virtual world, and the band's own idea of it: its crystal is off by <see cref="DriftPpm"/>, and it sees time
/// in steps of 10 ms, as nanoFramework's scheduler does on an ESP32.
/// </summary>
public sealed class VirtualClock
{
    /// <summary>Milliseconds of a step that the firmware can see.</summary>
    public const int StepMs = 10;

    private const double StepNanoseconds = StepMs * 1e6;
    private long _powerOnNanoseconds;
    private long _busyUntilNanoseconds;
    private long _utcOffsetTicks;
    private double _driftPpm;

    /// <summary>Nanoseconds since the virtual world began.</summary>
    public long TrueNanoseconds { get; private set; }

    /// <summary>Seconds since the virtual world began.</summary>
    public double TrueSeconds => TrueNanoseconds * 1e-9;

    /// <summary>How much faster than true the band's crystal runs, in parts per million. Set before power-on.</summary>
    public double DriftPpm
    {
        get => _driftPpm;
        set => _driftPpm = Math.Clamp(value, -100_000, 100_000);
    }

    /// <summary>Civil time at the world's beginning.</summary>
    public DateTime StartUtc { get; set; } = new(2026, 6, 1, 6, 0, 0, DateTimeKind.Utc);

    /// <summary>True civil time.</summary>
    public DateTime TrueUtc => StartUtc.AddTicks(TrueNanoseconds / 100);

    /// <summary>The band's milliseconds since power-on, in steps of 10.</summary>
    public long UptimeMs => StepsAt(TrueNanoseconds) * StepMs;

    /// <summary>True time of the next step at which the band's program runs; later than the next one while it is blocked.</summary>
    public long NextStepNanoseconds
    {
        get
        {
            long steps = StepsAt(Math.Max(TrueNanoseconds, _busyUntilNanoseconds - 1)) + 1;
            return _powerOnNanoseconds + (long)Math.Ceiling(steps * StepNanoseconds / Rate);
        }
    }

    /// <summary>Civil time as the band has it; its chip starts at 1970.</summary>
    public DateTime BandUtc => DateTime.UnixEpoch.AddTicks(_utcOffsetTicks).AddMilliseconds(UptimeMs);

    private double Rate => 1 + (DriftPpm * 1e-6);

    /// <summary>Sets the chip's civil clock.</summary>
    public bool SetUtc(DateTime time)
    {
        _utcOffsetTicks = time.Ticks - DateTime.UnixEpoch.Ticks - (UptimeMs * TimeSpan.TicksPerMillisecond);
        return true;
    }

    internal void PowerOn()
    {
        _powerOnNanoseconds = TrueNanoseconds;
        _busyUntilNanoseconds = TrueNanoseconds;
        _utcOffsetTicks = 0;
    }

    /// <summary>A blocking call held the band's only thread for this long.</summary>
    internal void Block(long nanoseconds) =>
        _busyUntilNanoseconds = Math.Max(_busyUntilNanoseconds, TrueNanoseconds) + nanoseconds;

    internal void MoveTo(long trueNanoseconds)
    {
        if (trueNanoseconds < TrueNanoseconds)
        {
            throw new InvalidOperationException("time runs forward");
        }

        TrueNanoseconds = trueNanoseconds;
    }

    private long StepsAt(long trueNanoseconds) =>
        (long)Math.Floor(((trueNanoseconds - _powerOnNanoseconds) * Rate / StepNanoseconds) + 1e-9);
}
