using System;
using System.Collections.Generic;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>Sections of an advertisement, in the 31 bytes that are always sent and the 31 that who asks gets as well.</summary>
public sealed class AdvertisementBytes
{
    private const int BytesMax = 31;

    private readonly List<byte> _sent = [];
    private readonly List<byte> _asked = [];

    /// <summary>Puts a section in; false when neither part has room for it.</summary>
    public bool TryAdd(byte type, ReadOnlySpan<byte> data)
    {
        int length = data.Length + 2;
        List<byte> part = _sent.Count + length <= BytesMax ? _sent : _asked;
        if (part.Count + length > BytesMax)
        {
            return false;
        }

        part.Add((byte)(length - 1));
        part.Add(type);
        part.AddRange(data);
        return true;
    }

    /// <summary>Both parts together.</summary>
    public byte[] ToArray() => [.. _sent, .. _asked];
}
