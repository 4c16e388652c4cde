using System.Globalization;
using System.Text;
using System.Xml;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Export.Tracks;

/// <summary>What TCX and GPX share when they are written.</summary>
internal static class TrackFile
{
    /// <summary>Feet in a stride: both formats count the steps of one.</summary>
    public const double FeetPerStride = 2;

    /// <summary>An XML file, written by a callback.</summary>
    public static byte[] Write(Action<XmlWriter> write)
    {
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            write(xml);
        }

        return stream.ToArray();
    }

    /// <summary>A moment of the activity as both formats write it.</summary>
    public static string Time(DateTimeOffset start, double seconds) =>
        start.AddSeconds(seconds).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture);

    /// <summary>A number to its last digit.</summary>
    public static string Number(double value) => value.ToString("0.#################", CultureInfo.InvariantCulture);

    /// <summary>Writes an element with a number; nothing when it is missing.</summary>
    public static void Element(XmlWriter xml, string? prefix, string name, string? space, double? value)
    {
        if (value is double number && double.IsFinite(number))
        {
            xml.WriteElementString(prefix, name, space, Number(number));
        }
    }

    /// <summary>A value of a column; null when it is missing.</summary>
    public static double? At(double[] column, int sample) =>
        column.Length == 0 || double.IsNaN(column[sample]) ? null : column[sample];

    /// <summary>Text without what XML can't hold.</summary>
    public static string Words(string words) => string.Concat(words.Where(letter => XmlConvert.IsXmlChar(letter)));

    /// <summary>True when a pause lies between two samples.</summary>
    public static bool IsPauseBetween(Activity activity, double earlier, double later) =>
        activity.Pauses.Any(pause => pause.StartSeconds >= earlier && pause.EndSeconds <= later);

    /// <summary>The start, or a sentence that the format can't be without one.</summary>
    public static DateTimeOffset StartOf(Activity activity, string format) => activity.Start
        ?? throw new ExportException($"{format} needs a start and this run has none.");
}
