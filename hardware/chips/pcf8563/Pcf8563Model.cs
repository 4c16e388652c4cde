using System;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// PCF8563 and its double BM8563 (NXP data sheet rev. 11): the time in seven registers of BCD, and the bit that says that it can't be
/// trusted. It has a cell of its own: the band's power does not matter to it.
/// </summary>
public sealed class Pcf8563Model : RegisterChip
{
    private const int Control1 = 0;
    private const int Control2 = 1;
    private const int Seconds = 2;
    private const int Years = 8;
    private const byte LostBit = 0x80;

    private readonly byte[] _registers = new byte[16];
    private DateTime _time = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private long _countedNanoseconds;
    private bool _hasLostTime = true;

    /// <inheritdoc/>
    public override string PartName => "PCF8563";

    /// <summary>How much faster than true it runs, in parts per million; the crystal of a stick has ±20.</summary>
    public double DriftPpm { get; set; }

    /// <summary>The time that it shows.</summary>
    public DateTime Time => _time;

    /// <summary>Takes the cell's power away: the time is lost until it is set.</summary>
    public void LosePower()
    {
        _hasLostTime = true;
        Array.Clear(_registers);
        _time = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    }

    /// <inheritdoc/>
    protected override void Live(long trueNanoseconds)
    {
        if ((_registers[Control1] & 0x20) == 0)
        {
            _time = _time.AddTicks((long)((trueNanoseconds - _countedNanoseconds) * (1 + (DriftPpm * 1e-6)) / 100));
        }

        _countedNanoseconds = trueNanoseconds;
    }

    /// <inheritdoc/>
    protected override void Reset(bool isPowerOn)
    {
        // The band's power comes back; this chip had its own.
    }

    /// <inheritdoc/>
    protected override bool IsQueue(int register) => false;

    /// <inheritdoc/>
    protected override string? NameOf(int register) => register switch
    {
        Control1 => "Control_status_1",
        Control2 => "Control_status_2",
        Seconds => "VL_seconds",
        3 => "Minutes",
        4 => "Hours",
        5 => "Days",
        6 => "Weekdays",
        7 => "Century_months",
        Years => "Years",
        > Years and < 16 => "alarms, CLKOUT and timer",
        _ => null,
    };

    /// <inheritdoc/>
    protected override byte ReadRegister(int register) => register switch
    {
        Control1 or Control2 => _registers[register],
        Seconds => (byte)((_hasLostTime ? LostBit : 0) | Bcd(_time.Second)),
        3 => Bcd(_time.Minute),
        4 => Bcd(_time.Hour),
        5 => Bcd(_time.Day),
        6 => (byte)_time.DayOfWeek,
        7 => Bcd(_time.Month),
        Years => Bcd(_time.Year % 100),
        _ => Unmodelled(register, isWrite: false),
    };

    /// <inheritdoc/>
    protected override void WriteRegister(int register, byte value)
    {
        if (register > Years)
        {
            Unmodelled(register, isWrite: true);
            return;
        }

        _registers[register] = value;
        if (register == Seconds)
        {
            _hasLostTime = (value & LostBit) != 0;
        }
        else if (register == Years)
        {
            _time = new DateTime(
                2000 + Number(value), Number(_registers[7] & 0x1F), Number(_registers[5] & 0x3F), Number(_registers[4] & 0x3F),
                Number(_registers[3] & 0x7F), Number(_registers[Seconds] & 0x7F), DateTimeKind.Utc);
        }
    }

    private static byte Bcd(int value) => (byte)(((value / 10) << 4) | (value % 10));

    private static int Number(int bcd) => ((bcd >> 4) * 10) + (bcd & 15);
}
