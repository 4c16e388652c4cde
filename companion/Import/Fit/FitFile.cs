namespace TrainingPlan.Companion.Import.Fit;

/// <summary>
/// A FIT file of any kind, damaged or not: all that is whole before a damage. Messages are kept as they stand in the file, unknown
/// ones too, and are read when asked for.
/// </summary>
public sealed class FitFile
{
    private readonly byte[] _file;
    private readonly Dictionary<int, int> _counts = [];
    private readonly List<FitFieldDescription> _descriptions = [];

    private FitFile(byte[] file) => _file = file;

    /// <summary>What is wrong with the file, one sentence each; empty when it is sound.</summary>
    public IReadOnlyList<string> Damages { get; private set; } = [];

    /// <summary>What developers say of their own fields.</summary>
    public IReadOnlyList<FitFieldDescription> DeveloperFields => _descriptions;

    /// <summary>How many messages there are of each kind, by global number.</summary>
    public IReadOnlyDictionary<int, int> Counts => _counts;

    /// <summary>Files inside the file.</summary>
    public int Parts { get; private set; }

    /// <summary>Messages of record with a time.</summary>
    internal int TimedRecords { get; private set; }

    /// <summary>The bytes.</summary>
    internal byte[] Bytes => _file;

    /// <summary>Opens a file.</summary>
    /// <exception cref="FitException">It is no FIT file at all.</exception>
    public static FitFile Open(byte[] file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var opened = new FitFile(file);
        opened.Survey();
        return opened;
    }

    /// <summary>Every message in the order of the file, packed fields expanded.</summary>
    public IEnumerable<FitMessage> Messages()
    {
        var walk = new FitWalk(_file, isStrict: false);
        var expansion = new FitExpansion();
        while (walk.MoveNext())
        {
            FitMessage message = FitMessage.At(walk, _file);
            message.Expanded = expansion.Of(message);
            yield return message;
        }
    }

    /// <summary>Every message of one kind in the order of the file.</summary>
    public IEnumerable<FitMessage> Messages(int globalNumber) =>
        _counts.ContainsKey(globalNumber) ? Messages().Where(message => message.GlobalNumber == globalNumber) : [];

    /// <summary>A walk from the beginning.</summary>
    internal FitWalk Walk() => new(_file, isStrict: false);

    private void Survey()
    {
        Span<int> counts = stackalloc int[512];
        FitWalk walk = Walk();
        while (walk.MoveNext())
        {
            int kind = walk.GlobalNumber;
            if (kind < counts.Length)
            {
                counts[kind]++;
            }
            else
            {
                _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
            }

            if (kind == FitProfile.Record)
            {
                TimedRecords += walk.HasTimestamp && walk.Definition.Size > 0 ? 1 : 0;
            }
            else if (kind == FitProfile.FieldDescription && FitFieldDescription.Of(FitMessage.At(walk, _file)) is { } description)
            {
                Describe(description);
            }
        }

        for (int kind = 0; kind < counts.Length; kind++)
        {
            if (counts[kind] > 0)
            {
                _counts[kind] = counts[kind];
            }
        }

        Parts = walk.Part + 1;
        Damages = walk.Damages;
    }

    private void Describe(FitFieldDescription description)
    {
        _descriptions.RemoveAll(old => old.Number == description.Number && old.DeveloperIndex == description.DeveloperIndex);
        _descriptions.Add(description);
    }
}
