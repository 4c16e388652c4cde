using TrainingPlan.Units;

namespace TrainingPlan.Companion.Analysis;

/// <summary>
/// A run in few columns, so that a list of runs shows what each was like without reading a sample: cadence, or heart rate where no cadence
/// was recorded.
/// </summary>
/// <param name="IsHeartRate">True when it shows heart rate.</param>
/// <param name="Tenths">
/// Mean of each column in 1/10 steps or beats a minute; negative when only doubtful values stand behind it, 0 when there is none. Empty
/// when nothing was recorded.
/// </param>
public sealed record SmallPicture(bool IsHeartRate, IReadOnlyList<int> Tenths)
{
    /// <summary>Number of columns.</summary>
    public const int ColumnCount = 60;

    private const double TenthsPerUnit = 10;

    /// <summary>Nothing was recorded.</summary>
    public static SmallPicture None { get; } = new(false, []);

    /// <summary>The picture of an activity's samples.</summary>
    public static SmallPicture Of(ActivitySeries series)
    {
        bool isHeartRate = !ActivitySeries.Has(series.CadenceSpm);
        double[] values = isHeartRate ? series.HeartRateBpm : series.CadenceSpm;
        double[] trusts = isHeartRate ? series.HeartRateTrust : series.CadenceTrust;
        if (series.Count == 0 || !ActivitySeries.Has(values))
        {
            return None;
        }

        var sums = new (double Trusted, int TrustedCount, double Doubtful, int DoubtfulCount)[ColumnCount];
        double length = series.ElapsedSeconds[^1] + 1;
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsNaN(values[i]))
            {
                continue;
            }

            ref (double Trusted, int TrustedCount, double Doubtful, int DoubtfulCount) sum =
                ref sums[(int)Math.Clamp(series.ElapsedSeconds[i] * ColumnCount / length, 0, ColumnCount - 1)];
            if (trusts.Length == 0 || trusts[i] >= (double)Trust.Trusted)
            {
                (sum.Trusted, sum.TrustedCount) = (sum.Trusted + values[i], sum.TrustedCount + 1);
            }
            else
            {
                (sum.Doubtful, sum.DoubtfulCount) = (sum.Doubtful + values[i], sum.DoubtfulCount + 1);
            }
        }

        return new SmallPicture(isHeartRate, [.. sums.Select(sum => sum switch
        {
            { TrustedCount: > 0 } => (int)Math.Round(TenthsPerUnit * sum.Trusted / sum.TrustedCount),
            { DoubtfulCount: > 0 } => -(int)Math.Round(TenthsPerUnit * sum.Doubtful / sum.DoubtfulCount),
            _ => 0,
        })]);
    }

    /// <summary>A column's value in steps or beats a minute, and how far it may be believed.</summary>
    public Measured<double> At(int column) => Tenths[column] switch
    {
        0 => Measured<double>.Missing("nothing recorded"),
        < 0 => new Measured<double>(-Tenths[column] / TenthsPerUnit, Trust.Doubtful, "doubtful samples"),
        _ => new Measured<double>(Tenths[column] / TenthsPerUnit, Trust.Trusted, "samples"),
    };
}
