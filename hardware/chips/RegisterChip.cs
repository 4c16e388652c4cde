using System;
using System.Collections.Generic;

namespace TrainingPlan.Hardware.Chips;

/// <summary>
/// A chip with byte-wide registers behind a pointer: the first byte written sets the pointer, each further byte goes to or comes
/// from the next register, but for queues, where the pointer stays.
/// </summary>
public abstract class RegisterChip : II2cChip
{
    private readonly List<string> _reports = [];
    private int _pointer;

    /// <inheritdoc/>
    public abstract string PartName { get; }

    /// <inheritdoc/>
    public bool IsPresent { get; set; } = true;

    /// <summary>True throws at a register that is not modelled; false only reports it and reads 0.</summary>
    public bool IsStrict { get; set; } = true;

    /// <summary>What a driver did that the data sheet does not know or warns of, each sentence once.</summary>
    public IReadOnlyList<string> Reports => _reports;

    /// <summary>Time up to which the chip has lived.</summary>
    protected long NowNanoseconds { get; private set; }

    /// <inheritdoc/>
    public void PowerOn(long trueNanoseconds)
    {
        NowNanoseconds = trueNanoseconds;
        _pointer = 0;
        Reset(isPowerOn: true);
    }

    /// <inheritdoc/>
    public void AdvanceTo(long trueNanoseconds)
    {
        if (trueNanoseconds > NowNanoseconds)
        {
            NowNanoseconds = trueNanoseconds;
            Live(trueNanoseconds);
        }
    }

    /// <inheritdoc/>
    public int Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 0)
        {
            _pointer = bytes[0];
            foreach (byte value in bytes[1..])
            {
                WriteRegister(_pointer, value);
                Step();
            }
        }

        return bytes.Length;
    }

    /// <inheritdoc/>
    public void Read(Span<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = ReadRegister(_pointer);
            Step();
        }
    }

    /// <summary>Takes the samples that are due.</summary>
    protected abstract void Live(long trueNanoseconds);

    /// <summary>All registers get their power-on values.</summary>
    protected abstract void Reset(bool isPowerOn);

    /// <summary>One register is read, with what reading does to the chip.</summary>
    protected abstract byte ReadRegister(int register);

    /// <summary>One register is written.</summary>
    protected abstract void WriteRegister(int register, byte value);

    /// <summary>True for the queue's door, where the pointer stays.</summary>
    protected abstract bool IsQueue(int register);

    /// <summary>The data sheet's name of a register; null when the part has none there.</summary>
    protected abstract string? NameOf(int register);

    /// <summary>Reports a register that is not modelled; throws when strict.</summary>
    protected byte Unmodelled(int register, bool isWrite)
    {
        string name = NameOf(register) is { } known
            ? $"{known} (0x{register:X2}) is not modelled"
            : $"there is no register 0x{register:X2}";
        string sentence = $"{PartName}: {name}, {(isWrite ? "written" : "read")} by the driver";
        Report(sentence);
        return IsStrict ? throw new UnmodelledRegisterException(sentence) : (byte)0;
    }

    /// <summary>Keeps a sentence once.</summary>
    protected void Report(string sentence)
    {
        if (!_reports.Contains(sentence))
        {
            _reports.Add(sentence);
        }
    }

    private void Step()
    {
        if (!IsQueue(_pointer))
        {
            _pointer = (_pointer + 1) & 0xFF;
        }
    }
}
