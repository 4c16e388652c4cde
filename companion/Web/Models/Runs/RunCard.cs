namespace TrainingPlan.Companion.Web.Models;

/// <summary>One run in the list of runs.</summary>
/// <param name="Id">The store's number of the run.</param>
/// <param name="Title">The workout's or the recording's name, or the word for what it was.</param>
/// <param name="Origin">What it was and which files tell of it, where that is more than the band's own log; otherwise empty.</param>
/// <param name="StartLocal">When it began in the computer's time zone; null when nobody knows the time.</param>
/// <param name="DurationSeconds">Length of the recording in seconds.</param>
/// <param name="Figures">Two or three figures that tell runs apart.</param>
/// <param name="Picture">The run in few columns.</param>
public sealed record RunCard(
    long Id,
    string Title,
    string Origin,
    DateTime? StartLocal,
    int DurationSeconds,
    IReadOnlyList<Figure> Figures,
    RunPicture Picture);
