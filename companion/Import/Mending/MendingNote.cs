namespace TrainingPlan.Companion.Import.Mending;

/// <summary>Sentences about what was mended.</summary>
internal static class MendingNote
{
    /// <summary>Says how often something was done; nothing when it never was.</summary>
    /// <param name="notes">Takes the sentence.</param>
    /// <param name="count">How often.</param>
    /// <param name="one">The thing ("heart rate").</param>
    /// <param name="many">Several of it ("heart rates").</param>
    /// <param name="done">What was done ("out of the ordinary and left out").</param>
    public static void Add(ICollection<string> notes, int count, string one, string many, string done)
    {
        if (count > 0)
        {
            notes.Add(count == 1 ? $"1 {one} is {done}." : $"{count} {many} are {done}.");
        }
    }
}
