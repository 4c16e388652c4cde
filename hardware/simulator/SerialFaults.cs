using System;

namespace TrainingPlan.Hardware.Simulator;

/// <summary>What a bad cable does to chunks of bytes, from a seed: the same seed and traffic give the same damage.</summary>
public sealed class SerialFaults
{
    private readonly Random _random;

    /// <summary>Damage of a seed; all rates are 0 at first.</summary>
    public SerialFaults(int seed) => _random = new Random(seed);

    /// <summary>Damage of all kinds, each at the same rate.</summary>
    public static SerialFaults Uniform(int seed, double rate) => new(seed)
    {
        LossRate = rate,
        DuplicationRate = rate,
        CorruptionRate = rate,
        TruncationRate = rate,
        ReorderRate = rate,
    };

    /// <summary>Share of chunks that vanish, 0 to 1.</summary>
    public double LossRate { get; set; }

    /// <summary>Share of chunks that come twice.</summary>
    public double DuplicationRate { get; set; }

    /// <summary>Share of chunks in which one bit turns.</summary>
    public double CorruptionRate { get; set; }

    /// <summary>Share of chunks that lose their tail.</summary>
    public double TruncationRate { get; set; }

    /// <summary>Share of chunks that come after the next one.</summary>
    public double ReorderRate { get; set; }

    /// <summary>Chunks that were damaged in any way.</summary>
    public int DamageCount => LostCount + DuplicatedCount + ReorderedCount + TruncatedCount + CorruptedCount;

    /// <summary>Chunks that vanished.</summary>
    public int LostCount { get; private set; }

    /// <summary>Chunks that came twice.</summary>
    public int DuplicatedCount { get; private set; }

    /// <summary>Chunks that came after the next one.</summary>
    public int ReorderedCount { get; private set; }

    /// <summary>Chunks that lost their tail.</summary>
    public int TruncatedCount { get; private set; }

    /// <summary>Chunks in which a bit turned.</summary>
    public int CorruptedCount { get; private set; }

    internal bool IsLost()
    {
        bool isLost = Happens(LossRate);
        LostCount += isLost ? 1 : 0;
        return isLost;
    }

    internal bool IsDuplicated()
    {
        bool isDuplicated = Happens(DuplicationRate);
        DuplicatedCount += isDuplicated ? 1 : 0;
        return isDuplicated;
    }

    internal bool IsReordered()
    {
        bool isReordered = Happens(ReorderRate);
        ReorderedCount += isReordered ? 1 : 0;
        return isReordered;
    }

    internal int CutLength(int length)
    {
        if (length <= 1 || !Happens(TruncationRate))
        {
            return length;
        }

        TruncatedCount++;
        return _random.Next(1, length);
    }

    internal void Corrupt(Span<byte> bytes)
    {
        if (bytes.Length > 0 && Happens(CorruptionRate))
        {
            CorruptedCount++;
            bytes[_random.Next(bytes.Length)] ^= (byte)(1 << _random.Next(8));
        }
    }

    private bool Happens(double rate) => rate > 0 && _random.NextDouble() < rate;
}
