namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where pages get what they show. The store is one such place: pages do not know it from the run store.</summary>
public interface IPageData
{
    /// <summary>One page of the runs, newest first.</summary>
    /// <param name="page">From 1; a page beyond the last one is empty.</param>
    RunList ListRuns(int page);

    /// <summary>One run, or null when there is none with this number.</summary>
    RunDetail? FindRun(long id);

    /// <summary>The series of one run, or null when there is none with this number.</summary>
    RunSeries? FindSeries(long id);

    /// <summary>Today and the days after it, as far as they are planned.</summary>
    IReadOnlyList<PlanCard> ListPlan();

    /// <summary>Every band that this computer has met, the latest first.</summary>
    IReadOnlyList<BandCard> ListBands();

    /// <summary>Shows everything per mile and in miles from now on, or per kilometre; the band speaks so after its next sync.</summary>
    void SetUnits(bool isImperial);
}
