using System.Globalization;
using System.Xml;

namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>
/// Walks through an XML file from anywhere: no document type, nothing from elsewhere, no depth without end. Names count without their
/// prefixes, for every program has its own.
/// </summary>
internal sealed class TrackXml : IDisposable
{
    private const int MostDepth = 64;
    private const int LongestText = 4096;

    private readonly XmlReader _reader;
    private readonly Stack<string> _path = new();

    public TrackXml(byte[] bytes)
    {
        _reader = XmlReader.Create(new MemoryStream(bytes, writable: false), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersInDocument = 2L * bytes.Length + 1024,
        });
    }

    /// <summary>Name of the element that was begun, ended or holds the text.</summary>
    public string Name => _path.Count == 0 ? "" : _path.Peek();

    /// <summary>Elements around it, itself included.</summary>
    public int Depth => _path.Count;

    /// <summary>Text, when <see cref="IsText"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>True when an element's text was read.</summary>
    public bool IsText { get; private set; }

    /// <summary>True when an element was begun.</summary>
    public bool IsStart { get; private set; }

    /// <summary>True when an element was ended; <see cref="Name"/> is still its own.</summary>
    public bool IsEnd { get; private set; }

    private bool _isNameDue;

    /// <summary>Goes on; false at the end.</summary>
    /// <exception cref="XmlException">The file is not whole.</exception>
    /// <exception cref="ImportException">It nests without end.</exception>
    public bool MoveNext()
    {
        LeaveEnded();
        while (_reader.Read())
        {
            (IsText, IsStart, IsEnd) = (false, false, false);
            switch (_reader.NodeType)
            {
                case XmlNodeType.Element:
                    Enter();
                    return true;
                case XmlNodeType.EndElement:
                    (IsEnd, _isNameDue) = (true, true);
                    return true;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Text = _reader.Value.Length <= LongestText ? _reader.Value.Trim() : _reader.Value[..LongestText].Trim();
                    IsText = true;
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>An attribute of the element that was begun; null without it.</summary>
    public string? Attribute(string name) => _reader.GetAttribute(name);

    /// <summary>Name of the element around; empty without one.</summary>
    public string Parent() => _path.Skip(1).FirstOrDefault("");

    /// <summary>True when an element of this name is around.</summary>
    public bool IsInside(string name) => _path.Contains(name);

    public void Dispose() => _reader.Dispose();

    /// <summary>A number as XML writes it; null when it is none.</summary>
    public static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number : null;

    /// <summary>A time; <c>IsLocal</c> when it does not say in which zone. Null when it is none.</summary>
    public static (DateTimeOffset Time, bool IsLocal)? Time(string? text)
    {
        const DateTimeStyles Style = DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.RoundtripKind;
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, Style, out DateTime time))
        {
            return null;
        }

        return time.Kind switch
        {
            DateTimeKind.Utc => (new DateTimeOffset(time), false),
            DateTimeKind.Local => DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateTimeOffset own) ? (own, false) : null,
            _ => (new DateTimeOffset(time, TimeSpan.Zero), true),
        };
    }

    private void Enter()
    {
        if (_path.Count >= MostDepth)
        {
            throw new ImportException("The file nests its elements deeper than any activity does.");
        }

        _path.Push(_reader.LocalName);
        (IsStart, _isNameDue) = (true, _reader.IsEmptyElement);
        IsEnd = _reader.IsEmptyElement;
    }

    private void LeaveEnded()
    {
        if (_isNameDue)
        {
            _path.Pop();
            _isNameDue = false;
        }
    }
}
