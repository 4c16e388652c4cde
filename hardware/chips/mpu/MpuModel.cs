using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// A motion chip of the MPU family, register descriptions by number: six axes, queue, digital low-pass, sleep and reset. What its
/// parts do not share stands in <see cref="MpuFacts"/>. It is fed in mg and °/s and converts by the scale that the driver has set.
/// </summary>
public abstract partial class MpuModel : RegisterChip
{
    /// <summary>Milliseconds after a reset in which writes are lost.</summary>
    public const int ResetMs = 10;

    private const int SubSamples = 4;
    private readonly IMotionSource _source;
    private readonly byte[] _registers = new byte[128];
    private readonly MpuFacts _facts;
    private readonly byte[] _fifo;
    private readonly double[] _motion = new double[6];
    private readonly short[] _raw = new short[7];
    private readonly LowPass _lowPass = new();
    private readonly Random _random = new(6886);
    private SampleClock _clock;
    private int _fifoHead;
    private int _fifoCount;
    private int _latchedCount;
    private byte _lastPopped;
    private long _resetUntilNanoseconds;

    /// <summary>A chip that the source moves. It needs a power-on before it answers sensibly.</summary>
    private protected MpuModel(MpuFacts facts, IMotionSource source)
    {
        _facts = facts;
        _source = source;
        _fifo = new byte[facts.FifoBytes];
        PowerOn(0);
    }

    /// <inheritdoc/>
    public override string PartName => _facts.PartName;

    /// <summary>How much faster than nominal the chip samples, in parts per million; ±1 % by the data sheet's oscillator.</summary>
    public double DriftPpm { get; set; }

    /// <summary>True repeats the last sample for ever, as a hung sensor does.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>True pins all axes to the positive rail.</summary>
    public bool IsSaturated { get; set; }

    /// <summary>Standard deviation of added acceleration noise in mg.</summary>
    public double NoiseMg { get; set; }

    /// <summary>
    /// How far the accelerometer's own test moves an axis, as a share of what the factory noted: 0 is a beam that is stuck.
    /// </summary>
    public double SelfTestShare { get; set; } = 1;

    /// <summary>Die temperature in °C.</summary>
    public double TemperatureCelsius { get; set; } = 31;

    /// <summary>Samples since power-on.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Samples of which the queue lost bytes.</summary>
    public long OverrunCount { get; private set; }

    /// <summary>Output rate that the driver has set, in Hz: 1 kHz by the divider while the low-pass is on (register 25).</summary>
    public double OutputHz => _facts.HasAccelFilter
        ? (IsLowPassOn ? 1000.0 / (1 + _registers[Map.SampleRateDivider]) : 4000)
        : (IsLowPassOn ? 1000.0 : 8000.0) / (1 + _registers[Map.SampleRateDivider]);

    // One low-pass for all six axes is off at settings 0 and 7 of register 26.
    private bool IsLowPassOn => _facts.HasAccelFilter
        ? (_registers[Map.AccelConfig2] & 0x08) == 0
        : (_registers[Map.Config] & 7) is not (0 or 7);

    private bool IsAsleep => (_registers[Map.Power1] & 0x40) != 0;

    /// <summary>mg a count: ±2, 4, 8, 16 g over 16 bits (register 28).</summary>
    private double MgPerCount => 2000.0 * (1 << ((_registers[Map.AccelConfig] >> 3) & 3)) / 32768;

    /// <summary>°/s a count: ±250, 500, 1,000, 2,000 °/s over 16 bits (register 27).</summary>
    private double DpsPerCount => 250.0 * (1 << ((_registers[Map.GyroConfig] >> 3) & 3)) / 32768;

    /// <inheritdoc/>
    protected override void Live(long trueNanoseconds)
    {
        while (_clock.Take(trueNanoseconds, out double atSeconds))
        {
            TakeSample(atSeconds);
        }
    }

    /// <inheritdoc/>
    protected override void Reset(bool isPowerOn)
    {
        Array.Clear(_registers);
        _registers[Map.Config] = _facts.ConfigAtPowerOn;
        _registers[Map.Power1] = _facts.Power1AtPowerOn;
        _registers[Map.WhoAmI] = _facts.Identity;
        _facts.TestCodes.CopyTo(_registers, Map.SelfTestX);
        ClearFifo();
        _clock.Stop();
        _lowPass.Restart();
        Array.Clear(_raw);
        SampleCount = isPowerOn ? 0 : SampleCount;
        _resetUntilNanoseconds = isPowerOn ? 0 : NowNanoseconds + (ResetMs * 1_000_000L);
        if (!IsAsleep)
        {
            RestartClock();
        }
    }

    /// <inheritdoc/>
    protected override bool IsQueue(int register) => register == Map.FifoReadWrite;

    /// <inheritdoc/>
    protected override string? NameOf(int register) => Map.NameOf(register, _facts);

    /// <inheritdoc/>
    protected override byte ReadRegister(int register)
    {
        switch (register)
        {
            case Map.FifoReadWrite:
                return PopFifo();
            case Map.FifoCountHigh:
                // Reading the high byte latches both.
                _latchedCount = _fifoCount;
                return (byte)(_latchedCount >> 8);
            case Map.FifoCountLow:
                return (byte)_latchedCount;
            case Map.InterruptStatus or Map.FifoWatermarkStatus:
                byte status = _registers[register];
                _registers[register] = 0;
                return status;
            case >= Map.AccelXHigh and < Map.AccelXHigh + 14:
                int index = register - Map.AccelXHigh;
                return (byte)(_raw[index / 2] >> (index % 2 == 0 ? 8 : 0));
            default:
                return Map.IsModelled(register, _facts) ? _registers[register] : Unmodelled(register, isWrite: false);
        }
    }

    /// <inheritdoc/>
    protected override void WriteRegister(int register, byte value)
    {
        if (NowNanoseconds < _resetUntilNanoseconds)
        {
            Report($"{PartName}: {NameOf(register)} was written within {ResetMs} ms of a reset and is lost");
            return;
        }

        if (!Map.IsModelled(register, _facts))
        {
            Unmodelled(register, isWrite: true);
            return;
        }

        if (Map.IsReadOnly(register))
        {
            Report($"{PartName}: {NameOf(register)} is read-only and was written");
            return;
        }

        Store(register, value);
    }

    private void Store(int register, byte value)
    {
        switch (register)
        {
            case Map.Power1 when (value & 0x80) != 0:
                Reset(isPowerOn: false);
                return;
            case Map.UserControl:
                if ((value & 0x04) != 0)
                {
                    ResetFifo(isQueueOn: (value & 0x40) != 0);
                }

                // The reset bits clear themselves.
                _registers[register] = (byte)(value & 0x40);
                return;
            case Map.SignalPathReset:
                return;
            case Map.FifoReadWrite:
                PushFifo(value);
                return;
        }

        bool isTiming = register is Map.Power1 or Map.SampleRateDivider or Map.AccelConfig2 or Map.Config;
        bool isChanged = _registers[register] != value;
        _registers[register] = value;
        if (isTiming && (isChanged || !_clock.IsRunning))
        {
            RestartClock();
        }
    }

    private void ResetFifo(bool isQueueOn)
    {
        if (isQueueOn && _facts.MustStopToReset)
        {
            Report($"{PartName}: the queue was told to reset while it is on, which does nothing");
            return;
        }

        ClearFifo();
    }

    private void RestartClock()
    {
        if (IsAsleep)
        {
            _clock.Stop();
            return;
        }

        _clock.Start(NowNanoseconds, OutputHz, DriftPpm);
        double internalHz = OutputHz * SubSamples;
        _lowPass.Set(0, _facts.AccelBandwidthHz(_registers[_facts.HasAccelFilter ? Map.AccelConfig2 : Map.Config]), internalHz);
        _lowPass.Set(3, _facts.GyroBandwidthHz(_registers[Map.Config]), internalHz);
        _lowPass.Restart();
    }
}
