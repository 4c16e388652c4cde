using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>What one model says.</summary>
/// <param name="Model">The model.</param>
/// <param name="Seconds">Its time on a flat course in cool, still air, in seconds.</param>
/// <param name="Weight">Its weight, 0 to 1.</param>
public sealed record ModelShare(ModelKind Model, double Seconds, double Weight);

/// <summary>A piece of evidence and how far it moves the prediction.</summary>
/// <param name="Evidence">The piece.</param>
/// <param name="Gain">Share of its surprise that the field model takes over.</param>
public sealed record EvidenceShare(Evidence Evidence, double Gain);

/// <summary>A stretch of the pacing table.</summary>
/// <param name="Number">1 for the first.</param>
/// <param name="LengthMeters">Length in metres; the last one is what is left.</param>
/// <param name="PaceSecondsPerKm">Pace in seconds per kilometre.</param>
/// <param name="Half80SecondsPerKm">Half of its 80 % interval.</param>
/// <param name="ElapsedSeconds">Time since the start at its end.</param>
/// <param name="RiseMeters">Height gained over it; null without a course.</param>
public sealed record PaceSplit(
    int Number, double LengthMeters, double PaceSecondsPerKm, double Half80SecondsPerKm, double ElapsedSeconds, double? RiseMeters);

/// <summary>A predicted time with its intervals, and everything that it stands on.</summary>
public sealed record RacePrediction
{
    /// <summary>The middle, in seconds.</summary>
    public required Measured<double> Seconds { get; init; }

    /// <summary>Ends of the 50 % interval in seconds.</summary>
    public required (double Low, double High) Interval50Seconds { get; init; }

    /// <summary>Ends of the 80 % interval in seconds.</summary>
    public required (double Low, double High) Interval80Seconds { get; init; }

    /// <summary>The middle on a flat course in cool, still air near the sea, in seconds.</summary>
    public required double FlatSeconds { get; init; }

    /// <summary>Models, the heaviest first.</summary>
    public required IReadOnlyList<ModelShare> Models { get; init; }

    /// <summary>Evidence, the most telling first.</summary>
    public required IReadOnlyList<EvidenceShare> Evidence { get; init; }

    /// <summary>Adjustments for the day and the place.</summary>
    public required IReadOnlyList<Adjustment> Adjustments { get; init; }

    /// <summary>Even effort, kilometre by kilometre.</summary>
    public required IReadOnlyList<PaceSplit> Pacing { get; init; }

    /// <summary>What a reader should know, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Half of the 80 % interval in seconds.</summary>
    public double Half80Seconds => (Interval80Seconds.High - Interval80Seconds.Low) / 2;
}

/// <summary>A prediction, or why there is none.</summary>
/// <param name="Prediction">The prediction; null when it was refused.</param>
/// <param name="Refusal">Why, in one sentence; empty with a prediction.</param>
public sealed record PredictionOutcome(RacePrediction? Prediction, string Refusal)
{
    /// <summary>A refusal.</summary>
    public static PredictionOutcome Refused(string sentence) => new(null, sentence);
}
