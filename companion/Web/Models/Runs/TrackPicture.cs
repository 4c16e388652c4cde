namespace TrainingPlan.Companion.Web.Models;

/// <summary>Where a run led, drawn to scale on an empty ground: no map, nothing that would have to be fetched.</summary>
/// <param name="Path">The way as the path of a picture.</param>
/// <param name="Width">Width of the picture.</param>
/// <param name="Height">Height of the picture.</param>
/// <param name="Start">Where it began.</param>
/// <param name="End">Where it ended.</param>
/// <param name="Marks">Whole kilometres or miles.</param>
/// <param name="ScaleWidth">Length of the scale in the picture.</param>
/// <param name="ScaleText">What that length is.</param>
/// <param name="Points">Seconds and places of the way, for the cursor: second, x, y, and again.</param>
/// <param name="Summary">The way in a sentence.</param>
public sealed record TrackPicture(
    string Path,
    double Width,
    double Height,
    (double X, double Y) Start,
    (double X, double Y) End,
    IReadOnlyList<(double X, double Y, string Text)> Marks,
    double ScaleWidth,
    string ScaleText,
    IReadOnlyList<int> Points,
    string Summary);
