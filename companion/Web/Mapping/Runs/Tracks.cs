using System.Text;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Draws where a run led: north up, to scale, a metre as long eastwards as northwards.</summary>
internal static class Tracks
{
    private const double LongerSide = 640;
    private const double Margin = 22;
    private const double LeastSide = 120;
    private const double MetersPerDegree = 111_195;
    private const double LongestGapSeconds = 30;
    private const double LeastMeters = 30;
    private const int MostPoints = 1600;
    private const int MostMarks = 60;

    private static readonly double[] ScaleSteps = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];

    /// <summary>The picture; null without a track, or when the runner never went anywhere.</summary>
    internal static TrackPicture? Of(ActivitySeries series, bool isImperial)
    {
        var rows = Enumerable.Range(0, series.LatitudeDegrees.Length)
            .Where(row => !double.IsNaN(series.LatitudeDegrees[row]) && !double.IsNaN(series.LongitudeDegrees[row])).ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        var every = (rows.Count + MostPoints - 1) / MostPoints;
        var kept = rows.Where((_, i) => i % every == 0 || i == rows.Count - 1).ToList();
        var north = kept.ConvertAll(row => series.LatitudeDegrees[row] * MetersPerDegree);
        var middle = series.LatitudeDegrees[kept[kept.Count / 2]] * Math.PI / 180;
        var first = series.LongitudeDegrees[kept[0]];
        var east = kept.ConvertAll(row => East(series.LongitudeDegrees[row], first) * MetersPerDegree * Math.Cos(middle));
        var (wide, high) = (east.Max() - east.Min(), north.Max() - north.Min());
        if (Math.Max(wide, high) < LeastMeters)
        {
            return null;
        }

        var scale = (LongerSide - 2 * Margin) / Math.Max(wide, high);
        var (width, height) = (Math.Max(LeastSide, wide * scale + 2 * Margin), Math.Max(LeastSide, high * scale + 2 * Margin));
        var (left, top) = ((width - wide * scale) / 2, (height - high * scale) / 2);
        var places = kept.Select((_, i) => (
            X: left + (east[i] - east.Min()) * scale, Y: top + (north.Max() - north[i]) * scale)).ToList();
        var step = ScaleSteps.LastOrDefault(meters => meters * scale <= width / 3, ScaleSteps[0])
            * (isImperial ? Splits.MileMeters / 1000 : 1);
        return new TrackPicture(
            PathOf(places, kept.ConvertAll(row => series.ElapsedSeconds[row])),
            width,
            height,
            places[0],
            places[^1],
            MarksOf(series, kept, places, isImperial),
            step * scale,
            ScaleText(step, isImperial),
            [.. places.SelectMany((place, i) => new[]
                { (int)series.ElapsedSeconds[kept[i]], (int)Math.Round(place.X), (int)Math.Round(place.Y) })],
            string.Format(RunsTexts.TrackSummary, ScaleText(wide, isImperial), ScaleText(high, isImperial)));
    }

    // Across the date line the shorter way round.
    private static double East(double longitude, double first)
    {
        var away = longitude - first;
        return away > 180 ? away - 360 : away < -180 ? away + 360 : away;
    }

    private static string PathOf(List<(double X, double Y)> places, List<double> seconds)
    {
        var path = new StringBuilder();
        for (var i = 0; i < places.Count; i++)
        {
            var isBroken = i == 0 || seconds[i] - seconds[i - 1] > LongestGapSeconds;
            path.Append(isBroken ? 'M' : 'L').Append(Math.Round(places[i].X, 1).ToString(System.Globalization.CultureInfo.InvariantCulture))
                .Append(' ').Append(Math.Round(places[i].Y, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return path.ToString();
    }

    private static List<(double X, double Y, string Text)> MarksOf(
        ActivitySeries series, List<int> kept, List<(double X, double Y)> places, bool isImperial)
    {
        var marks = new List<(double, double, string)>();
        if (series.DistanceMeters.Length == 0)
        {
            return marks;
        }

        var total = kept.Max(row => double.IsNaN(series.DistanceMeters[row]) ? 0 : series.DistanceMeters[row]);
        var length = isImperial ? Splits.MileMeters : Splits.KilometerMeters;
        var unit = length * (Math.Floor(total / MostMarks / 1000) + (total > 12_000 ? 2 : 1));
        var next = unit;
        for (var i = 0; i < kept.Count; i++)
        {
            if (series.DistanceMeters[kept[i]] >= next)
            {
                marks.Add((places[i].X, places[i].Y, Format.Whole(Math.Round(next / length))));
                next += unit;
            }
        }

        return marks;
    }

    private static string ScaleText(double meters, bool isImperial) => isImperial
        ? $"{Format.Hundredths(meters / Splits.MileMeters)} {Texts.UnitMile}"
        : meters < 1000 ? $"{Format.Whole(Math.Round(meters))} {Texts.UnitMeter}"
        : $"{Format.Coordinate(Math.Round(meters / 1000, 1))} {Texts.UnitKm}";
}
