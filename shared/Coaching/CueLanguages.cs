namespace TrainingPlan.Coaching;

/// <summary>The languages of the sentences. A new one is its own file, a class of <see cref="CueTexts"/>, and a line here.</summary>
public static class CueLanguages
{
    private static readonly CueTexts[] s_all = new CueTexts[]
    {
        new EnglishCueTexts(),
    };

    /// <summary>The language when none is named.</summary>
    public static CueTexts Default
    {
        get { return s_all[0]; }
    }

    /// <summary>How many there are.</summary>
    public static int Count
    {
        get { return s_all.Length; }
    }

    /// <summary>The language of a place in the list, from 0.</summary>
    public static CueTexts At(int index)
    {
        return s_all[index];
    }

    /// <summary>The language of a code; null when there is none.</summary>
    public static CueTexts Find(string code)
    {
        for (int i = 0; i < s_all.Length; i++)
        {
            if (s_all[i].Code == code)
            {
                return s_all[i];
            }
        }

        return null;
    }
}
