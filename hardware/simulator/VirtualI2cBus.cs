using System;
using System.Device.I2c;
using TrainingPlan.Hardware.Chips;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>A two-wire bus with chips on it, and with the faults that wires have.</summary>
public sealed class VirtualI2cBus
{
    /// <summary>Milliseconds that a transfer blocks the band when the lines are held low.</summary>
    public const int TimeoutMs = 1000;

    private readonly II2cChip?[] _chips = new II2cChip?[128];
    private readonly VirtualClock _clock;
    private long _failAtTransfer = -1;
    private int _failCount;
    private int _failAddress = -1;
    private int _failRegister = -1;

    internal VirtualI2cBus(VirtualClock clock) => _clock = clock;

    /// <summary>Transfers since the bus was made, failed ones included.</summary>
    public long TransferCount { get; private set; }

    /// <summary>Transfers that failed, for whatever reason.</summary>
    public long FailedTransferCount { get; private set; }

    /// <summary>True while something holds the lines low: each transfer times out.</summary>
    public bool IsStuck { get; set; }

    /// <summary>False without power: nobody answers.</summary>
    public bool IsPowered { get; internal set; } = true;

    /// <summary>Puts a chip at a 7-bit address and gives it power.</summary>
    public void Attach(int address, II2cChip chip)
    {
        _chips[address] = chip;
        chip.PowerOn(_clock.TrueNanoseconds);
    }

    /// <summary>Takes the chip off the bus.</summary>
    public void Detach(int address) => _chips[address] = null;

    internal void PowerOn()
    {
        IsPowered = true;
        foreach (II2cChip? chip in _chips)
        {
            chip?.PowerOn(_clock.TrueNanoseconds);
        }
    }

    /// <summary>The chip at an address; null when there is none.</summary>
    public II2cChip? ChipAt(int address) => _chips[address];

    /// <summary>
    /// Leaves <paramref name="count"/> transfers unacknowledged from the <paramref name="transferNumber"/>-th on, counted from 1
    /// as <see cref="TransferCount"/> counts.
    /// </summary>
    public void FailTransfer(long transferNumber, int count = 1)
    {
        _failAtTransfer = transferNumber;
        _failCount = count;
    }

    /// <summary>Leaves each transfer unacknowledged that addresses this register of this chip; -1 ends it.</summary>
    public void FailRegister(int address, int register)
    {
        _failAddress = address;
        _failRegister = register;
    }

    internal I2cTransferResult Transfer(int address, I2cBusSpeed speed, ReadOnlySpan<byte> write, Span<byte> read)
    {
        if (!IsPowered)
        {
            throw new PowerCutException();
        }

        TransferCount++;
        if (IsStuck)
        {
            _clock.Block(TimeoutMs * 1_000_000L);
            return Failed(I2cTransferStatus.ClockStretchTimeout);
        }

        // Address byte and nine clocks a byte; a read after a write has its own address byte.
        int bytes = write.Length + read.Length + (write.Length > 0 && read.Length > 0 ? 2 : 1);
        _clock.Block(bytes * 9L * NanosecondsPerBit(speed));
        II2cChip? chip = _chips[address];
        if (chip == null || !chip.IsPresent || IsToFail(address, write))
        {
            return Failed(I2cTransferStatus.SlaveAddressNotAcknowledged);
        }

        chip.AdvanceTo(_clock.TrueNanoseconds);
        int taken = write.Length == 0 ? 0 : chip.Write(write);
        if (taken < write.Length)
        {
            FailedTransferCount++;
            return new I2cTransferResult(I2cTransferStatus.PartialTransfer, taken);
        }

        if (read.Length > 0)
        {
            chip.Read(read);
        }

        return new I2cTransferResult(I2cTransferStatus.FullTransfer, taken + read.Length);
    }

    private static long NanosecondsPerBit(I2cBusSpeed speed) => speed switch
    {
        I2cBusSpeed.StandardMode => 10_000,
        I2cBusSpeed.FastModePlus => 1_000,
        _ => 2_500,
    };

    private bool IsToFail(int address, ReadOnlySpan<byte> write)
    {
        bool isNth = _failAtTransfer >= 0 && TransferCount >= _failAtTransfer && TransferCount < _failAtTransfer + _failCount;
        return isNth || (address == _failAddress && write.Length > 0 && write[0] == _failRegister);
    }

    private I2cTransferResult Failed(I2cTransferStatus status)
    {
        FailedTransferCount++;
        return new I2cTransferResult(status, 0);
    }
}
