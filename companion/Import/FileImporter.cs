using TrainingPlan.Companion.Import.Fit;
using TrainingPlan.Companion.Import.Tables;
using TrainingPlan.Companion.Import.Tracks;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Import;

/// <summary>Reads one file of any format that is known; what it is is told by its bytes, not by its name.</summary>
public static class FileImporter
{
    /// <summary>A file larger than this holds no run.</summary>
    public const int LargestBytes = 256 * 1024 * 1024;

    private const int HeadBytes = 4096;
    private const int FitMarkAt = 8;

    /// <summary>What the file holds in our terms.</summary>
    /// <param name="name">The file's name; raw beat intervals have their day in it.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new ImportException("The file is empty.");
        }

        if (IsFit(bytes))
        {
            return FitActivityReader.Read(bytes);
        }

        string head = TextBytes.Decode(bytes.Length <= HeadBytes ? bytes : bytes[..HeadBytes]);
        if (IsBinary(head))
        {
            throw new UnknownFormatException("The file is of a format that is not known here.");
        }

        if (head.AsSpan().TrimStart().StartsWith("<"))
        {
            return ReadXml(head, bytes);
        }

        return ReadText(name, TextBytes.Decode(bytes));
    }

    /// <summary>The same for a kept file: null when it can't be read any more.</summary>
    public static OriginalContents? ReadAgain(string name, byte[] bytes)
    {
        try
        {
            return Contents(Read(name, bytes));
        }
        catch (ImportException)
        {
            return null;
        }
    }

    /// <summary>What the store keeps of a file.</summary>
    public static OriginalContents Contents(ImportedFile file) => new(file.Format, file.Activities, file.Days, file.Notes);

    private static bool IsFit(byte[] bytes) =>
        bytes.Length > FitMarkAt + 4 && bytes.AsSpan(FitMarkAt, 4).SequenceEqual(".FIT"u8);

    private static bool IsBinary(string head) =>
        head.Count(letter => letter == '\0' || (letter < ' ' && letter is not ('\t' or '\r' or '\n' or '\f'))) > head.Length / 100;

    private static ImportedFile ReadXml(string head, byte[] bytes)
    {
        if (head.Contains("<TrainingCenterDatabase", StringComparison.Ordinal))
        {
            return TcxReader.Read(bytes);
        }

        return head.Contains("<gpx", StringComparison.OrdinalIgnoreCase)
            ? GpxReader.Read(bytes)
            : throw new UnknownFormatException("The XML file is neither TCX nor GPX.");
    }

    private static ImportedFile ReadText(string name, string text)
    {
        var table = new CsvTable(text);
        if (GarminCsvReader.IsOne(table))
        {
            return GarminCsvReader.Read(table);
        }

        if (VariabilityCsvReader.IsOne(table))
        {
            return VariabilityCsvReader.Read(table);
        }

        if (SamplesCsvReader.IsOne(table))
        {
            return SamplesCsvReader.Read(table);
        }

        return BeatTextReader.IsOne(text)
            ? BeatTextReader.Read(name, text)
            : throw new UnknownFormatException("The text is of no format that is known here.");
    }
}
