namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of runs show.</summary>
public interface IRunsData
{
    /// <summary>One page of the runs, newest first.</summary>
    /// <param name="page">From 1; a page beyond the last one is empty.</param>
    RunList ListRuns(int page);

    /// <summary>One run, or null when there is none with this number.</summary>
    RunDetail? FindRun(long id);

    /// <summary>The series of one run, or null when there is none with this number.</summary>
    RunSeries? FindSeries(long id);
}
