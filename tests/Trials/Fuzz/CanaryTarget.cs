using System.Buffers.Binary;
using TrainingPlan.Units;

namespace TrainingPlan.Trials.Fuzz;

/// <summary>How the canary errs.</summary>
public enum CanaryBug
{
    /// <summary>Believes a count and reads behind the array.</summary>
    Crash,

    /// <summary>Takes a byte behind its range into account.</summary>
    ReadPastEnd,

    /// <summary>Makes room for as much as the input announces.</summary>
    Memory,

    /// <summary>Does not move on at an empty piece.</summary>
    Hang,
}

/// <summary>
/// A decoder with a planted bug behind a right checksum and a rare condition. A harness that does not find it finds nothing.
/// Form: 'C', count of pieces, then each piece's length and bytes, then CRC-32.
/// </summary>
public sealed class CanaryTarget(CanaryBug bug) : FuzzTarget
{
    private const int TailBytes = 4;
    private const byte Mark = (byte)'C';

    /// <inheritdoc/>
    public override string Name => $"canary, {bug}";

    /// <inheritdoc/>
    public override byte[] Valid(Random chance)
    {
        List<byte> bytes = [Mark, (byte)chance.Next(1, 5)];
        for (int piece = bytes[1]; piece > 0; piece--)
        {
            byte[] content = new byte[chance.Next(1, 12)];
            chance.NextBytes(content);
            bytes.Add((byte)content.Length);
            bytes.AddRange(content);
        }

        bytes.AddRange(new byte[TailBytes]);
        return Mend([.. bytes]);
    }

    /// <inheritdoc/>
    public override byte[] Mend(byte[] data)
    {
        if (data.Length >= TailBytes)
        {
            int end = data.Length - TailBytes;
            BinaryPrimitives.WriteUInt32LittleEndian(data.AsSpan(end), Crc32.Of(data, 0, end));
        }

        return data;
    }

    /// <inheritdoc/>
    public override long Decode(byte[] data, int offset, int length, StepBound steps)
    {
        int end = offset + length - TailBytes;
        if (length < TailBytes + 2 || data[offset] != Mark
            || BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(end)) != Crc32.Of(data, offset, length - TailBytes))
        {
            return 0;
        }

        long sum = 1;
        int at = offset + 2;
        for (int left = data[offset + 1]; left > 0 && at < end;)
        {
            steps.Step();
            int count = data[at];
            if (count == 0 && bug == CanaryBug.Hang)
            {
                continue;
            }

            if (count > 200 && bug == CanaryBug.Memory)
            {
                sum = Mix(sum, new byte[count * 100].Length);
            }

            bool isCut = at + 1 + count > end;
            if (isCut && bug == CanaryBug.ReadPastEnd)
            {
                return offset + length < data.Length ? Mix(sum, data[offset + length]) : 0;
            }

            if (isCut && bug != CanaryBug.Crash)
            {
                return 0;
            }

            for (int i = 1; i <= count; i++)
            {
                sum = Mix(sum, data[at + i]);
            }

            at += 1 + count;
            left--;
        }

        return sum;
    }
}
