namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the page of today shows and takes.</summary>
public interface ITodayData
{
    /// <summary>The morning on one page.</summary>
    TodayView Today();

    /// <summary>Keeps what the runner says of today; returns in one sentence what cannot be, null when it was kept.</summary>
    /// <param name="soreness">1 none to 5 much; null when not said.</param>
    /// <param name="mood">1 bad to 5 good; null when not said.</param>
    /// <param name="sleepHours">Hours slept; null when not said.</param>
    string? CheckIn(int? soreness, int? mood, double? sleepHours);
}
