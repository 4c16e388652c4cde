namespace TrainingPlan.Companion.Import;

/// <summary>A file that cannot be taken in: one sentence says why.</summary>
public class ImportException : Exception
{
    /// <summary>Refuses with a sentence.</summary>
    public ImportException(string sentence)
        : base(sentence)
    {
    }
}
