using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// MAX30100 from its data sheet (19-7065 rev. 0): queue of 16 samples of infrared and red in 16 bits, LED currents in 16 steps. It is
/// fed with returned light and converts by what the driver has set.
/// </summary>
public sealed class Max30100Model : RegisterChip
{
    /// <summary>Answer of the identity register.</summary>
    public const byte Identity = 0x11;

    /// <summary>Samples of the queue.</summary>
    public const int FifoSamples = 16;

    /// <summary>
    /// Photocurrent in nA that fills the converter. The data sheet names none; this is the MAX30102's second range, so that the same
    /// skin lights both alike.
    /// </summary>
    public const double FullScaleNanoamps = 4096;

    private const int FirstPointer = 2;
    private const int Data = 5;
    private const int Mode = 6;
    private const int SpO2 = 7;
    private const int Leds = 9;
    private const int TemperatureWhole = 0x16;
    private const int FullScaleCounts = 65_535;

    private static readonly double[] s_milliamps =
        [0, 4.4, 7.6, 11, 14.2, 17.4, 20.8, 24, 27.1, 30.6, 33.8, 37, 40.2, 43.6, 46.8, 50];

    private static readonly double[] s_sampleHz = [50, 100, 167, 200, 400, 600, 800, 1000];

    /// <summary>Highest rates of the SpO2 mode by pulse width 200, 400, 800, 1600 µs (table of allowed settings).</summary>
    private static readonly double[] s_highestHz = [1000, 600, 200, 100];

    private readonly ILightSource? _source;
    private readonly byte[] _registers = new byte[256];
    private readonly int[] _fifo = new int[FifoSamples * 2];
    private SampleClock _clock;
    private int _fifoCount;
    private int _readPosition;
    private int _writePosition;
    private int _byteInSample;
    private int _lostSamples;

    /// <summary>A part that sees what the source gives back; without a source it sees nothing.</summary>
    public Max30100Model(ILightSource? source)
    {
        _source = source;
        PowerOn(0);
    }

    /// <inheritdoc/>
    public override string PartName => "MAX30100";

    /// <summary>How much faster than nominal the chip samples, in parts per million.</summary>
    public double DriftPpm { get; set; }

    /// <summary>Die temperature in °C.</summary>
    public double TemperatureCelsius { get; set; } = 33;

    /// <summary>An LED that gives no light: 1 red, 2 infrared; 0 none.</summary>
    public int DeadLed { get; set; }

    /// <summary>Samples that the queue lost.</summary>
    public long OverrunCount { get; private set; }

    /// <summary>Samples a second that the driver has set.</summary>
    public double SampleHz =>
        Math.Min(s_sampleHz[(_registers[SpO2] >> 2) & 7], s_highestHz[_registers[SpO2] & 3]);

    /// <summary>mA through the infrared LED.</summary>
    public double InfraredMilliamps => s_milliamps[_registers[Leds] & 15];

    /// <summary>mA through the red LED.</summary>
    public double RedMilliamps => s_milliamps[_registers[Leds] >> 4];

    // Mode 2 lights infrared alone, mode 3 both.
    private bool IsMeasuring => (_registers[Mode] & 0x80) == 0 && (_registers[Mode] & 7) is 2 or 3;

    /// <inheritdoc/>
    protected override void Live(long trueNanoseconds)
    {
        while (_clock.Take(trueNanoseconds, out double atSeconds))
        {
            Queue(atSeconds);
        }
    }

    /// <inheritdoc/>
    protected override void Reset(bool isPowerOn)
    {
        Array.Clear(_registers);
        _registers[0xFF] = Identity;
        _registers[0] = (byte)(isPowerOn ? 0x01 : 0x00);
        _clock.Stop();
        Array.Clear(_fifo);
        _lostSamples = 0;
        MovePointers(0, 0);
    }

    /// <inheritdoc/>
    protected override bool IsQueue(int register) => register == Data;

    /// <inheritdoc/>
    protected override string? NameOf(int register) => register switch
    {
        0 => "Interrupt Status",
        1 => "Interrupt Enable",
        FirstPointer => "FIFO Write Pointer",
        FirstPointer + 1 => "Over Flow Counter",
        FirstPointer + 2 => "FIFO Read Pointer",
        Data => "FIFO Data Register",
        Mode => "Mode Configuration",
        SpO2 => "SPO2 Configuration",
        Leds => "LED Configuration",
        TemperatureWhole => "Temp_Integer",
        TemperatureWhole + 1 => "Temp_Fraction",
        0xFE => "Revision ID",
        0xFF => "Part ID",
        _ => null,
    };

    /// <inheritdoc/>
    protected override byte ReadRegister(int register)
    {
        switch (register)
        {
            case Data:
                return PopByte();
            case FirstPointer:
                return (byte)_writePosition;
            case FirstPointer + 1:
                return (byte)Math.Min(_lostSamples, 15);
            case FirstPointer + 2:
                return (byte)_readPosition;
            case 0:
                byte status = _registers[0];
                _registers[0] = 0;
                return status;
            case 1 or Mode or SpO2 or Leds or TemperatureWhole or TemperatureWhole + 1 or 0xFE or 0xFF:
                return _registers[register];
            default:
                return Unmodelled(register, isWrite: false);
        }
    }

    /// <inheritdoc/>
    protected override void WriteRegister(int register, byte value)
    {
        switch (register)
        {
            case FirstPointer:
                MovePointers(value & 15, _readPosition);
                return;
            case FirstPointer + 1:
                _lostSamples = value & 15;
                return;
            case FirstPointer + 2:
                MovePointers(_writePosition, value & 15);
                return;
            case Mode when (value & 0x40) != 0:
                Reset(isPowerOn: false);
                return;
            case 1 or Mode or SpO2 or Leds:
                Store(register, value);
                return;
            case 0 or Data or TemperatureWhole or TemperatureWhole + 1 or 0xFE or 0xFF:
                Report($"{PartName}: {NameOf(register)} is read-only and was written");
                return;
            default:
                Unmodelled(register, isWrite: true);
                return;
        }
    }

    private void Store(int register, byte value)
    {
        if (register == Mode && (value & 8) != 0)
        {
            // One conversion of the temperature; the bit clears itself.
            double whole = Math.Floor(TemperatureCelsius);
            _registers[TemperatureWhole] = (byte)(sbyte)whole;
            _registers[TemperatureWhole + 1] = (byte)((TemperatureCelsius - whole) / 0.0625);
            value &= 0xF7;
        }

        bool isTiming = register is Mode or SpO2 && _registers[register] != value;
        _registers[register] = value;
        if (!isTiming)
        {
            return;
        }

        if (IsMeasuring)
        {
            _clock.Start(NowNanoseconds, SampleHz, DriftPpm);
        }
        else
        {
            _clock.Stop();
        }
    }

    /// <summary>13 to 16 bits by the pulse width, left-justified in 16. A full queue takes no more and counts what it lost.</summary>
    private void Queue(double atSeconds)
    {
        if (_fifoCount == FifoSamples)
        {
            _lostSamples++;
            OverrunCount++;
            return;
        }

        bool hasRed = (_registers[Mode] & 7) == 3;
        _fifo[_writePosition * 2] = Convert(0, 2, InfraredMilliamps, atSeconds);
        _fifo[(_writePosition * 2) + 1] = hasRed ? Convert(1, 1, RedMilliamps, atSeconds) : 0;
        _writePosition = (_writePosition + 1) % FifoSamples;
        _fifoCount++;
    }

    private int Convert(int slot, int led, double milliamps, double atSeconds)
    {
        if (_source == null || milliamps <= 0 || led == DeadLed)
        {
            return 0;
        }

        double nanoamps = milliamps * _source.LightNanoampsPerMilliamp(slot, led, atSeconds, _clock.PeriodSeconds);
        int counts = (int)Math.Clamp(Math.Round(nanoamps / FullScaleNanoamps * FullScaleCounts), 0, FullScaleCounts);
        int lost = 3 - (_registers[SpO2] & 3);
        return counts >> lost << lost;
    }

    private byte PopByte()
    {
        int value = _fifo[(_readPosition * 2) + (_byteInSample / 2)];
        byte result = (byte)(value >> (_byteInSample % 2 == 0 ? 8 : 0));
        if (++_byteInSample == 4)
        {
            _byteInSample = 0;
            if (_fifoCount > 0)
            {
                _readPosition = (_readPosition + 1) % FifoSamples;
                _fifoCount--;
            }
        }

        return result;
    }

    private void MovePointers(int writePosition, int readPosition)
    {
        _writePosition = writePosition;
        _readPosition = readPosition;
        _fifoCount = (writePosition - readPosition + FifoSamples) % FifoSamples;
        _byteInSample = 0;
    }
}
