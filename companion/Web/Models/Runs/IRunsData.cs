namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of runs show and change.</summary>
public interface IRunsData
{
    /// <summary>One page of the runs, newest first.</summary>
    /// <param name="search">What is looked for.</param>
    /// <param name="page">From 1; a page beyond the last one is empty.</param>
    /// <param name="deleted">Number of a run that was deleted a moment ago; null without one.</param>
    RunList ListRuns(RunSearch search, int page, long? deleted);

    /// <summary>The runs that were deleted, newest first.</summary>
    IReadOnlyList<RunCard> ListDeleted();

    /// <summary>One run, or null when there is none with this number.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="other">Number of a run to compare it with; null for none. One that is not of the same kind is left out.</param>
    RunDetail? FindRun(long id, long? other);

    /// <summary>The series of one run, or null when there is none with this number.</summary>
    RunSeries? FindSeries(long id);

    /// <summary>Takes a run out of every list, so that it can be brought back; false when there is none with this number.</summary>
    bool Delete(long id);

    /// <summary>Brings a deleted run back; false when none with this number is deleted.</summary>
    bool Restore(long id);
}
