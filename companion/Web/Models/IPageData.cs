namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where pages get what they show. The store is one such place: pages do not know it from the run store.</summary>
public interface IPageData
{
    /// <summary>The morning on one page.</summary>
    TodayView Today();

    /// <summary>Keeps what the runner says of today; returns in one sentence what cannot be, null when it was kept.</summary>
    /// <param name="soreness">1 none to 5 much; null when not said.</param>
    /// <param name="mood">1 bad to 5 good; null when not said.</param>
    /// <param name="sleepHours">Hours slept; null when not said.</param>
    string? CheckIn(int? soreness, int? mood, double? sleepHours);

    /// <summary>Answers a proposal of the plan.</summary>
    /// <param name="id">The proposal's number.</param>
    /// <param name="isAccepted">True puts it into the plan, false keeps the plan as it is.</param>
    void Answer(long id, bool isAccepted);

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
