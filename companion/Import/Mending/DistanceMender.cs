using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>Makes the distance never fall: a value that leaps and comes back is left out, a count that began anew goes on.</summary>
internal static class DistanceMender
{
    private const double LeapSlackMeters = 100;
    private const double ResetMeters = 50;
    private const double NoticedFallMeters = 1;
    private const int Ahead = 5;

    /// <summary>Mends the column in place.</summary>
    public static void Mend(ActivitySeries series, Sport sport, ICollection<string> notes)
    {
        double[] column = series.DistanceMeters;
        if (IsSound(column))
        {
            return;
        }

        double topSpeed = SpikeMender.TopSpeed(sport);
        double last = 0;
        double lastTime = 0;
        double offset = 0;
        int leaps = 0;
        int resets = 0;
        int falls = 0;
        for (int i = 0; i < column.Length; i++)
        {
            double value = column[i] + offset;
            if (!double.IsFinite(value) || value < 0)
            {
                column[i] = double.NaN;
                continue;
            }

            if (value > last + (topSpeed * (series.ElapsedSeconds[i] - lastTime)) + LeapSlackMeters && FallsBack(column, i, offset, last))
            {
                column[i] = double.NaN;
                leaps++;
                continue;
            }

            if (value < last && column[i] < ResetMeters && last - value > ResetMeters && !Recovers(series, i, offset, last, topSpeed))
            {
                offset = last - column[i];
                value = last;
                resets++;
            }

            falls += last - value > NoticedFallMeters ? 1 : 0;
            column[i] = last = Math.Max(last, value);
            lastTime = series.ElapsedSeconds[i];
        }

        MendingNote.Add(notes, leaps, "distance", "distances", "out of the possible and left out");
        MendingNote.Add(notes, resets, "new beginning of the distance", "new beginnings of the distance", "joined to what came before");
        MendingNote.Add(notes, falls, "distance", "distances", "lower than one before and held");
    }

    private static bool IsSound(double[] column)
    {
        double last = 0;
        foreach (double value in column)
        {
            if (value < last || double.IsInfinity(value) || value - last > LeapSlackMeters)
            {
                return false;
            }

            last = double.IsNaN(value) ? last : value;
        }

        return true;
    }

    private static bool FallsBack(double[] column, int row, double offset, double last)
    {
        for (int i = row + 1; i < Math.Min(column.Length, row + 1 + Ahead); i++)
        {
            if (column[i] + offset < column[row] + offset - ResetMeters && column[i] + offset >= last - NoticedFallMeters)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a value soon leaps to where the distance was: then the low one was wrong and nothing began anew.</summary>
    private static bool Recovers(ActivitySeries series, int row, double offset, double last, double topSpeed)
    {
        double[] column = series.DistanceMeters;
        for (int i = row + 1; i < Math.Min(column.Length, row + 1 + Ahead); i++)
        {
            double possible = (topSpeed * (series.ElapsedSeconds[i] - series.ElapsedSeconds[row])) + ResetMeters;
            if (column[i] + offset >= last - NoticedFallMeters && column[i] - column[row] > possible)
            {
                return true;
            }
        }

        return false;
    }
}
