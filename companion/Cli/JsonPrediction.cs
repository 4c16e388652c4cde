using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Cli;

/// <summary>A prediction as JSON.</summary>
internal sealed class JsonPrediction(
    PredictionRequest request, PredictionOutcome outcome, DateOnly? movedSince, IReadOnlyList<PredictionMove> moves)
{
    public double DistanceMeters => request.DistanceMeters;

    public DateOnly RaceDate => request.RaceDay;

    public DateOnly AskedDate => request.Today;

    public int DaysLeft => request.RaceDay.DayNumber - request.Today.DayNumber;

    public string? Refusal => outcome.Prediction is null ? outcome.Refusal : null;

    public JsonFigure TimeSeconds => JsonFigure.Of(outcome.Prediction?.Seconds ?? Measured<double>.Missing(outcome.Refusal));

    public JsonRange? Interval50Seconds => RangeOf(outcome.Prediction?.Interval50Seconds);

    public JsonRange? Interval80Seconds => RangeOf(outcome.Prediction?.Interval80Seconds);

    public double? FlatSeconds => outcome.Prediction?.FlatSeconds;

    public object? Evidence => outcome.Prediction?.Evidence.Select(share => new
    {
        share.Evidence.Kind, share.Evidence.DistanceMeters, share.Evidence.Seconds, share.Evidence.Date, share.Evidence.Source, share.Gain,
    });

    public RunnerTraits Runner => request.Traits;

    public IReadOnlyList<ModelShare>? Models => outcome.Prediction?.Models;

    public object? Adjustments => outcome.Prediction?.Adjustments.Select(adjustment => new
    {
        adjustment.Kind,
        Percent = 100 * (Math.Exp(adjustment.LogShare) - 1),
        DeviationPercent = 100 * adjustment.Deviation,
        adjustment.Inputs,
    });

    public DateOnly? MovedSince => movedSince;

    public IReadOnlyList<PredictionMove> Moves => moves;

    public IReadOnlyList<PaceSplit>? Pacing => outcome.Prediction?.Pacing;

    public IReadOnlyList<string>? Notes => outcome.Prediction?.Notes;

    private static JsonRange? RangeOf((double Low, double High)? range) => range is (double low, double high) ? new(low, high) : null;
}

/// <summary>Ends of an interval.</summary>
internal sealed record JsonRange(double Low, double High);
