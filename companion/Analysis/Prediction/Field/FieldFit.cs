using MathNet.Numerics.LinearAlgebra;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// Fits <see cref="FieldConstants"/> by expectation–maximisation for the multivariate t distribution with missing values (Little 1988,
/// Lange, Little &amp; Taylor 1989): a runner with two of four distances counts with these two, and an odd runner counts little.
/// </summary>
public static class FieldFit
{
    /// <summary>Degrees of freedom that are taken as given: between 4 and 8 hardly anything changes.</summary>
    public const double Freedom = 5;

    private const int Steps = 150;
    private const double Ridge = 1e-6;

    /// <summary>The constants of these runners; the same rows always give the same constants.</summary>
    public static FieldConstants Of(IReadOnlyList<FieldRow> rows)
    {
        Vector<double>[] traits = [.. rows.Select(row => Vector<double>.Build.Dense(TraitColumns.Of(row.Traits)))];
        double[][] logs = [.. rows.Select(Logs)];
        Matrix<double> coefficients = Matrix<double>.Build.Dense(Anchors.Count, TraitColumns.Count);
        Matrix<double> scale = Matrix<double>.Build.Dense(Anchors.Count, Anchors.Count, (i, j) => i == j ? 0.04 : 0.03);
        for (int step = 0; step < Steps; step++)
        {
            (coefficients, scale) = Improved(traits, logs, coefficients, scale);
        }

        Vector<double> mean = traits.Aggregate((sum, row) => sum + row) / rows.Count;
        Matrix<double> spread = Matrix<double>.Build.Dense(TraitColumns.Count, TraitColumns.Count);
        foreach (Vector<double> row in traits)
        {
            spread += (row - mean).OuterProduct(row - mean) / rows.Count;
        }

        return new FieldConstants(coefficients.ToArray(), scale.ToArray(), mean.ToArray(), spread.ToArray(), Freedom);
    }

    private static double[] Logs(FieldRow row) =>
        [.. Enumerable.Range(0, Anchors.Count).Select(anchor => Anchors.LogOf(Anchors.Meters[anchor], row.Seconds[anchor]))];

    private static (Matrix<double> Coefficients, Matrix<double> Scale) Improved(
        Vector<double>[] traits, double[][] logs, Matrix<double> coefficients, Matrix<double> scale)
    {
        Matrix<double> cross = Matrix<double>.Build.Dense(Anchors.Count, TraitColumns.Count);
        Matrix<double> square = Matrix<double>.Build.DenseIdentity(TraitColumns.Count) * Ridge;
        Matrix<double> doubt = Matrix<double>.Build.Dense(Anchors.Count, Anchors.Count);
        var filled = new (Vector<double> Logs, double Weight)[traits.Length];
        foreach (IGrouping<int, int> alike in Enumerable.Range(0, traits.Length).GroupBy(row => Pattern(logs[row])))
        {
            int[] known = [.. Enumerable.Range(0, Anchors.Count).Where(anchor => (alike.Key >> anchor & 1) == 1)];
            Matrix<double> inverse = Matrix<double>.Build.Dense(known.Length, known.Length, (i, j) => scale[known[i], known[j]]).Inverse();
            Matrix<double> toKnown = Matrix<double>.Build.Dense(Anchors.Count, known.Length, (i, j) => scale[i, known[j]]);
            Matrix<double> gain = toKnown * inverse;
            Matrix<double> left = scale - (gain * toKnown.Transpose());
            foreach (int row in alike)
            {
                Vector<double> expected = coefficients * traits[row];
                Vector<double> off = Vector<double>.Build.Dense(known.Length, i => logs[row][known[i]] - expected[known[i]]);
                double weight = (Freedom + known.Length) / (Freedom + (off * (inverse * off)));
                filled[row] = (expected + (gain * off), weight);
                cross += weight * filled[row].Logs.OuterProduct(traits[row]);
                square += weight * traits[row].OuterProduct(traits[row]);
                doubt += left;
            }
        }

        Matrix<double> better = cross * square.Inverse();
        for (int row = 0; row < traits.Length; row++)
        {
            Vector<double> off = filled[row].Logs - (better * traits[row]);
            doubt += filled[row].Weight * off.OuterProduct(off);
        }

        // Rounding makes the matrix a little lopsided; left alone, the steps would magnify it.
        return (better, (doubt + doubt.Transpose()) / (2.0 * traits.Length));
    }

    private static int Pattern(double[] logs) =>
        Enumerable.Range(0, Anchors.Count).Sum(anchor => double.IsNaN(logs[anchor]) ? 0 : 1 << anchor);
}
