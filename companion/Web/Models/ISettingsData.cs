namespace TrainingPlan.Companion.Web.Models;

/// <summary>How the runner wants every page.</summary>
public interface ISettingsData
{
    /// <summary>Shows everything per mile and in miles from now on, or per kilometre; the band speaks so after its next sync.</summary>
    void SetUnits(bool isImperial);
}
