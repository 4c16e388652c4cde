using System.Xml;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Export.Tracks;

/// <summary>
/// Writes an activity as GPX 1.1 with the extensions for heart rate, cadence, temperature, speed and power; a pause ends a segment. Every
/// point of the format is a place: samples without one have no room in it, nor have laps.
/// </summary>
public static class GpxWriter
{
    private const string Space = "http://www.topografix.com/GPX/1/1";
    private const string Extension = "http://www.garmin.com/xmlschemas/TrackPointExtension/v2";

    /// <summary>The file.</summary>
    /// <exception cref="ExportException">The activity has no start or no place.</exception>
    public static byte[] Write(Activity activity)
    {
        DateTimeOffset start = TrackFile.StartOf(activity, "GPX");
        if (!ActivitySeries.Has(activity.Series.LatitudeDegrees) || !ActivitySeries.Has(activity.Series.LongitudeDegrees))
        {
            throw new ExportException("GPX holds places and this run has none.");
        }

        return TrackFile.Write(xml =>
        {
            xml.WriteStartElement("gpx", Space);
            xml.WriteAttributeString("version", "1.1");
            xml.WriteAttributeString("creator", activity.Device.Length == 0 ? "TrainingPlan" : TrackFile.Words(activity.Device));
            xml.WriteAttributeString("xmlns", "gpxtpx", null, Extension);
            xml.WriteStartElement("metadata", Space);
            xml.WriteElementString("time", Space, TrackFile.Time(start, 0));
            xml.WriteEndElement();
            xml.WriteStartElement("trk", Space);
            if (activity.Name.Length > 0)
            {
                xml.WriteElementString("name", Space, TrackFile.Words(activity.Name));
            }

            if (TypeOf(activity.Sport) is string type)
            {
                xml.WriteElementString("type", Space, type);
            }

            Points(xml, activity, start);
        });
    }

    private static string? TypeOf(Sport sport) => sport switch
    {
        Sport.Running => "running",
        Sport.TrailRunning => "trail_running",
        Sport.TreadmillRunning => "treadmill_running",
        Sport.TrackRunning => "track_running",
        Sport.Walking => "walking",
        Sport.Cycling => "cycling",
        Sport.Other => "other",
        _ => null,
    };

    private static void Points(XmlWriter xml, Activity activity, DateTimeOffset start)
    {
        ActivitySeries series = activity.Series;
        double? before = null;
        for (int i = 0; i < series.Count; i++)
        {
            if (TrackFile.At(series.LatitudeDegrees, i) is not double latitude
                || TrackFile.At(series.LongitudeDegrees, i) is not double longitude)
            {
                continue;
            }

            double seconds = series.ElapsedSeconds[i];
            if (before is double earlier && TrackFile.IsPauseBetween(activity, earlier, seconds))
            {
                xml.WriteEndElement();
                before = null;
            }

            if (before is null)
            {
                xml.WriteStartElement("trkseg", Space);
            }

            before = seconds;
            xml.WriteStartElement("trkpt", Space);
            xml.WriteAttributeString("lat", TrackFile.Number(latitude));
            xml.WriteAttributeString("lon", TrackFile.Number(longitude));
            TrackFile.Element(xml, null, "ele", Space, TrackFile.At(series.AltitudeMeters, i));
            xml.WriteElementString("time", Space, TrackFile.Time(start, seconds));
            Extensions(xml, series, i);
            xml.WriteEndElement();
        }
    }

    private static void Extensions(XmlWriter xml, ActivitySeries series, int i)
    {
        double? cadence = TrackFile.At(series.CadenceSpm, i) / TrackFile.FeetPerStride;
        (string Name, double? Value)[] values =
        [
            ("atemp", TrackFile.At(series.TemperatureCelsius, i)),
            ("hr", TrackFile.At(series.HeartRateBpm, i) is double bpm ? Math.Round(bpm, MidpointRounding.AwayFromZero) : null),
            ("cad", cadence is double strides ? Math.Round(strides, MidpointRounding.AwayFromZero) : null),
            ("speed", TrackFile.At(series.SpeedMetersPerSecond, i)),
        ];
        double? power = TrackFile.At(series.PowerWatts, i);
        if (power is null && Array.TrueForAll(values, value => value.Value is null))
        {
            return;
        }

        xml.WriteStartElement("extensions", Space);
        TrackFile.Element(xml, null, "power", Space, power);
        xml.WriteStartElement("gpxtpx", "TrackPointExtension", Extension);
        foreach ((string name, double? value) in values)
        {
            TrackFile.Element(xml, "gpxtpx", name, Extension, value);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
