namespace TrainingPlan.Coaching;

/// <summary>The sound of each cue.</summary>
public static class CuePatterns
{
    private static readonly int[] s_silence = new int[0];

    /// <summary>Milliseconds of sound and pause in turn, sound first.</summary>
    public static int[] OnOffMs(CueKind kind) { return s_silence; }

    /// <summary>Pitch in hertz.</summary>
    public static int FrequencyHz(CueKind kind) { return 2700; }
}
