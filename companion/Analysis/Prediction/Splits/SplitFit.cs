using MathNet.Numerics.LinearAlgebra;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>A runner of a marathon with splits.</summary>
/// <param name="Id">Number of the row.</param>
/// <param name="Splits">Distance in metres and time in seconds at each mark, all marks, rising.</param>
/// <param name="FinishSeconds">Official time in seconds.</param>
/// <param name="Traits">Sex and age.</param>
public sealed record SplitRow(
    int Id, IReadOnlyList<(double Meters, double Seconds)> Splits, double FinishSeconds, RunnerTraits Traits);

/// <summary>
/// Fits <see cref="SplitConstants"/>: least absolute errors by reweighting (Schlossmacher 1973), then the spread of what is left.
/// </summary>
public static class SplitFit
{
    private const int Rounds = 12;
    private const double LeastError = 0.002;

    /// <summary>The constants of these runners.</summary>
    public static SplitConstants Of(IReadOnlyList<SplitRow> rows)
    {
        var marks = new List<SplitMark>();
        for (int count = 1; count <= rows[0].Splits.Count; count++)
        {
            marks.Add(MarkOf(rows, count));
        }

        return new SplitConstants(marks);
    }

    /// <summary>The first splits of a row.</summary>
    public static IReadOnlyList<(double Meters, double Seconds)> First(SplitRow row, int count) => [.. row.Splits.Take(count)];

    private static SplitMark MarkOf(IReadOnlyList<SplitRow> rows, int count)
    {
        double[][] columns = [.. rows.Select(row => SplitModel.Columns(First(row, count), row.Traits))];
        double[] wanted = [.. rows.Select(row => Math.Log(row.FinishSeconds / SplitModel.EvenSeconds(row.Splits[count - 1])))];
        double[] slowing = [.. rows.Select(row => SplitModel.Slowing(First(row, count)))];
        double[] weights = [.. rows.Select(_ => 1.0)];
        double[] coefficients = [];
        double[] errors = [];
        for (int round = 0; round < Rounds; round++)
        {
            coefficients = Solve(columns, wanted, weights);
            errors = [.. columns.Select((row, i) => wanted[i] - row.Zip(coefficients, (a, b) => a * b).Sum())];
            weights = [.. errors.Select(error => LeastError / Math.Max(LeastError, Math.Abs(error)))];
        }

        double[] logs = [.. errors.Select(error => Math.Log(Math.Abs(error) + LeastError))];
        StraightLine line = StraightLine.Through([.. slowing.Select((value, i) => (value, logs[i]))]);
        var open = new SplitMark(rows[0].Splits[count - 1].Meters, coefficients, line.Intercept, line.Slope, 1, 1);
        double[] sizes = [.. errors.Select((error, i) => Math.Abs(error) / SplitModel.SpreadOf(open, First(rows[i], count))).Order()];
        return open with { Factor50 = sizes[(int)(sizes.Length * 0.5)], Factor80 = sizes[(int)(sizes.Length * 0.8)] };
    }

    private static double[] Solve(double[][] columns, double[] wanted, double[] weights)
    {
        int width = columns[0].Length;
        Matrix<double> square = Matrix<double>.Build.DenseIdentity(width) * 1e-6;
        Vector<double> right = Vector<double>.Build.Dense(width);
        for (int row = 0; row < columns.Length; row++)
        {
            for (int i = 0; i < width; i++)
            {
                double weighted = weights[row] * columns[row][i];
                right[i] += weighted * wanted[row];
                for (int j = 0; j < width; j++)
                {
                    square[i, j] += weighted * columns[row][j];
                }
            }
        }

        // At the first mark nothing has slowed yet: those columns are empty and the small diagonal keeps their weights at zero.
        return square.Solve(right).ToArray();
    }
}
