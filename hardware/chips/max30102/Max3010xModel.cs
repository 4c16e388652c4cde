using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// MAX30102 (two LEDs) and MAX30101/MAX30105 (three) from their data sheets (19-7740 rev. 1 and 19-7747): queue of 32 samples,
/// LED currents, pulse widths, ranges, slots, averaging. It is fed with returned light and converts by what the driver has set.
/// </summary>
public sealed partial class Max3010xModel : RegisterChip
{
    /// <summary>Answer of the identity register, the same for all three parts.</summary>
    public const byte Identity = 0x15;

    /// <summary>Samples of the queue, whatever the number of slots.</summary>
    public const int FifoSamples = 32;

    /// <summary>mA of an LED for each step of its register (typical, data sheet: 51 mA at 255).</summary>
    public const double MilliampsPerStep = 0.2;

    /// <summary>Milliseconds of a temperature conversion.</summary>
    public const int TemperatureMs = 29;

    private const int MaxSlots = 4;
    private readonly ILightSource? _source;
    private readonly byte[] _registers = new byte[256];
    private readonly int[] _fifo = new int[FifoSamples * MaxSlots];
    private readonly int[] _slotLeds = new int[MaxSlots];
    private readonly double[] _sums = new double[MaxSlots];
    private readonly Random _random = new(3010);
    private SampleClock _clock;
    private int _slotCount;
    private int _fifoCount;
    private int _readPosition;
    private int _writePosition;
    private int _byteInSample;
    private int _lostSamples;
    private int _averaged;
    private long _temperatureAtNanoseconds = -1;

    /// <summary>A part with 2 or 3 LEDs; without a source it sees nothing.</summary>
    public Max3010xModel(int ledCount, ILightSource? source)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ledCount, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ledCount, 3);
        LedCount = ledCount;
        _source = source;
        PowerOn(0);
    }

    /// <inheritdoc/>
    public override string PartName => LedCount == 3 ? "MAX30101" : "MAX30102";

    /// <summary>LEDs of the part.</summary>
    public int LedCount { get; }

    /// <summary>How much faster than nominal the chip samples, in parts per million.</summary>
    public double DriftPpm { get; set; }

    /// <summary>True repeats the last sample for ever.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>True floods the detector: all counts at the upper rail.</summary>
    public bool IsSaturated { get; set; }

    /// <summary>An LED that gives no light: 1 red, 2 infrared, 3 green; 0 none.</summary>
    public int DeadLed { get; set; }

    /// <summary>Standard deviation of added noise in counts.</summary>
    public double NoiseCounts { get; set; }

    /// <summary>Light from outside that the cancellation leaves, in nA.</summary>
    public double AmbientNanoamps { get; set; }

    /// <summary>Die temperature in °C.</summary>
    public double TemperatureCelsius { get; set; } = 33;

    /// <summary>Samples that reached the queue since power-on, lost ones included.</summary>
    public long SampleCount { get; private set; }

    /// <summary>Samples that the full queue lost.</summary>
    public long OverrunCount { get; private set; }

    /// <summary>Slots that the driver has enabled, 0 to 4.</summary>
    public int SlotCount => _slotCount;

    /// <summary>Rate that the driver has set, before averaging, in Hz; what the pulse width does not allow is lowered.</summary>
    public double SampleHz => Map.SampleHz(_registers[Map.Spo2Config], _slotCount);

    /// <summary>Samples that are averaged into one.</summary>
    public int Averaging => Math.Min(32, 1 << (_registers[Map.FifoConfig] >> 5));

    private bool IsShutDown => (_registers[Map.ModeConfig] & 0x80) != 0;

    /// <inheritdoc/>
    protected override void Live(long trueNanoseconds)
    {
        while (_clock.Take(trueNanoseconds, out double atSeconds))
        {
            TakeSample(atSeconds);
        }

        if (_temperatureAtNanoseconds >= 0 && trueNanoseconds >= _temperatureAtNanoseconds)
        {
            _temperatureAtNanoseconds = -1;
            double whole = Math.Floor(TemperatureCelsius);
            _registers[Map.TemperatureWhole] = (byte)(sbyte)whole;
            _registers[Map.TemperatureFraction] = (byte)((TemperatureCelsius - whole) / 0.0625);
            _registers[Map.TemperatureConfig] = 0;
            _registers[Map.InterruptStatus2] |= 0x02;
        }
    }

    /// <inheritdoc/>
    protected override void Reset(bool isPowerOn)
    {
        Array.Clear(_registers);
        _registers[Map.PartId] = Identity;
        _registers[Map.RevisionId] = 0x03;

        // Power-ready is told after power-on only.
        _registers[Map.InterruptStatus1] = (byte)(isPowerOn ? 0x01 : 0x00);
        _clock.Stop();
        _slotCount = 0;
        _temperatureAtNanoseconds = -1;
        SampleCount = isPowerOn ? 0 : SampleCount;
        ClearFifo();
    }

    /// <inheritdoc/>
    protected override bool IsQueue(int register) => register == Map.FifoData;

    /// <inheritdoc/>
    protected override string? NameOf(int register) => Map.NameOf(register, LedCount);

    /// <inheritdoc/>
    protected override byte ReadRegister(int register)
    {
        switch (register)
        {
            case Map.FifoData:
                return PopByte();
            case Map.FifoWritePointer:
                return (byte)_writePosition;
            case Map.OverflowCounter:
                return (byte)Math.Min(_lostSamples, 31);
            case Map.FifoReadPointer:
                return (byte)_readPosition;
            case Map.InterruptStatus1 or Map.InterruptStatus2:
                byte status = _registers[register];
                _registers[register] = 0;
                return status;
            default:
                return Map.IsModelled(register, LedCount) ? _registers[register] : Unmodelled(register, isWrite: false);
        }
    }

    /// <inheritdoc/>
    protected override void WriteRegister(int register, byte value)
    {
        if (!Map.IsModelled(register, LedCount))
        {
            Unmodelled(register, isWrite: true);
            return;
        }

        switch (register)
        {
            case Map.InterruptStatus1 or Map.InterruptStatus2 or Map.PartId or Map.RevisionId or Map.FifoData:
                Report($"{PartName}: {NameOf(register)} is read-only and was written");
                return;
            case Map.FifoWritePointer:
                MovePointers(value & 31, _readPosition);
                return;
            case Map.FifoReadPointer:
                MovePointers(_writePosition, value & 31);
                return;
            case Map.OverflowCounter:
                _lostSamples = value & 31;
                return;
            case Map.ModeConfig when (value & 0x40) != 0:
                Reset(isPowerOn: false);
                return;
            case Map.TemperatureConfig when (value & 1) != 0:
                _temperatureAtNanoseconds = NowNanoseconds + (TemperatureMs * 1_000_000L);
                break;
        }

        bool isChanged = _registers[register] != value;
        _registers[register] = value;
        if (isChanged && register is Map.ModeConfig or Map.Spo2Config or Map.Slots12 or Map.Slots34 or Map.FifoConfig)
        {
            Restart();
        }
    }

    /// <summary>Mode, rate or slots changed: conversions begin anew, what is queued stays.</summary>
    private void Restart()
    {
        FindSlots();
        _averaged = 0;
        Array.Clear(_sums);
        if (IsShutDown || _slotCount == 0)
        {
            _clock.Stop();
        }
        else
        {
            _clock.Start(NowNanoseconds, SampleHz, DriftPpm);
        }
    }

    /// <summary>Mode 2 is red alone, 3 red and infrared, 7 what the slot registers say, up to the first empty slot.</summary>
    private void FindSlots()
    {
        int mode = _registers[Map.ModeConfig] & 7;
        _slotLeds[0] = 1;
        _slotLeds[1] = 2;
        _slotCount = mode switch { 2 => 1, 3 => 2, _ => 0 };
        if (mode != 7)
        {
            return;
        }

        for (int i = 0; i < MaxSlots; i++)
        {
            byte pair = _registers[i < 2 ? Map.Slots12 : Map.Slots34];
            int led = (i % 2 == 0 ? pair : pair >> 4) & 7;
            if (led == 0)
            {
                return;
            }

            if (led > LedCount)
            {
                Report($"{PartName}: slot {i + 1} asks for LED {led}, which the part lacks");
                return;
            }

            _slotLeds[_slotCount++] = led;
        }
    }
}
