namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where the page of progress gets what it shows.</summary>
public interface IProgressData
{
    /// <summary>The last weeks.</summary>
    /// <param name="weeks">1 to 520; 0 for everything.</param>
    ProgressView Progress(int weeks);
}
