namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the pages of the band show and take.</summary>
public interface IBandData
{
    /// <summary>Every band that this computer has met, the latest first.</summary>
    IReadOnlyList<BandCard> ListBands();

    /// <summary>The page of the band, without what is under way.</summary>
    BandView Band();

    /// <summary>Keeps settings; returns what cannot be in one sentence, null when they were kept.</summary>
    /// <param name="fields">The fields of the form by name.</param>
    string? SaveSettings(IReadOnlyDictionary<string, string> fields);

    /// <summary>Fits step lengths to a run of known distance; the sentence says what came of it or why it cannot be.</summary>
    /// <param name="run">Number of the run.</param>
    /// <param name="distance">Its distance in kilometres or miles, as the runner's units are.</param>
    (bool IsDone, string Sentence) Calibrate(long run, double distance);
}
