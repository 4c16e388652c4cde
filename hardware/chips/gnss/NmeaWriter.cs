using System;
using System.Collections.Generic;
using System.Globalization;

namespace TrainingPlan.Hardware.Chips;

/// <summary>Writes NMEA 0183 sentences: `$`, fields, the sum of what is between as two hexadecimal digits, CR LF.</summary>
internal static class NmeaWriter
{
    /// <summary>Appends a sentence; a field's text is taken as it is.</summary>
    public static void Append(List<byte> into, string fields)
    {
        int sum = 0;
        foreach (char c in fields)
        {
            sum ^= c;
        }

        foreach (char c in "$" + fields + "*" + sum.ToString("X2", CultureInfo.InvariantCulture) + "\r\n")
        {
            into.Add((byte)c);
        }
    }

    /// <summary>Degrees and minutes, such as 4807.0380.</summary>
    public static string Angle(double degrees, int wholeDigits)
    {
        double size = Math.Abs(degrees);
        int whole = (int)size;
        string minutes = ((size - whole) * 60).ToString("00.00000", CultureInfo.InvariantCulture);
        return whole.ToString(wholeDigits == 2 ? "00" : "000", CultureInfo.InvariantCulture) + minutes;
    }

    /// <summary>A number with a point.</summary>
    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
