namespace TrainingPlan.Trials.Fuzz;

/// <summary>Makes inputs out of valid ones: bits, bytes, numbers, pieces; now and then noise from beginning to end.</summary>
public static class Mutator
{
    private const int ChangesMost = 6;
    private const int NoiseBytesMost = 600;
    private static readonly byte[] Edges = [0, 1, 2, 0x0A, 0x20, 0x2C, 0x7F, 0x80, 0xB7, 0xFE, 0xFF];

    /// <summary>An input for a target; half of the changed ones get their checksums mended.</summary>
    public static byte[] Make(FuzzTarget target, Random chance)
    {
        if (chance.Next(40) == 0)
        {
            byte[] noise = new byte[chance.Next(NoiseBytesMost)];
            chance.NextBytes(noise);
            return noise;
        }

        byte[] data = target.Valid(chance);
        if (chance.Next(50) == 0)
        {
            return data;
        }

        bool isMended = chance.Next(2) == 0;
        for (int changes = chance.Next(2) == 0 ? 1 : chance.Next(1, ChangesMost + 1); changes > 0; changes--)
        {
            data = Changed(data, chance, target);
        }

        return isMended ? target.Mend(data) : data;
    }

    private static byte[] Changed(byte[] data, Random chance, FuzzTarget target)
    {
        if (data.Length == 0)
        {
            return [(byte)chance.Next(256)];
        }

        int at = chance.Next(data.Length);
        int count = chance.Next(1, Math.Min(data.Length - at, 64) + 1);
        switch (chance.Next(9))
        {
            case 0:
                data[at] ^= (byte)(1 << chance.Next(8));
                return data;
            case 1:
                data[at] = Edges[chance.Next(Edges.Length)];
                return data;
            case 2:
                data[at] = (byte)chance.Next(256);
                return data;
            case 3:
                data[at] = (byte)(data[at] + chance.Next(-2, 3));
                return data;
            case 4:
                return data[..at];
            case 5:
                return [.. data[..at], .. data[(at + count)..]];
            case 6:
                return [.. data[..(at + count)], .. data[at..]];
            case 7:
                byte[] other = target.Valid(chance);
                int from = chance.Next(other.Length + 1);
                return [.. data[..at], .. other[from..]];
            default:
                byte[] noise = new byte[count];
                chance.NextBytes(noise);
                return [.. data[..at], .. noise, .. data[at..]];
        }
    }
}
