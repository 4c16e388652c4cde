using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>How good forecasts of one kind were, and how good others would have been on the same rows.</summary>
public sealed record TrialScore(
    string Name,
    int Count,
    double MeanErrorSeconds,
    double BiasSeconds,
    double Cover50Percent,
    double Cover80Percent,
    IReadOnlyDictionary<string, double> BaselineErrorSeconds)
{
    private static readonly (ModelKind Model, string Name)[] Published =
    [
        (ModelKind.Riegel, "Riegel"), (ModelKind.Vdot, "VDOT"),
        (ModelKind.VickersOne, "Vickers, one race"), (ModelKind.VickersTwo, "Vickers, two races"),
    ];

    /// <summary>Scores trials; each is judged by constants that may not have seen its runner.</summary>
    public static TrialScore Of(string name, IReadOnlyList<Trial> trials, Func<Trial, CombiningConstants> constantsOf)
    {
        double error = 0;
        double bias = 0;
        int in50 = 0;
        int in80 = 0;
        foreach (Trial trial in trials)
        {
            var combination = new Combination(constantsOf(trial));
            double log = combination.ErrorOf(trial.Past);
            (double half50, double half80) = combination.HalvesOf(trial.Past.Case, trial.Past.Deviation, trial.Past.Freedom);
            double off = trial.Seconds - (trial.Seconds * Math.Exp(log));
            error += Math.Abs(off);
            bias += off;
            in50 += Math.Abs(log) <= half50 ? 1 : 0;
            in80 += Math.Abs(log) <= half80 ? 1 : 0;
        }

        int count = trials.Count;
        var baselines = new Dictionary<string, double>();
        foreach ((ModelKind model, string label) in Published)
        {
            if (trials.All(trial => trial.Past.LogErrors.ContainsKey(model)))
            {
                baselines[label] = trials.Average(trial => Math.Abs(trial.ForecastOf(model) - trial.Seconds));
            }
        }

        return new TrialScore(name, count, error / count, bias / count, 100.0 * in50 / count, 100.0 * in80 / count, baselines);
    }
}
