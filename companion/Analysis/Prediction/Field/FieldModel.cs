using MathNet.Numerics.LinearAlgebra;

namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>
/// The runner among a field of runners: log times over log distance are one draw of a multivariate t distribution whose middle depends on
/// sex,
/// age and weekly distance. Any results of the runner give the middle and the spread at any distance (conditional distribution; Ding 2016
/// for the t). Between the anchors the covariance is interpolated; fitness drifts as a random walk between a result and the race.
/// </summary>
public sealed class FieldModel(FieldConstants constants)
{
    /// <summary>Random walk of fitness: 0.3 % for a day, growing with the root of the days.</summary>
    public const double DriftOfDay = 0.003;

    /// <summary>Days after which fitness has drifted as far as it will: a runner does not become any other runner.</summary>
    public const double MostDriftDays = 730;

    /// <summary>
    /// What one race tells less than the runner can: good and bad days, about 1.5 % (a judgement: ±1.5–2 % between two races).
    /// </summary>
    public const double DayDeviation = 0.015;

    /// <summary>What a distance beyond the observed ones adds, for each unit of log distance.</summary>
    private const double BeyondDeviation = 0.03;

    /// <summary>The distribution of the time at a distance on a day, given what is known.</summary>
    /// <param name="evidence">Results of the runner; may be empty.</param>
    /// <param name="traits">Traits of the runner.</param>
    /// <param name="meters">Distance in metres.</param>
    /// <param name="day">The day of the race; null: no time passes.</param>
    public FieldForecast Forecast(IReadOnlyList<Evidence> evidence, RunnerTraits traits, double meters, DateOnly? day = null)
    {
        (double[] middle, Matrix<double> scale) = Prior(traits);
        double[] target = Anchors.WeightsAt(meters);
        double[][] from = [.. evidence.Select(piece => Anchors.WeightsAt(piece.DistanceMeters))];
        double[] age = [.. evidence.Select(piece => DaysBetween(piece.Date, day))];
        double targetVariance = Between(scale, target, target) + OwnVariance(meters);
        double targetMean = Dot(target, middle);
        if (evidence.Count == 0)
        {
            return new FieldForecast(targetMean, Math.Sqrt(targetVariance), constants.Freedom, []);
        }

        int count = evidence.Count;
        Matrix<double> known = Matrix<double>.Build.Dense(count, count, (i, j) =>
            Between(scale, from[i], from[j]) + (DriftOfDay * DriftOfDay * Shared(evidence[i], evidence[j], age[i], age[j], day))
            + (i == j ? OwnVariance(evidence[i].DistanceMeters) + Math.Pow(evidence[i].ExtraDeviation, 2) : 0));
        Vector<double> toTarget = Vector<double>.Build.Dense(count, i => Between(scale, from[i], target));
        Vector<double> off = Vector<double>.Build.Dense(count, i =>
            Anchors.LogOf(evidence[i].DistanceMeters, evidence[i].Seconds) - Dot(from[i], middle));
        var factor = known.Cholesky();
        Vector<double> gains = factor.Solve(toTarget);
        double strangeness = off * factor.Solve(off);
        double variance = Math.Max(targetVariance - (gains * toTarget), OwnVariance(meters));
        double stretch = (constants.Freedom + strangeness) / (constants.Freedom + count);
        return new FieldForecast(
            targetMean + (gains * off), Math.Sqrt(variance * stretch), constants.Freedom + count, gains.ToArray());
    }

    private (double[] Middle, Matrix<double> Scale) Prior(RunnerTraits traits)
    {
        double[] columns = TraitColumns.Of(traits);
        Matrix<double> scale = Matrix<double>.Build.DenseOfArray(constants.Scale);
        for (int anchor = 0; anchor < Anchors.Count; anchor++)
        {
            scale[anchor, anchor] -= DayDeviation * DayDeviation;
        }

        var middle = new double[Anchors.Count];
        for (int anchor = 0; anchor < Anchors.Count; anchor++)
        {
            for (int column = 0; column < TraitColumns.Count; column++)
            {
                double value = double.IsNaN(columns[column]) ? constants.TraitMeans[column] : columns[column];
                middle[anchor] += constants.Coefficients[anchor, column] * value;
            }
        }

        int[] unknown = [.. Enumerable.Range(0, TraitColumns.Count).Where(column => double.IsNaN(columns[column]))];
        Matrix<double> open = Matrix<double>.Build.Dense(
            Anchors.Count, Anchors.Count, (i, j) => unknown.Sum(a => unknown.Sum(b =>
                constants.Coefficients[i, a] * constants.TraitCovariance[a, b] * constants.Coefficients[j, b])));
        return (middle, scale + open);
    }

    private static double OwnVariance(double meters) =>
        (DayDeviation * DayDeviation) + Math.Pow(BeyondDeviation * Anchors.BeyondBy(meters), 2);

    private static double DaysBetween(DateOnly? date, DateOnly? day) =>
        date is DateOnly then && day is DateOnly now ? Math.Min(Math.Abs(now.DayNumber - then.DayNumber), MostDriftDays) : 0;

    /// <summary>
    /// Days of drift that two results have in common, seen from the day of the race; results after that day drifted the other way.
    /// </summary>
    private static double Shared(Evidence one, Evidence other, double ageOfOne, double ageOfOther, DateOnly? day) =>
        one.Date > day == other.Date > day ? Math.Min(ageOfOne, ageOfOther) : 0;

    private static double Between(Matrix<double> scale, double[] one, double[] other)
    {
        double sum = 0;
        for (int i = 0; i < Anchors.Count; i++)
        {
            for (int j = 0; j < Anchors.Count; j++)
            {
                sum += one[i] * scale[i, j] * other[j];
            }
        }

        return sum;
    }

    private static double Dot(double[] one, double[] other) => one.Zip(other, (a, b) => a * b).Sum();
}
