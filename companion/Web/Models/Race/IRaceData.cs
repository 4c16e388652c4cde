namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where the page of races gets what it shows and tells what is asked.</summary>
public interface IRaceData
{
    /// <summary>A race ahead.</summary>
    /// <param name="distanceMeters">Its distance; null for the goal of the season or, without one, a half marathon.</param>
    /// <param name="day">Its day; null with <paramref name="distanceMeters"/> null.</param>
    RaceView Race(double? distanceMeters, DateOnly? day);

    /// <summary>Keeps a result; returns in a sentence what cannot be, null when it was kept.</summary>
    string? AddResult(RaceResult result);

    /// <summary>Keeps what is asked of a race; returns where it is shown, or a sentence that says what cannot be.</summary>
    (string? Address, string? Fault) Ask(RaceQuestion question);
}
