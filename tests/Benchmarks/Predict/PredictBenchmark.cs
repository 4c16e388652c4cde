using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>
/// How well times are predicted on rows of race results, beside Riegel, VDOT and the two published marathon models on the same rows: by
/// constants
/// as they stand in the companion, and by constants fitted anew to nine tenths of the runners and judged on the other tenth.
/// </summary>
public sealed class PredictBenchmark : IBenchmark
{
    private const double WidestMiss = 3;
    private const int FewestForCoverage = 100;

    /// <inheritdoc/>
    public string Name => "predict";

    /// <inheritdoc/>
    public string Summary => "error, bias and interval coverage of predicted race times (--data FILE, --refit)";

    /// <inheritdoc/>
    public bool NeedsRecordings => true;

    /// <inheritdoc/>
    public bool TakesDataFile => true;

    /// <inheritdoc/>
    public BenchmarkReport Run(BenchmarkOptions options)
    {
        var rows = new List<BenchmarkRow>();
        var notes = new List<string>();
        foreach (string path in Files(options))
        {
            RaceTable table = RaceTable.Read(path);
            notes.Add($"{Path.GetFileName(path)}: {table.Rows.Count} rows.");
            if (SurveyRows.Are(table))
            {
                AddSurvey(rows, SurveyRows.Of(table, isAdjusted: false), options);
            }
            else if (SplitTrials.Are(table))
            {
                AddSplits(rows, SplitTrials.RowsOf(table), options);
            }
            else
            {
                throw new BenchmarkFault($"\"{path}\" has neither the columns of the survey of 2016 nor those of the Boston splits.");
            }
        }

        notes.Add("Cross-validated: ten parts by runner; field, weights and spread factors all fitted without the part that is judged.");
        notes.Add("Shipped: the constants of the companion; they have seen the runners of the file that they were fitted to, no others.");
        notes.Add("Error: mean absolute, in seconds. Bias: truth minus prediction, positive when predicted too fast.");
        notes.Add($"Goal of an 80 % interval: off 80 by at most {WidestMiss} points, asked where {FewestForCoverage} rows or more judge.");
        return new BenchmarkReport(Name, rows, notes);
    }

    private static IEnumerable<string> Files(BenchmarkOptions options)
    {
        if (options.DataFile is string file)
        {
            return File.Exists(file) ? [file] : throw new BenchmarkFault($"There is no file \"{file}\".");
        }

        string[] found = [.. Directory.EnumerateFiles(options.RecordingsDirectory!, "*.csv*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "races").Order(StringComparer.Ordinal)];
        return found.Length > 0 ? found : throw new BenchmarkFault("There are no race results: name a file with --data FILE.");
    }

    private static void AddSurvey(List<BenchmarkRow> rows, List<FieldRow> runners, BenchmarkOptions options)
    {
        List<Trial> trials = FieldTrials.CrossValidated(runners);
        CombiningConstants[] parts =
        [
            .. Enumerable.Range(0, FieldTrials.Folds).Select(fold => CombiningFit.Of(
                [.. trials.Where(trial => FieldTrials.FoldOf(trial.RunnerId) != fold).Select(trial => trial.Past)])),
        ];
        Add(rows, "cross-validated", ScoresOf(trials, trial => parts[FieldTrials.FoldOf(trial.RunnerId)]));
        Add(rows, "shipped", ScoresOf(
            FieldTrials.Of(runners, new FieldModel(SurveyConstants.Field)), _ => SurveyConstants.Combining));
        if (options.IsRefit)
        {
            Console.Error.WriteLine(ConstantsText.Of(FieldFit.Of(runners)));
            Console.Error.WriteLine(ConstantsText.Of(CombiningFit.Of([.. trials.Select(trial => trial.Past)])));
        }
    }

    private static void AddSplits(List<BenchmarkRow> rows, List<SplitRow> runners, BenchmarkOptions options)
    {
        Add(rows, "cross-validated", SplitTrials.CrossValidated(runners));
        var shipped = new SplitModel(BostonConstants.Splits);
        Add(rows, "shipped", SplitTrials.Score(runners, _ => shipped));
        if (options.IsRefit)
        {
            Console.Error.WriteLine(ConstantsText.Of(SplitFit.Of(runners)));
        }
    }

    private static IEnumerable<TrialScore> ScoresOf(List<Trial> trials, Func<Trial, CombiningConstants> constantsOf)
    {
        IEnumerable<IGrouping<string, Trial>> pairs = trials.Where(trial => trial.IsSingle).GroupBy(trial => trial.Name);
        foreach (IGrouping<string, Trial> pair in pairs.OrderBy(pair => pair.First().Past.Case.ToAnchor).ThenBy(pair => pair.Key))
        {
            yield return TrialScore.Of(pair.Key, [.. pair], constantsOf);
        }

        IEnumerable<IGrouping<int, Trial>> severals = trials.Where(trial => !trial.IsSingle).GroupBy(trial => trial.Past.Case.ToAnchor);
        foreach (IGrouping<int, Trial> several in severals.OrderBy(several => several.Key))
        {
            string target = several.First().Name.Split("-> ")[1];
            yield return TrialScore.Of($"two or three results -> {target}", [.. several], constantsOf);
        }

        yield return TrialScore.Of("all together", trials, constantsOf);
    }

    private static void Add(List<BenchmarkRow> rows, string how, IEnumerable<TrialScore> scores)
    {
        foreach (TrialScore score in scores)
        {
            string name = $"{score.Name} ({how}, n {score.Count})";
            double best = score.BaselineErrorSeconds.Values.Min();
            bool isPair = score.Name != "all together";
            rows.Add(new BenchmarkRow($"{name}: error", score.MeanErrorSeconds, "s", isPair ? BenchmarkGoal.AtMost(best) : null));
            rows.AddRange(score.BaselineErrorSeconds.Select(baseline => new BenchmarkRow($"  {baseline.Key}: error", baseline.Value, "s")));
            rows.Add(new BenchmarkRow("  bias", score.BiasSeconds, "s"));
            rows.Add(new BenchmarkRow("  50 % interval covers", score.Cover50Percent, "%"));
            rows.Add(new BenchmarkRow("  80 % interval covers", score.Cover80Percent, "%"));
            BenchmarkGoal? goal = score.Count >= FewestForCoverage ? BenchmarkGoal.AtMost(WidestMiss) : null;
            rows.Add(new BenchmarkRow("  80 % interval is off by", Math.Abs(score.Cover80Percent - 80), "points", goal));
        }
    }
}
