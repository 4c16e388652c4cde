using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Mending;

/// <summary>Makes missing what can't be: values beyond what a body or the earth has, and single values that leap away and back.</summary>
internal static class SpikeMender
{
    private const string Done = "out of the possible and left out";
    private const double HeartRateLeapBpm = 30;
    private const double AltitudeLeapMeters = 50;
    private const double NeighbourSeconds = 10;
    private const double EarthRadiusMeters = 6_371_000;
    private const double PositionSlackMeters = 30;

    /// <summary>Fastest that a position may go in metres a second.</summary>
    public static double TopSpeed(Sport sport) => sport switch
    {
        Sport.Cycling => 35,
        Sport.Other or Sport.Unknown => 90,
        _ => 12.5,
    };

    /// <summary>Mends the columns in place.</summary>
    public static void Mend(ActivitySeries series, Sport sport, ICollection<string> notes)
    {
        double[] times = series.ElapsedSeconds;
        Zeros(series.HeartRateBpm);
        Zeros(series.WristHeartRateBpm);
        int hearts = Outside(series.HeartRateBpm, 25, 250) + Leaps(times, series.HeartRateBpm, HeartRateLeapBpm);
        MendingNote.Add(notes, hearts, "heart rate", "heart rates", Done);
        MendingNote.Add(notes, Outside(series.SpeedMetersPerSecond, 0, TopSpeed(sport)), "speed", "speeds", Done);
        int heights = Outside(series.AltitudeMeters, -450, 20_000) + Leaps(times, series.AltitudeMeters, AltitudeLeapMeters);
        MendingNote.Add(notes, heights, "altitude", "altitudes", Done);
        MendingNote.Add(notes, Outside(series.PowerWatts, 0, 2500), "power", "powers", Done);
        MendingNote.Add(notes, Outside(series.TemperatureCelsius, -60, 70), "temperature", "temperatures", Done);
        Outside(series.WristHeartRateBpm, 25, 250);
        int places = Nowhere(series) + Teleports(series, TopSpeed(sport));
        MendingNote.Add(notes, places, "position", "positions", Done);
    }

    private static void Zeros(double[] column)
    {
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = column[i] == 0 ? double.NaN : column[i];
        }
    }

    private static int Outside(double[] column, double low, double high)
    {
        int count = 0;
        for (int i = 0; i < column.Length; i++)
        {
            if (column[i] < low || column[i] > high || double.IsInfinity(column[i]))
            {
                column[i] = double.NaN;
                count++;
            }
        }

        return count;
    }

    /// <summary>Single values that stand apart from both neighbours on the same side.</summary>
    private static int Leaps(double[] times, double[] column, double leap)
    {
        int count = 0;
        for (int i = 1; i + 1 < column.Length; i++)
        {
            double before = column[i] - column[i - 1];
            double after = column[i] - column[i + 1];
            bool isLeap = (before > leap && after > leap) || (before < -leap && after < -leap);
            if (isLeap && times[i + 1] - times[i - 1] <= NeighbourSeconds)
            {
                column[i] = double.NaN;
                count++;
            }
        }

        return count;
    }

    /// <summary>Positions that are none: off the globe, or where receivers without a fix say that they are.</summary>
    private static int Nowhere(ActivitySeries series)
    {
        double[] latitudes = series.LatitudeDegrees;
        double[] longitudes = series.LongitudeDegrees;
        int count = 0;
        for (int i = 0; i < Math.Min(latitudes.Length, longitudes.Length); i++)
        {
            bool isZero = latitudes[i] == 0 && longitudes[i] == 0;
            if (isZero || Math.Abs(latitudes[i]) > 90 || Math.Abs(longitudes[i]) > 180)
            {
                latitudes[i] = longitudes[i] = double.NaN;
                count++;
            }
        }

        return count;
    }

    private static int Teleports(ActivitySeries series, double topSpeed)
    {
        int count = 0;
        int last = Math.Min(series.LatitudeDegrees.Length, series.LongitudeDegrees.Length) - 1;
        for (int i = 1; i < last; i++)
        {
            if (IsTooFar(series, i - 1, i, topSpeed) && IsTooFar(series, i, i + 1, topSpeed) && !IsTooFar(series, i - 1, i + 1, topSpeed))
            {
                series.LatitudeDegrees[i] = series.LongitudeDegrees[i] = double.NaN;
                count++;
            }
        }

        return count;
    }

    private static bool IsTooFar(ActivitySeries series, int from, int to, double topSpeed)
    {
        double degree = Math.PI / 180 * EarthRadiusMeters;
        double north = (series.LatitudeDegrees[to] - series.LatitudeDegrees[from]) * degree;
        double limit = (topSpeed * (series.ElapsedSeconds[to] - series.ElapsedSeconds[from])) + PositionSlackMeters;
        if (Math.Abs(north) > limit)
        {
            return true;
        }

        double turn = Math.Abs(series.LongitudeDegrees[to] - series.LongitudeDegrees[from]);
        double raw = Math.Min(turn, 360 - turn) * degree;
        if (!(raw > limit))
        {
            return false; // a degree of longitude is nowhere longer than this
        }

        double east = raw * Math.Cos(series.LatitudeDegrees[to] * Math.PI / 180);
        return (north * north) + (east * east) > limit * limit;
    }
}
