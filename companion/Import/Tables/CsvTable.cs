using CsvHelper;

namespace TrainingPlan.Companion.Import.Tables;

/// <summary>A file of separated values, row by row: comma, semicolon or tabulator, whichever the header has most.</summary>
internal sealed class CsvTable(string text)
{
    private const int LongestRow = 1 << 20;
    private const int MostColumns = 1000;
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
    /// <exception cref="ImportException">A row or the file has no end.</exception>
    public IEnumerable<string[]> Rows()
    {
        using CsvReader reader = Open(text, _separator);
        for (int row = 0; Next(reader) is string[] fields; row++)
        {
            if (row > MostRows)
            {
                throw new ImportException($"The table has more than {MostRows} rows.");
            }

            if (row > 0)
            {
                yield return fields;
            }
        }
    }

    /// <summary>A field of a row, trimmed; empty where the row is too short or the column is not there.</summary>
    public static string Field(string[] row, int at) => at >= 0 && at < row.Length ? row[at].Trim() : "";

    private static string[] HeaderOf(string text)
    {
        using CsvReader reader = Open(text, SeparatorOf(text));
        return [.. (Next(reader) ?? []).Select(name => name.Trim())];
    }

    private static CsvReader Open(string text, char separator) => CsvReader.FromText(
        text, new CsvReaderOptions { Separator = separator, HasHeader = false, MaxRecordSize = LongestRow });

    private static string[]? Next(CsvReader reader)
    {
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            string[] fields = new string[Math.Min(reader.FieldCount, MostColumns)];
            for (int i = 0; i < fields.Length; i++)
            {
                fields[i] = reader.GetString(i);
            }

            return fields;
        }
        catch (CsvFormatException)
        {
            throw new ImportException("The table has a row without an end.");
        }
    }

    private static char SeparatorOf(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        string header = end < 0 ? text : text[..end];
        return Separators.MaxBy(separator => header.Count(letter => letter == separator));
    }
}
