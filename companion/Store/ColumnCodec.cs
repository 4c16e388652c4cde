namespace TrainingPlan.Companion.Store;

/// <summary>
/// A column of numbers as bytes that pack well: whole multiples of a power of ten as differences, anything else as it is. NaN, the
/// missing value, stays NaN.
/// </summary>
internal static class ColumnCodec
{
    private const byte Empty = 0;
    private const byte Bits = 1;
    private const byte Scaled = 2;
    private const int MostDecimals = 7;
    private const double MostUnits = 1L << 50;

    /// <summary>Writes a column.</summary>
    public static void Write(BinaryWriter writer, double[] column)
    {
        if (column.Length == 0)
        {
            writer.Write(Empty);
            return;
        }

        int decimals = DecimalsOf(column);
        writer.Write(decimals < 0 ? Bits : (byte)(Scaled + decimals));
        writer.Write7BitEncodedInt(column.Length);
        if (decimals < 0)
        {
            WriteBits(writer, column);
            return;
        }

        double scale = Math.Pow(10, decimals);
        long before = 0;
        foreach (double value in column)
        {
            if (double.IsNaN(value))
            {
                writer.Write7BitEncodedInt64(0);
                continue;
            }

            long units = (long)Math.Round(value * scale);
            long step = units - before;
            writer.Write7BitEncodedInt64(((step << 1) ^ (step >> 63)) + 1);
            before = units;
        }
    }

    /// <summary>Reads a column.</summary>
    public static double[] Read(BinaryReader reader)
    {
        byte kind = reader.ReadByte();
        if (kind == Empty)
        {
            return [];
        }

        double[] column = new double[reader.Read7BitEncodedInt()];
        if (kind == Bits)
        {
            ReadBits(reader, column);
            return column;
        }

        double scale = Math.Pow(10, kind - Scaled);
        long before = 0;
        for (int i = 0; i < column.Length; i++)
        {
            long code = reader.Read7BitEncodedInt64() - 1;
            if (code < 0)
            {
                column[i] = double.NaN;
                continue;
            }

            before += (long)((ulong)code >> 1) ^ -(code & 1);
            column[i] = before / scale;
        }

        return column;
    }

    /// <summary>The fewest decimals that give back every value to the last bit; -1 when none do.</summary>
    private static int DecimalsOf(double[] column)
    {
        int decimals = 0;
        double scale = 1;
        foreach (double value in column)
        {
            while (!double.IsNaN(value) && !IsWhole(value, scale))
            {
                if (++decimals > MostDecimals)
                {
                    return -1;
                }

                scale = Math.Pow(10, decimals);
            }
        }

        // A value that fitted fewer decimals may not fit more of them.
        return Array.TrueForAll(column, value => double.IsNaN(value) || IsWhole(value, scale)) ? decimals : -1;
    }

    private static bool IsWhole(double value, double scale)
    {
        double units = Math.Round(value * scale);
        return Math.Abs(units) <= MostUnits
            && BitConverter.DoubleToInt64Bits((long)units / scale) == BitConverter.DoubleToInt64Bits(value);
    }

    /// <summary>Byte by byte of all values, for neighbours differ in their last bytes only.</summary>
    private static void WriteBits(BinaryWriter writer, double[] column)
    {
        byte[] planes = new byte[column.Length * sizeof(double)];
        for (int i = 0; i < column.Length; i++)
        {
            long bits = BitConverter.DoubleToInt64Bits(column[i]);
            for (int plane = 0; plane < sizeof(double); plane++)
            {
                planes[(plane * column.Length) + i] = (byte)(bits >> (8 * plane));
            }
        }

        writer.Write(planes);
    }

    private static void ReadBits(BinaryReader reader, double[] column)
    {
        byte[] planes = reader.ReadBytes(column.Length * sizeof(double));
        for (int i = 0; i < column.Length; i++)
        {
            long bits = 0;
            for (int plane = 0; plane < sizeof(double); plane++)
            {
                bits |= (long)planes[(plane * column.Length) + i] << (8 * plane);
            }

            column[i] = BitConverter.Int64BitsToDouble(bits);
        }
    }
}
