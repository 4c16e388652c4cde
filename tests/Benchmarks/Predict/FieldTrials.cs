using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>Forecasts of each runner's times from the runner's other times.</summary>
public static class FieldTrials
{
    /// <summary>Parts into which runners are dealt by their number.</summary>
    public const int Folds = 10;

    private static readonly string[] Short = ["5 km", "10 km", "half", "marathon"];

    /// <summary>The part of a runner: the same in every run.</summary>
    public static int FoldOf(int runnerId) => (int)((unchecked((uint)runnerId * 2654435761u) >> 8) % Folds);

    /// <summary>Forecasts by a model that was fitted without the runner's part.</summary>
    public static List<Trial> CrossValidated(IReadOnlyList<FieldRow> rows)
    {
        var trials = new List<Trial>();
        for (int fold = 0; fold < Folds; fold++)
        {
            FieldRow[] seen = [.. rows.Where(row => FoldOf(row.Id) != fold)];
            FieldRow[] unseen = [.. rows.Where(row => FoldOf(row.Id) == fold)];
            if (seen.Length > 0 && unseen.Length > 0)
            {
                trials.AddRange(Of(unseen, new FieldModel(FieldFit.Of(seen))));
            }
        }

        return trials;
    }

    /// <summary>Forecasts from each single result, from each two, and from all three others.</summary>
    public static List<Trial> Of(IEnumerable<FieldRow> rows, FieldModel model)
    {
        var trials = new List<Trial>();
        foreach (FieldRow row in rows)
        {
            for (int target = 0; target < Anchors.Count; target++)
            {
                for (int pattern = 1; row.Has(target) && pattern < 1 << Anchors.Count; pattern++)
                {
                    int[] from = [.. Enumerable.Range(0, Anchors.Count).Where(anchor => (pattern >> anchor & 1) == 1)];
                    if (from.All(anchor => anchor != target && row.Has(anchor)))
                    {
                        trials.Add(One(row, from, target, model));
                    }
                }
            }
        }

        return trials;
    }

    private static Trial One(FieldRow row, int[] from, int target, FieldModel model)
    {
        Evidence[] evidence = [.. from.Select(anchor => new Evidence(EvidenceKind.Race, Anchors.Meters[anchor], row.Seconds[anchor]))];
        double meters = Anchors.Meters[target];
        double seconds = row.Seconds[target];
        FieldForecast forecast = model.Forecast(evidence, row.Traits, meters);
        var errors = new Dictionary<ModelKind, double> { [ModelKind.Field] = forecast.LogMean - Anchors.LogOf(meters, seconds) };
        foreach ((ModelKind kind, double time) in ModelTimes.Of(evidence, row.Traits, meters))
        {
            errors[kind] = Math.Log(time / seconds);
        }

        var past = new PastForecast(ForecastCase.Of(evidence, meters, null), errors, forecast.Deviation, forecast.Freedom);
        string name = $"{string.Join(" + ", from.Select(anchor => Short[anchor]))} -> {Short[target]}";
        return new Trial(name, from.Length == 1, row.Id, past, seconds);
    }
}
