using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>
/// Makes cadence steps of both feet a minute. A whole file that counts one foot is told by its middle value; a stretch that counts
/// half or double by speed and by the rest of the run.
/// </summary>
internal static class CadenceMender
{
    /// <summary>Below it a runner's middle cadence can only be of one foot: runners take 130 to 220 steps a minute.</summary>
    private const double OneFootRunningSpm = 115;

    /// <summary>The same for walkers, who take 90 to 140.</summary>
    private const double OneFootWalkingSpm = 76;

    /// <summary>The same where the format's word speaks for one foot.</summary>
    private const double FormatsOneFootRunningSpm = 125;

    /// <summary>The same for walkers.</summary>
    private const double FormatsOneFootWalkingSpm = 100;

    private const double WalkStepsSpm = 92;
    private const double WalkMetersPerSecond = 2;
    private const double MostSpm = 280;
    private const double RunningMetersPerSecond = 2.3;
    private const double HalvedLowSpm = 60;
    private const double HalvedHighSpm = 112;
    private const double Likeness = 0.12;

    /// <summary>Mends the column in place and gives the totals with the same done.</summary>
    public static ActivityTotals Mend(
        ActivitySeries series, ActivityTotals totals, Sport sport, ICollection<string> notes, bool countsOneFoot)
    {
        double limit = (sport == Sport.Walking, countsOneFoot) switch
        {
            (true, false) => OneFootWalkingSpm,
            (true, true) => FormatsOneFootWalkingSpm,
            (false, false) => OneFootRunningSpm,
            (false, true) => FormatsOneFootRunningSpm,
        };
        double[] column = series.CadenceSpm;
        double middle = Middle(column);
        bool isOneFoot = middle < limit && (countsOneFoot || !IsOfAWalk(series, middle));
        if (isOneFoot)
        {
            for (int i = 0; i < column.Length; i++)
            {
                column[i] *= 2;
            }

            middle *= 2;
        }

        if (isOneFoot && !countsOneFoot)
        {
            notes.Add("The cadence counts one foot and is doubled.");
        }
        else if (!isOneFoot && countsOneFoot && middle > 0)
        {
            notes.Add("The cadence already counts both feet, against its format.");
        }

        int mended = Stretches(series, middle);
        MendingNote.Add(notes, mended, "cadence", "cadences", "of half or twice the steps and put right");
        MendingNote.Add(notes, TooMany(column), "cadence", "cadences", "out of the possible and left out");
        return totals.CadenceSpm < limit
            ? totals with { CadenceSpm = totals.CadenceSpm * 2, CadenceMaxSpm = totals.CadenceMaxSpm * 2 }
            : totals;
    }

    /// <summary>True for a walk under the name of a run: as strides its cadence would be far too quick for its speed.</summary>
    private static bool IsOfAWalk(ActivitySeries series, double middle)
    {
        if (middle < WalkStepsSpm || series.SpeedMetersPerSecond.Length == 0)
        {
            return false;
        }

        double sum = 0;
        int count = 0;
        foreach (double speed in series.SpeedMetersPerSecond)
        {
            sum += speed > 0 ? speed : 0;
            count += speed > 0 ? 1 : 0;
        }

        return count > 0 && sum / count < WalkMetersPerSecond;
    }

    private static int Stretches(ActivitySeries series, double middle)
    {
        double[] column = series.CadenceSpm;
        int mended = 0;
        for (int i = 0; i < column.Length; i++)
        {
            double half = column[i] / 2;
            if (column[i] > MostSpm && IsLike(half, middle))
            {
                column[i] = half;
                mended++;
            }

            bool isHalved = column[i] is > HalvedLowSpm and < HalvedHighSpm && IsLike(column[i] * 2, middle);
            if (isHalved && i < series.SpeedMetersPerSecond.Length && series.SpeedMetersPerSecond[i] > RunningMetersPerSecond)
            {
                column[i] *= 2;
                mended++;
            }
        }

        return mended;
    }

    private static bool IsLike(double value, double middle) => Math.Abs(value - middle) <= Likeness * middle;

    private static int TooMany(double[] column)
    {
        int count = 0;
        for (int i = 0; i < column.Length; i++)
        {
            if (column[i] > MostSpm || column[i] < 0)
            {
                column[i] = double.NaN;
                count++;
            }
        }

        return count;
    }

    /// <summary>The median of what is not 0; not a number when there is nothing. Counted in whole steps, without sorting.</summary>
    private static double Middle(double[] column)
    {
        const int most = 512;
        Span<int> counts = stackalloc int[most];
        counts.Clear();
        int all = 0;
        foreach (double value in column)
        {
            if (value > 0)
            {
                counts[(int)Math.Min(most - 1, value)]++;
                all++;
            }
        }

        int below = 0;
        for (int i = 0; i < most && all > 0; i++)
        {
            below += counts[i];
            if (below * 2 >= all)
            {
                return i;
            }
        }

        return double.NaN;
    }
}
