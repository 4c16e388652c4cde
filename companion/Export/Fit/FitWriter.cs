using System.Buffers.Binary;
using System.Text;
using TrainingPlan.Companion.Import.Fit;

namespace TrainingPlan.Companion.Export.Fit;

/// <summary>Writes a FIT file of version 1.0, lowest byte first. A layout is defined when it first comes.</summary>
public sealed class FitWriter
{
    private const int HeaderBytes = 14;
    private const int LocalTypes = 16;
    private const byte ProtocolVersion = 0x10;
    private const ushort ProfileVersion = 21_170;
    private const byte DefinitionFlag = 0x40;

    private readonly List<byte> _data = [];
    private readonly string?[] _layouts = new string?[LocalTypes];
    private int _nextLocalType;

    /// <summary>Writes a message, and before it the definition of its layout when that is not in force.</summary>
    /// <param name="globalNumber">What it is, by the profile.</param>
    /// <param name="values">Its fields.</param>
    public void Write(int globalNumber, IReadOnlyList<FitValue> values)
    {
        _data.Add((byte)LocalTypeOf(globalNumber, values));
        byte[] number = new byte[8];
        foreach (FitValue value in values)
        {
            if (value.Text is string text)
            {
                _data.AddRange(Encoding.UTF8.GetBytes(text));
                _data.Add(0);
                continue;
            }

            BinaryPrimitives.WriteInt64LittleEndian(number, value.Value);
            _data.AddRange(number.AsSpan(0, value.Size));
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] Finish()
    {
        byte[] file = new byte[HeaderBytes + _data.Count + 2];
        file[0] = HeaderBytes;
        file[1] = ProtocolVersion;
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(2), ProfileVersion);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), _data.Count);
        ".FIT"u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(12), FitCrc.Of(file.AsSpan(0, 12)));
        _data.CopyTo(file, HeaderBytes);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), FitCrc.Of(file.AsSpan(0, file.Length - 2)));
        return file;
    }

    private int LocalTypeOf(int globalNumber, IReadOnlyList<FitValue> values)
    {
        string layout = $"{globalNumber}:{string.Join(',', values.Select(value => $"{value.Number}/{value.Type}/{value.Size}"))}";
        int known = Array.IndexOf(_layouts, layout);
        if (known >= 0)
        {
            return known;
        }

        int localType = _nextLocalType;
        _nextLocalType = (_nextLocalType + 1) % LocalTypes;
        _layouts[localType] = layout;
        _data.AddRange([(byte)(DefinitionFlag | localType), 0, 0, (byte)globalNumber, (byte)(globalNumber >> 8), (byte)values.Count]);
        foreach (FitValue value in values)
        {
            _data.AddRange([value.Number, (byte)value.Size, (byte)value.Type]);
        }

        return localType;
    }
}
