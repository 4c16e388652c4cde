namespace TrainingPlan.Coaching;

/// <summary>The texts of one language.</summary>
public abstract class CueTexts
{
    /// <summary>Code of the language by ISO 639-1, like "en"; also what a voice is chosen by.</summary>
    public abstract string Code { get; }

    /// <summary>The language's own name.</summary>
    public abstract string Name { get; }

    /// <summary>The text of an id, with {0} and {1} where numbers go; never null.</summary>
    public abstract string Of(CueText id);
}
