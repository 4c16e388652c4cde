using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Benchmarks.Predict;

/// <summary>
/// Runners of a survey with times over 5 km, 10 km, half marathon and marathon, in the columns of Vickers and Vertosick 2016.
/// </summary>
public static class SurveyRows
{
    private static readonly string[] Times = ["k5_ti", "k10_ti", "mh_ti", "mf_ti"];

    /// <summary>Whether the table has the columns.</summary>
    public static bool Are(RaceTable table) => table.Has([.. Times, "id", "age", "gender", "typical"]);

    /// <summary>The runners with one time or more and all traits.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isAdjusted">True: times as the study adjusted them for the difficulty of the course.</param>
    public static List<FieldRow> Of(RaceTable table, bool isAdjusted)
    {
        string ending = isAdjusted ? "_adj" : "";
        var rows = new List<FieldRow>();
        foreach (string[] row in table.Rows)
        {
            double[] seconds = [.. Times.Select(time => table.Number(row, time + ending))];
            double gender = table.Number(row, "gender");
            var traits = new RunnerTraits(
                gender == 1, table.Number(row, "age"), table.Number(row, "typical") * RunnerTraits.KmOfMile);
            bool isWhole = !double.IsNaN(gender) && !double.IsNaN(traits.AgeYears!.Value) && !double.IsNaN(traits.WeeklyKm!.Value);
            if (isWhole && seconds.Any(time => !double.IsNaN(time)))
            {
                rows.Add(new FieldRow((int)table.Number(row, "id"), seconds, traits));
            }
        }

        return rows;
    }
}
