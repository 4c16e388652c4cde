namespace TrainingPlan.Companion.Analysis.Prediction;

/// <summary>A place on a course.</summary>
/// <param name="Meters">Distance from the start in metres.</param>
/// <param name="ElevationMeters">Height in metres.</param>
public readonly record struct CoursePoint(double Meters, double ElevationMeters);

/// <summary>A course with its heights, at even steps, smoothed as map and receiver heights need it.</summary>
public sealed class Course
{
    private const double LongestStepMeters = 25;
    private const int SmoothedSteps = 3;
    private const double EarthRadiusMeters = 6_371_000;

    private Course(double[] heights, double lengthMeters, double stepMeters)
    {
        HeightsMeters = heights;
        LengthMeters = lengthMeters;
        StepMeters = stepMeters;
    }

    /// <summary>Smoothed heights at even steps, the start first.</summary>
    public IReadOnlyList<double> HeightsMeters { get; }

    /// <summary>Length as the points have it, in metres.</summary>
    public double LengthMeters { get; }

    /// <summary>Distance between two heights in metres.</summary>
    public double StepMeters { get; }

    /// <summary>Metres up.</summary>
    public double AscentMeters => Changes().Where(change => change > 0).Sum();

    /// <summary>Metres down.</summary>
    public double DescentMeters => -Changes().Where(change => change < 0).Sum();

    /// <summary>A course from points in rising distance; null with fewer than two, without length or without heights.</summary>
    public static Course? FromPoints(IReadOnlyList<CoursePoint> points)
    {
        double length = points.Count < 2 ? 0 : points[^1].Meters - points[0].Meters;
        if (!(length >= 4 * LongestStepMeters) || points.Any(point => !double.IsFinite(point.ElevationMeters)))
        {
            return null;
        }

        int count = (int)Math.Ceiling(length / LongestStepMeters);
        double step = length / count;
        var raw = new double[count + 1];
        int at = 0;
        for (int i = 0; i <= count; i++)
        {
            double meters = points[0].Meters + (i * step);
            while (at < points.Count - 2 && points[at + 1].Meters < meters)
            {
                at++;
            }

            double gap = points[at + 1].Meters - points[at].Meters;
            double share = gap <= 0 ? 1 : Math.Clamp((meters - points[at].Meters) / gap, 0, 1);
            raw[i] = points[at].ElevationMeters + (share * (points[at + 1].ElevationMeters - points[at].ElevationMeters));
        }

        return new Course(Smoothed(raw), length, step);
    }

    /// <summary>Length in metres along places of latitude and longitude (degrees).</summary>
    public static double LengthOf(IReadOnlyList<(double Latitude, double Longitude, double ElevationMeters)> places) =>
        places.Zip(places.Skip(1), Between).Sum();

    /// <summary>A course from latitude, longitude (degrees) and height (metres); null as in <see cref="FromPoints"/>.</summary>
    public static Course? FromPlaces(IReadOnlyList<(double Latitude, double Longitude, double ElevationMeters)> places)
    {
        var points = new List<CoursePoint>(places.Count);
        double meters = 0;
        for (int i = 0; i < places.Count; i++)
        {
            meters += i == 0 ? 0 : Between(places[i - 1], places[i]);
            points.Add(new CoursePoint(meters, places[i].ElevationMeters));
        }

        return FromPoints(points);
    }

    /// <summary>A course whose heights were smoothed before: the form in which it is kept.</summary>
    public static Course? FromSmoothed(IReadOnlyList<double> heightsMeters, double stepMeters) =>
        heightsMeters.Count < 2 || !(stepMeters > 0)
            ? null
            : new Course([.. heightsMeters], (heightsMeters.Count - 1) * stepMeters, stepMeters);

    private IEnumerable<double> Changes() => HeightsMeters.Zip(HeightsMeters.Skip(1), (one, next) => next - one);

    private static double[] Smoothed(double[] raw)
    {
        var smooth = new double[raw.Length];
        for (int i = 0; i < raw.Length; i++)
        {
            // As many on either side: a window cut off at one side would flatten a climb at the start.
            int reach = Math.Min(SmoothedSteps, Math.Min(i, raw.Length - 1 - i));
            smooth[i] = raw.AsSpan(i - reach, (2 * reach) + 1).ToArray().Average();
        }

        return smooth;
    }

    private static double Between(
        (double Latitude, double Longitude, double ElevationMeters) one, (double Latitude, double Longitude, double ElevationMeters) other)
    {
        double north = (other.Latitude - one.Latitude) * Math.PI / 180;
        double east = (other.Longitude - one.Longitude) * Math.PI / 180;
        double chord = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(one.Latitude * Math.PI / 180) * Math.Cos(other.Latitude * Math.PI / 180) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadiusMeters * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
