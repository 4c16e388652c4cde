using System.Buffers.Binary;
using System.Text;

namespace TrainingPlan.Companion.Sync.Bluez;

/// <summary>Writes values into a message, lowest byte first.</summary>
internal sealed class DBusWriter
{
    private readonly List<byte> _bytes = [];

    /// <summary>Bytes so far.</summary>
    public int Length => _bytes.Count;

    /// <summary>All of them.</summary>
    public byte[] ToArray() => [.. _bytes];

    /// <summary>Values of a signature, one each.</summary>
    public void Values(string signature, IReadOnlyList<object> values)
    {
        int i = 0;
        foreach (string type in DBusSignature.Parts(signature))
        {
            Value(type, values[i++]);
        }
    }

    /// <summary>Fills up to a multiple.</summary>
    public void Align(int to)
    {
        while (_bytes.Count % to != 0)
        {
            _bytes.Add(0);
        }
    }

    private void Value(string type, object value)
    {
        Align(DBusSignature.Alignment(type[0]));
        switch (type[0])
        {
            case 'y': _bytes.Add((byte)value); break;
            case 'b': UInt32((bool)value ? 1u : 0u); break;
            case 'q': UInt16((ushort)value); break;
            case 'n': UInt16((ushort)(short)value); break;
            case 'u': UInt32((uint)value); break;
            case 's' or 'o': Text((string)value, Encoding.UTF8.GetByteCount((string)value), false); break;
            case 'g': Text((string)value, ((string)value).Length, true); break;
            case 'v': Variant((DBusVariant)value); break;
            case 'a': Array(type[1..], value); break;
            case '(': Values(type[1..^1], (object[])value); break;
            default: throw DBusSignature.Wrong(type);
        }
    }

    private void UInt16(ushort value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(two, value);
        _bytes.AddRange(two);
    }

    private void UInt32(uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, value);
        _bytes.AddRange(four);
    }

    private void Text(string text, int length, bool isShort)
    {
        if (isShort)
        {
            _bytes.Add((byte)length);
        }
        else
        {
            UInt32((uint)length);
        }

        _bytes.AddRange(Encoding.UTF8.GetBytes(text));
        _bytes.Add(0);
    }

    private void Variant(DBusVariant variant)
    {
        Text(variant.Signature, variant.Signature.Length, true);
        Value(variant.Signature, variant.Value);
    }

    private void Array(string type, object value)
    {
        int lengthAt = _bytes.Count;
        UInt32(0);
        Align(DBusSignature.Alignment(type[0]));
        int from = _bytes.Count;
        switch (value)
        {
            case byte[] bytes:
                _bytes.AddRange(bytes);
                break;
            case IReadOnlyDictionary<string, DBusVariant> dictionary:
                foreach ((string key, DBusVariant one) in dictionary)
                {
                    Align(8);
                    Value("s", key);
                    Value("v", one);
                }

                break;
            case IEnumerable<object> list:
                foreach (object one in list)
                {
                    Value(type, one);
                }

                break;
            default:
                throw DBusSignature.Wrong(type);
        }

        byte[] length = BitConverter.GetBytes((uint)(_bytes.Count - from));
        for (int i = 0; i < length.Length; i++)
        {
            _bytes[lengthAt + i] = length[i];
        }
    }
}
