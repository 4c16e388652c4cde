namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of the band show.</summary>
public interface IBandData
{
    /// <summary>Every band that this computer has met, the latest first.</summary>
    IReadOnlyList<BandCard> ListBands();
}
