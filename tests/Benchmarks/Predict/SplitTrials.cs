using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>Finishes of a marathon forecast from its splits, in the columns of the Boston results.</summary>
public static class SplitTrials
{
    private static readonly (string Column, double Meters)[] Marks =
    [
        ("t_5k_s", 5000), ("t_10k_s", 10_000), ("t_20k_s", 20_000), ("t_half_s", 21_097.5), ("t_25k_s", 25_000),
        ("t_30k_s", 30_000), ("t_35k_s", 35_000), ("t_40k_s", 40_000),
    ];

    /// <summary>Whether the table has the columns.</summary>
    public static bool Are(RaceTable table) => table.Has([.. Marks.Select(mark => mark.Column), "t_official_s", "sex", "age"]);

    /// <summary>Runners with every split, rising to the finish.</summary>
    public static List<SplitRow> RowsOf(RaceTable table)
    {
        var rows = new List<SplitRow>();
        for (int i = 0; i < table.Rows.Count; i++)
        {
            string[] row = table.Rows[i];
            (double, double Seconds)[] splits = [.. Marks.Select(mark => (mark.Meters, table.Number(row, mark.Column)))];
            double finish = table.Number(row, "t_official_s");
            bool isRising = splits[0].Seconds > 0 && splits.Zip(splits.Skip(1), (a, b) => b.Seconds > a.Seconds).All(rises => rises);
            double age = table.Number(row, "age");
            if (isRising && finish > splits[^1].Seconds)
            {
                var traits = new RunnerTraits(table.Text(row, "sex") == "F", double.IsNaN(age) ? null : age);
                rows.Add(new SplitRow(i + 1, splits, finish, traits));
            }
        }

        return rows;
    }

    /// <summary>Scores at each mark, every runner judged by constants of the other parts.</summary>
    public static List<TrialScore> CrossValidated(IReadOnlyList<SplitRow> rows)
    {
        SplitModel[] models =
        [
            .. Enumerable.Range(0, FieldTrials.Folds).Select(
                fold => new SplitModel(SplitFit.Of([.. rows.Where(row => FieldTrials.FoldOf(row.Id) != fold)]))),
        ];
        return Score(rows, row => models[FieldTrials.FoldOf(row.Id)]);
    }

    /// <summary>Scores at each mark.</summary>
    public static List<TrialScore> Score(IReadOnlyList<SplitRow> rows, Func<SplitRow, SplitModel> modelOf) =>
        [.. Enumerable.Range(1, Marks.Length).Select(count => At(rows, count, modelOf))];

    private static TrialScore At(IReadOnlyList<SplitRow> rows, int count, Func<SplitRow, SplitModel> modelOf)
    {
        double[] sums = new double[7];
        foreach (SplitRow row in rows)
        {
            var splits = SplitFit.First(row, count);
            (double seconds, double half50, double half80) = modelOf(row).Finish(splits, row.Traits)
                ?? throw new BenchmarkFault("A mark of the splits is not known to the model.");
            double off = row.FinishSeconds - seconds;
            double log = Math.Abs(Math.Log(row.FinishSeconds / seconds));
            (double meters, double time) = splits[^1];
            double[] one =
            [
                Math.Abs(off), off, log <= half50 ? 100 : 0, log <= half80 ? 100 : 0,
                Math.Abs(row.FinishSeconds - Riegel.SecondsFor(VickersVertosick.MarathonMeters, meters, time)),
                Math.Abs(row.FinishSeconds - Vdot.SecondsFor(Vdot.ValueOf(meters, time), VickersVertosick.MarathonMeters)),
                Math.Abs(row.FinishSeconds - SplitModel.EvenSeconds(splits[^1])),
            ];
            sums = [.. sums.Zip(one, (a, b) => a + (b / rows.Count))];
        }

        string name = FormattableString.Invariant($"split at {Marks[count - 1].Meters / 1000:0.#} km -> finish");
        var baselines = new Dictionary<string, double> { ["Riegel"] = sums[4], ["VDOT"] = sums[5], ["even pace"] = sums[6] };
        return new TrialScore(name, rows.Count, sums[0], sums[1], sums[2], sums[3], baselines);
    }
}
