using System.Globalization;
using System.Text;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>Constants as the C# in which they stand in the companion: what `predict --refit` prints is the file's text.</summary>
public static class ConstantsText
{
    /// <summary>The field's constants.</summary>
    public static string Of(FieldConstants field) => $$"""
        namespace TrainingPlan.Companion.Analysis.Prediction;

        /// <summary>
        /// Fitted by `predict --data FILE --refit` of the benchmarks to the survey of Vickers and Vertosick 2016 (half of its runners,
        /// times as
        /// run).
        /// </summary>
        public static partial class SurveyConstants
        {
            /// <summary>The field of runners.</summary>
            public static FieldConstants Field { get; } = new(
                {{Table(field.Coefficients)}},
                {{Table(field.Scale)}},
                [{{Row(field.TraitMeans)}}],
                {{Table(field.TraitCovariance)}},
                {{Number(field.Freedom)}});
        }

        """;

    /// <summary>The constants of combining.</summary>
    public static string Of(CombiningConstants combining)
    {
        var text = new StringBuilder();
        text.Append(
            """
            namespace TrainingPlan.Companion.Analysis.Prediction;

            /// <summary>
            /// Fitted by `predict --data FILE --refit`: errors of models that had not seen the runner (ten parts, by runner).
            /// </summary>
            public static partial class SurveyConstants
            {
                /// <summary>Weights and spread factors.</summary>
                public static CombiningConstants Combining { get; } = new(
                    [

            """);
        foreach (ModelWeights row in combining.Weights)
        {
            string weights = string.Join(", ", row.Weights.Select(pair => $"[ModelKind.{pair.Key}] = {Number(Math.Round(pair.Value, 3))}"));
            string kind = $"{row.ToAnchor}, {Word(row.IsUp)}, {Word(row.IsSeveral)}";
            text.Append($"            new({kind},\n                Of(new() {{ {weights} }})),\n");
        }

        text.Append("        ],\n        [\n");
        foreach (SpreadFactor row in combining.Spreads)
        {
            string factors = $"{Number(row.Factor50)}, {Number(row.Factor80)}";
            text.Append($"            new({row.FromAnchor}, {row.ToAnchor}, {factors}, {row.Count}),\n");
        }

        return text.Append(
            """
                    ]);

                private static Dictionary<ModelKind, double> Of(Dictionary<ModelKind, double> weights) => weights;
            }

            """).ToString();
    }

    /// <summary>The constants of races that are under way.</summary>
    public static string Of(SplitConstants splits)
    {
        IEnumerable<string> rows = splits.Marks.Select(mark =>
            $"            new(\n                {Number(mark.Meters)}, [{Row(mark.Coefficients)}],\n                "
            + $"{Number(mark.LogDeviation)}, {Number(mark.DeviationByFade)}, {Number(mark.Factor50)}, {Number(mark.Factor80)}),\n");
        return $$"""
            namespace TrainingPlan.Companion.Analysis.Prediction;

            /// <summary>Fitted by `predict --data FILE --refit` to the 5-km splits of Boston 2013 (half of the runners).</summary>
            public static class BostonConstants
            {
                /// <summary>What each mark tells of the finish.</summary>
                public static SplitConstants Splits { get; } = new(
                    [
            {{string.Concat(rows)}}        ]);
            }

            """;
    }

    private static string Table(double[,] values)
    {
        IEnumerable<string> rows = Enumerable.Range(0, values.GetLength(0)).Select(i =>
            "            { " + Row([.. Enumerable.Range(0, values.GetLength(1)).Select(j => values[i, j])]) + " },\n");
        return "new double[,]\n        {\n" + string.Concat(rows) + "        }";
    }

    private static string Row(IEnumerable<double> values) => string.Join(", ", values.Select(Number));

    private static string Word(bool value) => value ? "true" : "false";

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
