using System.Buffers.Binary;
using System.Text;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>
/// Reads values out of a message. Arrays become lists (of bytes: arrays of them), dictionaries become dictionaries, structures become
/// arrays of objects, variants their value.
/// </summary>
internal sealed class DBusReader(byte[] bytes, bool isBigEndian, int at)
{
    private const int DepthMax = 64;
    private int _at = at;
    private int _depth;

    /// <summary>All values of a signature.</summary>
    public object[] Values(string signature) => [.. DBusSignature.Parts(signature).Select(Value)];

    /// <summary>A value of a single type.</summary>
    public object Value(string type)
    {
        if (++_depth > DepthMax)
        {
            throw DBusSignature.Wrong(type);
        }

        object value = type[0] switch
        {
            'y' => Byte(),
            'b' => UInt32() != 0,
            'n' => (short)UInt16(),
            'q' => UInt16(),
            'i' => (int)UInt32(),
            'u' or 'h' => UInt32(),
            'x' => (long)UInt64(),
            't' => UInt64(),
            'd' => BitConverter.UInt64BitsToDouble(UInt64()),
            's' or 'o' => Text((int)Math.Min(UInt32(), int.MaxValue)),
            'g' => Text(Byte()),
            'v' => Variant(),
            'a' => Array(type[1..]),
            '(' => Structure(type),
            _ => throw DBusSignature.Wrong(type),
        };
        _depth--;
        return value;
    }

    public byte Byte() => Take(1)[0];

    public ushort UInt16()
    {
        Align(2);
        return isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(Take(2)) : BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
    }

    public uint UInt32()
    {
        Align(4);
        return isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(Take(4)) : BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
    }

    /// <summary>Goes on to a multiple.</summary>
    public void Align(int to) => _at = (_at + to - 1) / to * to;

    private ulong UInt64()
    {
        Align(8);
        return isBigEndian ? BinaryPrimitives.ReadUInt64BigEndian(Take(8)) : BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
    }

    private string Text(int length)
    {
        string text = Encoding.UTF8.GetString(Take(length));
        _ = Byte();
        return text;
    }

    private object Variant()
    {
        string type = Text(Byte());
        return DBusSignature.End(type, 0) == type.Length ? Value(type) : throw DBusSignature.Wrong(type);
    }

    private object Array(string type)
    {
        int length = (int)Math.Min(UInt32(), int.MaxValue);
        Align(DBusSignature.Alignment(type[0]));
        if (type == "y")
        {
            return Take(length).ToArray();
        }

        int end = length <= bytes.Length - _at ? _at + length : throw Short();
        if (type[0] == '{')
        {
            return Dictionary(type, end);
        }

        var list = new List<object>();
        while (_at < end)
        {
            list.Add(Value(type));
        }

        return list;
    }

    private Dictionary<string, object> Dictionary(string type, int end)
    {
        int middle = DBusSignature.End(type, 1);
        var dictionary = new Dictionary<string, object>(StringComparer.Ordinal);
        while (_at < end)
        {
            Align(8);
            string key = Convert.ToString(Value(type[1..middle]), System.Globalization.CultureInfo.InvariantCulture)!;
            dictionary[key] = Value(type[middle..^1]);
        }

        return dictionary;
    }

    private object[] Structure(string type)
    {
        Align(8);
        return Values(type[1..^1]);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > bytes.Length - _at)
        {
            throw Short();
        }

        _at += count;
        return bytes.AsSpan(_at - count, count);
    }

    private static DBusException Short() => new(DBusException.Gone, "the bus sent a message that is shorter than it says");
}
