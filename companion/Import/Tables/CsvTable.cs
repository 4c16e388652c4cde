using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>A file of separated values: its header, then row by row; comma, semicolon or tabulator, whichever the header has most.</summary>
internal sealed class CsvTable(string text)
{
    private const int LongestField = 1 << 20;
    private const int MostRows = 500_000;
    private static readonly char[] Separators = [',', ';', '\t'];
    private readonly char _separator = SeparatorOf(text);
    private Dictionary<string, int>? _places;

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Header { get; } = HeaderOf(text);

    /// <summary>Place of the first column that has one of these names, whatever their case; -1 without it.</summary>
    public int Find(params string[] names)
    {
        _places ??= Header.Select((name, at) => (name, at))
            .GroupBy(column => column.name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(columns => columns.Key, columns => columns.First().at, StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            if (_places.TryGetValue(name, out int at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The rows under the header; one at a time is in memory.</summary>
    /// <exception cref="ImportException">A field or the file has no end.</exception>
    public IEnumerable<string[]> Rows()
    {
        using CsvParser parser = Open(text, _separator);
        if (!Read(parser))
        {
            yield break;
        }

        for (int row = 0; Read(parser); row++)
        {
            if (row >= MostRows)
            {
                throw new ImportException($"The table has more than {MostRows} rows.");
            }

            yield return parser.Record!;
        }
    }

    /// <summary>A field of a row, trimmed; empty where the row is too short or the column is not there.</summary>
    public static string Field(string[] row, int at) => at >= 0 && at < row.Length ? row[at].Trim() : "";

    private static string[] HeaderOf(string text)
    {
        using CsvParser parser = Open(text, SeparatorOf(text));
        return Read(parser) ? [.. parser.Record!.Select(name => name.Trim())] : [];
    }

    private static CsvParser Open(string text, char separator) => new(
        new StringReader(text),
        new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = separator.ToString(),
            BadDataFound = null,
            MaxFieldSize = LongestField,
            IgnoreBlankLines = true,
        });

    private static bool Read(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (MaxFieldSizeException)
        {
            throw new ImportException("The table has a field without an end.");
        }
    }

    private static char SeparatorOf(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string header = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => header.Count(letter => letter == separator));
    }
}
