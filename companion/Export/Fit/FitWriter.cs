using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>
/// Writes a FIT file, lowest byte first: of version 1.0, or 2.0 with fields of developers. A layout is defined when it first comes.
/// </summary>
public sealed class FitWriter
{
    private const int HeaderBytes = 14;
    private const int CrcBytes = 2;
    private const int LocalTypes = 16;
    private const byte ProtocolVersion = 0x10;
    private const byte ProtocolWithDevelopers = 0x20;
    private const ushort ProfileVersion = 21_170;
    private const byte DefinitionFlag = 0x40;
    private const byte DeveloperFlag = 0x20;

    private readonly List<byte> _file = [.. new byte[HeaderBytes]];
    private readonly List<byte> _definition = [];
    private readonly byte[]?[] _layouts = new byte[]?[LocalTypes];
    private int _nextLocalType;
    private bool _hasDevelopers;

    /// <summary>Writes a message, and before it the definition of its layout when that is not in force.</summary>
    /// <param name="globalNumber">What it is, by the profile.</param>
    /// <param name="values">Its fields, those of developers last.</param>
    public void Write(int globalNumber, IReadOnlyList<FitValue> values)
    {
        _file.Add((byte)LocalTypeOf(globalNumber, values));
        Span<byte> number = stackalloc byte[8];
        foreach (FitValue value in values)
        {
            if (value.Text is string text)
            {
                _file.AddRange(Encoding.UTF8.GetBytes(text));
                _file.Add(0);
            }
            else if (value.Raw is byte[] raw)
            {
                _file.AddRange(raw);
            }
            else
            {
                BinaryPrimitives.WriteInt64LittleEndian(number, value.Value);
                _file.AddRange(number[..value.Size]);
            }
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Finish()
    {
        byte[] file = new byte[_file.Count + CrcBytes];
        _file.CopyTo(file);
        file[0] = HeaderBytes;
        file[1] = _hasDevelopers ? ProtocolWithDevelopers : ProtocolVersion;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), ProfileVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), _file.Count - HeaderBytes);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Of(file.AsSpan(0, 12)));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(_file.Count), FitCrc.Of(file.AsSpan(0, _file.Count)));
        return file;
    }

    private int LocalTypeOf(int globalNumber, IReadOnlyList<FitValue> values)
    {
        int developers = Define(globalNumber, values);
        for (int known = 0; known < LocalTypes; known++)
        {
            if (_layouts[known] is byte[] layout && layout.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(_definition)))
            {
                return known;
            }
        }

        int localType = _nextLocalType;
        _nextLocalType = (_nextLocalType + 1) % LocalTypes;
        _layouts[localType] = [.. _definition];
        _hasDevelopers |= developers > 0;
        _file.Add((byte)(DefinitionFlag | localType | (developers > 0 ? DeveloperFlag : 0)));
        _file.AddRange(_definition);
        return localType;
    }

    /// <summary>Lays out a definition behind its header byte; gives the number of developers' fields.</summary>
    private int Define(int globalNumber, IReadOnlyList<FitValue> values)
    {
        int developers = values.Count(value => value.Developer is not null);
        _definition.Clear();
        _definition.AddRange([0, 0, (byte)globalNumber, (byte)(globalNumber >> 8), (byte)(values.Count - developers)]);
        for (int i = 0; i < values.Count; i++)
        {
            if (i == values.Count - developers)
            {
                _definition.Add((byte)developers);
            }

            FitValue value = values[i];
            _definition.AddRange([value.Number, (byte)value.Size, value.Developer ?? (byte)value.Type]);
        }

        return developers;
    }
}
