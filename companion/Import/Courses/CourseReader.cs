using System.Globalization;
using System.Xml;
using TrainingPlan.Companion.Analysis.Prediction;

namespace TrainingPlan.Companion.Import.Courses;

/// <summary>
/// Reads a course from GPX: the places and heights of its track, or of its route when there is no track; times are not needed.
/// </summary>
public static class CourseReader
{
    private const int MostPoints = 500_000;

    // Longer than any race; a single wrong place would make a course round the earth.
    private const double MostMeters = 300_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 100_000_000,
        IgnoreComments = true,
    };

    /// <summary>The course, or <see cref="ImportException"/> with one sentence.</summary>
    public static Course Read(Stream gpx)
    {
        var track = new List<(double, double, double)>();
        var route = new List<(double, double, double)>();
        try
        {
            using XmlReader reader = XmlReader.Create(gpx, Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "gpx")
            {
                throw new ImportException("The course is no GPX file.");
            }

            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "trkpt" or "rtept")
                {
                    Add(reader.LocalName == "trkpt" ? track : route, reader);
                }
            }
        }
        catch (XmlException broken)
        {
            throw new ImportException($"The course is broken at line {broken.LineNumber} of the file.");
        }

        List<(double, double, double)> places = track.Count > 1 ? track : route;
        if (Course.LengthOf(places) is double meters and > MostMeters)
        {
            throw new ImportException(string.Create(
                CultureInfo.InvariantCulture, $"The course is {meters / 1000:0} km long: a point is far off, or it is no running course."));
        }

        return Course.FromPlaces(places)
            ?? throw new ImportException(
                $"The course has {places.Count} points with place and height: too few, or too near to each other.");
    }

    private static void Add(List<(double, double, double)> places, XmlReader reader)
    {
        double latitude = Number(reader.GetAttribute("lat"));
        double longitude = Number(reader.GetAttribute("lon"));
        double height = HeightOf(reader);
        if (Math.Abs(latitude) <= 90 && Math.Abs(longitude) <= 180 && height is > -500 and < 9000)
        {
            places.Add((latitude, longitude, height));
        }

        if (places.Count > MostPoints)
        {
            throw new ImportException($"The course has more than {MostPoints} points.");
        }
    }

    private static double HeightOf(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return double.NaN;
        }

        double height = double.NaN;
        int depth = reader.Depth;
        while (reader.Read() && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "ele" && reader.Depth == depth + 1 && !reader.IsEmptyElement)
            {
                reader.Read();
                height = reader.NodeType == XmlNodeType.Text ? Number(reader.Value) : double.NaN;
            }
        }

        return height;
    }

    private static double Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
