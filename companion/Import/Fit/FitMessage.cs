namespace TrainingPlan.Companion.Import.Fit;

/// <summary>
/// A data message: it reads its values out of the file when asked. A missing field, one whose bytes don't fit its type, and one
/// that holds the mark for "no value", is null.
/// </summary>
public sealed class FitMessage
{
    private readonly byte[] _file;
    private readonly FitDefinition _definition;
    private readonly int _at;

    private FitMessage(byte[] file, in FitDefinition definition, int at, uint? timestampSeconds)
    {
        _file = file;
        _definition = definition;
        _at = at;
        TimestampSeconds = timestampSeconds;
    }

    /// <summary>What it is, by the profile (see <see cref="FitProfile"/>).</summary>
    public int GlobalNumber => _definition.GlobalNumber;

    /// <summary>Its time in seconds since 1989-12-31 00:00 UTC, from its own field or from its compressed header.</summary>
    public uint? TimestampSeconds { get; }

    /// <summary>True when its numbers have their highest byte first.</summary>
    public bool IsBigEndian => _definition.IsBigEndian;

    /// <summary>The fields that its definition names, unknown ones too.</summary>
    public IEnumerable<FitFieldPlace> Fields => _definition.Fields(_file);

    /// <summary>The fields of developers that its definition names.</summary>
    public IEnumerable<FitDeveloperPlace> DeveloperFields => _definition.DeveloperFields(_file);

    /// <summary>What the fields that pack others hold: see <see cref="FitExpansion"/>.</summary>
    public IReadOnlyList<FitExpanded> Expanded { get; internal set; } = [];

    /// <summary>The bytes of the message, its header not.</summary>
    public ReadOnlySpan<byte> Bytes => _file.AsSpan(_at, _definition.Size);

    /// <summary>Values of a field; 0 when it is absent or its bytes don't fit its type.</summary>
    public int Count(byte field) => TryFind(field, out FitFieldPlace place) ? place.Size / FitBaseTypes.SizeOf(place.Type) : 0;

    /// <summary>A whole number: one of the values of a field.</summary>
    public long? Number(byte field, int index = 0)
    {
        if (!TryFind(field, out FitFieldPlace place))
        {
            return null;
        }

        int size = FitBaseTypes.SizeOf(place.Type);
        return (index + 1) * size > place.Size
            ? null
            : FitScalar.Whole(Slice(place.Offset + (index * size), size), place.Type, _definition.IsBigEndian);
    }

    /// <summary>A number, whole or with a point, in the unit of the profile: (value / scale) - offset.</summary>
    public double? Real(byte field, double scale = 1, double offset = 0, int index = 0)
    {
        if (!TryFind(field, out FitFieldPlace place) || place.Type == FitBaseType.Text)
        {
            return null;
        }

        int size = FitBaseTypes.SizeOf(place.Type);
        if ((index + 1) * size > place.Size)
        {
            return null;
        }

        double value = FitScalar.Real(Slice(place.Offset + (index * size), size), place.Type, _definition.IsBigEndian);
        return double.IsFinite(value) ? (value / scale) - offset : null;
    }

    /// <summary>A text, up to its first zero; null when empty.</summary>
    public string? Text(byte field) =>
        TryFind(field, out FitFieldPlace place) && place.Type == FitBaseType.Text ? FitScalar.Text(Slice(place.Offset, place.Size)) : null;

    /// <summary>The bytes of a field; none when it is absent.</summary>
    public ReadOnlySpan<byte> BytesOf(byte field) => TryFind(field, out FitFieldPlace place) ? Slice(place.Offset, place.Size) : [];

    /// <summary>A number of a developer's field in its own unit.</summary>
    public double? Real(FitFieldDescription description, int index = 0)
    {
        if (!TryFind(description, out FitDeveloperPlace place) || description.Type == FitBaseType.Text)
        {
            return null;
        }

        int size = FitBaseTypes.SizeOf(description.Type);
        if ((index + 1) * size > place.Size)
        {
            return null;
        }

        double value = FitScalar.Real(Slice(place.Offset + (index * size), size), description.Type, _definition.IsBigEndian);
        return double.IsFinite(value) ? (value / description.Scale) - description.Offset : null;
    }

    /// <summary>A text of a developer's field; null when it has none.</summary>
    public string? Text(FitFieldDescription description) =>
        TryFind(description, out FitDeveloperPlace place) && description.Type == FitBaseType.Text
            ? FitScalar.Text(Slice(place.Offset, place.Size))
            : null;

    /// <summary>The message at which a walk stands.</summary>
    internal static FitMessage At(FitWalk walk, byte[] file) =>
        new(file, walk.Definition, walk.Offset, walk.HasTimestamp ? walk.TimestampSeconds : null);

    private ReadOnlySpan<byte> Slice(int offset, int size) => _file.AsSpan(_at + offset, size);

    private bool TryFind(byte field, out FitFieldPlace place) => _definition.TryFind(_file, field, out place);

    private bool TryFind(FitFieldDescription description, out FitDeveloperPlace place)
    {
        foreach (FitDeveloperPlace candidate in _definition.DeveloperFields(_file))
        {
            if (candidate.Number == description.Number && candidate.DeveloperIndex == description.DeveloperIndex)
            {
                place = candidate;
                return true;
            }
        }

        place = default;
        return false;
    }
}
