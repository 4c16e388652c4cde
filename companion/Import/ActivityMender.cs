using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Import.Mending;

namespace TrainingPlan.Companion.Import;

/// <summary>Makes of what a file says an activity that keeps the promises of <see cref="Activity"/>.</summary>
public static class ActivityMender
{
    /// <summary>Mends an activity; what it changes or doubts goes into the notes, one sentence each.</summary>
    /// <param name="read">
    /// As the file has it: times may jump back, repeat or begin below 0, cadence may count one foot or both, distance may fall,
    /// values may be absurd, pauses may be missing. Its arrays are taken over and changed.
    /// </param>
    /// <param name="notes">Takes the sentences.</param>
    /// <param name="countsOneFoot">True for a format whose cadence is strides of one foot: then doubling it is no news.</param>
    public static Activity Mend(Activity read, ICollection<string> notes, bool countsOneFoot = false)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(notes);
        var times = TimeMender.Mend(read.Series, notes);
        Activity mended = times.Apply(read);
        SpikeMender.Mend(mended.Series, mended.Sport, notes);
        DistanceMender.Mend(mended.Series, mended.Sport, notes);
        ActivityTotals totals = CadenceMender.Mend(mended.Series, mended.Totals, mended.Sport, notes, countsOneFoot);
        return mended with
        {
            Totals = Possible(totals),
            Laps = LapMender.Mend(mended.Laps),
            Pauses = PauseMender.Mend(mended, notes),
        };
    }

    /// <summary>Zero or less is no measured time.</summary>
    private static ActivityTotals Possible(ActivityTotals totals) => totals with
    {
        ElapsedSeconds = totals.ElapsedSeconds > 0 ? totals.ElapsedSeconds : null,
        TimerSeconds = totals.TimerSeconds > 0 ? totals.TimerSeconds : null,
        DistanceMeters = totals.DistanceMeters >= 0 ? totals.DistanceMeters : null,
    };
}
