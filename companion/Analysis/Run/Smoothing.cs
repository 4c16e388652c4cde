namespace TrainingPlan.Companion.Analysis;

/// <summary>Smooths a column with gaps.</summary>
public static class Smoothing
{
    /// <summary>Centred moving mean of what is known; NaN where nothing is known within the width.</summary>
    /// <param name="column">A value a second, NaN for missing.</param>
    /// <param name="halfWidthSeconds">Seconds on each side.</param>
    public static double[] Mean(double[] column, int halfWidthSeconds)
    {
        double[] smooth = new double[column.Length];
        double sum = 0;
        int count = 0;
        for (int end = 0; end < column.Length + halfWidthSeconds; end++)
        {
            if (end < column.Length && !double.IsNaN(column[end]))
            {
                sum += column[end];
                count++;
            }

            int gone = end - (2 * halfWidthSeconds) - 1;
            if (gone >= 0 && !double.IsNaN(column[gone]))
            {
                sum -= column[gone];
                count--;
            }

            int centre = end - halfWidthSeconds;
            if (centre >= 0)
            {
                smooth[centre] = count == 0 ? double.NaN : sum / count;
            }
        }

        return smooth;
    }
}
