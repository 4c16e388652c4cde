using System.Globalization;
using System.Text;

namespace TrainingPlan.Companion.Export;

/// <summary>Lines of comma-separated values (RFC 4180).</summary>
internal static class CsvLine
{
    /// <summary>Ends a line.</summary>
    public const string End = "\r\n";

    /// <summary>Adds a line; a missing value is an empty field.</summary>
    public static void Add(StringBuilder text, params object?[] fields) => text.AppendJoin(',', fields.Select(Field)).Append(End);

    /// <summary>A number to its last digit; empty when missing.</summary>
    public static string Number(double? value) =>
        value is double number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>
    /// Words from outside: a spreadsheet would take what begins with = + - @ or a control character for a formula, so an apostrophe
    /// stands before it.
    /// </summary>
    public static string Words(string words) => words is not "" && words[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n'
        ? "'" + words
        : words;

    private static string Field(object? value)
    {
        string field = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"";
    }
}
