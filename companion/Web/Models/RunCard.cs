namespace TrainingPlan.Companion.Web.Models;

/// <summary>One run in the list of runs.</summary>
/// <param name="Id">The store's number of the run.</param>
/// <param name="Title">The workout's name, or the word for a free run.</param>
/// <param name="StartLocal">When it began in the computer's time zone; null when the band did not know the time.</param>
/// <param name="DurationSeconds">Length of the recording in seconds.</param>
/// <param name="Figures">Two or three figures that tell runs apart.</param>
/// <param name="Profile">The run's cadence in few columns, for a small picture.</param>
public sealed record RunCard(
    long Id,
    string Title,
    DateTime? StartLocal,
    int DurationSeconds,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<ProfileColumn> Profile);
