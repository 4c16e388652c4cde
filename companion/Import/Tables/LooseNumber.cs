using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>Numbers and times as an export writes them in the runner's language: 3,40 · 2.932 · -- · 1:02:03,5.</summary>
internal sealed partial class LooseNumber(bool isCommaDecimal)
{
    /// <summary>The style of a file by its fields with decimals: one or two digits stand behind a decimal comma.</summary>
    public static LooseNumber StyleOf(IEnumerable<string> fields)
    {
        (int commas, int points) = (0, 0);
        foreach (string field in fields)
        {
            commas += CommaDecimal().IsMatch(field) ? 1 : 0;
            points += PointDecimal().IsMatch(field) ? 1 : 0;
        }

        return new LooseNumber(commas > points);
    }

    /// <summary>A number; null for none, as "--" or an empty field.</summary>
    public double? Number(string field)
    {
        string plain = field.Replace("\u00A0", "").Replace("\u202F", "").Replace(" ", "").Replace("'", "");
        plain = isCommaDecimal ? plain.Replace(".", "").Replace(',', '.') : plain.Replace(",", "");
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return double.TryParse(plain, Style, CultureInfo.InvariantCulture, out double number) ? number : null;
    }

    /// <summary>Seconds of h:mm:ss, mm:ss or seconds, with decimals or without; null for none.</summary>
    public static double? Seconds(string field)
    {
        string[] parts = field.Replace(',', '.').Split(':');
        if (parts.Length is < 2 or > 3)
        {
            return null;
        }

        double seconds = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            NumberStyles style = i == parts.Length - 1 ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (!double.TryParse(parts[i], style, CultureInfo.InvariantCulture, out double part) || (i > 0 && part >= 60))
            {
                return null;
            }

            seconds = (seconds * 60) + part;
        }

        return seconds;
    }

    [GeneratedRegex(@"^-?\d{1,3}(\.?\d{3})*,\d{1,2}$")]
    private static partial Regex CommaDecimal();

    [GeneratedRegex(@"^-?\d{1,3}(,?\d{3})*\.\d{1,2}$")]
    private static partial Regex PointDecimal();
}
