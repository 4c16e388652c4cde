namespace TrainingPlan.Companion.Import;

/// <summary>A file of a format that is not known: among others in a folder it may be passed over.</summary>
public sealed class UnknownFormatException : ImportException
{
    /// <summary>Refuses with a sentence.</summary>
    public UnknownFormatException(string sentence)
        : base(sentence)
    {
    }
}
