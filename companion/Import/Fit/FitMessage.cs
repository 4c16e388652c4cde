using System.Buffers.Binary;
using System.Text;

namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A data message. A missing field, and one that holds the mark for "no value", is null.</summary>
public sealed class FitMessage
{
    private readonly FitDefinition _definition;
    private readonly ReadOnlyMemory<byte> _bytes;

    internal FitMessage(FitDefinition definition, ReadOnlyMemory<byte> bytes, uint? timestampSeconds)
    {
        _definition = definition;
        _bytes = bytes;
        TimestampSeconds = timestampSeconds;
    }

    /// <summary>What it is, by the profile (see <see cref="FitProfile"/>).</summary>
    public int GlobalNumber => _definition.GlobalNumber;

    /// <summary>Its time in seconds since 1989-12-31 00:00 UTC, from its own field or from its compressed header.</summary>
    public uint? TimestampSeconds { get; }

    /// <summary>A whole number: the first value of a field.</summary>
    public long? Number(byte field)
    {
        if (!TryFind(field, out FitFieldPlace place) || place.Type is FitBaseType.Text or FitBaseType.Bytes)
        {
            return null;
        }

        int size = FitBaseTypes.SizeOf(place.Type);
        if (place.Size < size || place.Type is FitBaseType.Float32 or FitBaseType.Float64)
        {
            return null;
        }

        ulong bits = Bits(_bytes.Span.Slice(place.Offset, size));
        if (FitBaseTypes.IsMissing(place.Type, bits))
        {
            return null;
        }

        return place.Type switch
        {
            FitBaseType.SInt8 => (sbyte)bits,
            FitBaseType.SInt16 => (short)bits,
            FitBaseType.SInt32 => (int)bits,
            _ => (long)bits,
        };
    }

    /// <summary>A text, up to its first zero; null when empty.</summary>
    public string? Text(byte field)
    {
        if (!TryFind(field, out FitFieldPlace place) || place.Type != FitBaseType.Text)
        {
            return null;
        }

        ReadOnlySpan<byte> bytes = _bytes.Span.Slice(place.Offset, place.Size);
        int end = bytes.IndexOf((byte)0);
        string text = Encoding.UTF8.GetString(end < 0 ? bytes : bytes[..end]);
        return text.Length == 0 ? null : text;
    }

    private bool TryFind(byte field, out FitFieldPlace place)
    {
        foreach (FitFieldPlace candidate in _definition.Fields)
        {
            if (candidate.Number == field)
            {
                place = candidate;
                return true;
            }
        }

        place = default;
        return false;
    }

    private ulong Bits(ReadOnlySpan<byte> bytes) => (bytes.Length, _definition.IsBigEndian) switch
    {
        (1, _) => bytes[0],
        (2, false) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, true) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (4, false) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        (4, true) => BinaryPrimitives.ReadUInt32BigEndian(bytes),
        (_, false) => BinaryPrimitives.ReadUInt64LittleEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt64BigEndian(bytes),
    };
}
