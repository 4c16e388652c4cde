using System.Xml;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Export.Tracks;

/// <summary>
/// Writes an activity as Training Center XML with the extensions for speed, running cadence and power. The format counts whole beats and
/// whole strides and knows three sports; there is no place for temperature, running dynamics and single beats.
/// </summary>
public static class TcxWriter
{
    private const string Space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2";
    private const string Extension = "http://www.garmin.com/xmlschemas/ActivityExtension/v2";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>The file.</summary>
    /// <exception cref="ExportException">The activity has no start.</exception>
    public static byte[] Write(Activity activity)
    {
        DateTimeOffset start = TrackFile.StartOf(activity, "TCX");
        return TrackFile.Write(xml =>
        {
            xml.WriteStartElement("TrainingCenterDatabase", Space);
            xml.WriteAttributeString("xmlns", "ns3", null, Extension);
            xml.WriteAttributeString("xmlns", "xsi", null, Instance);
            xml.WriteStartElement("Activities", Space);
            xml.WriteStartElement("Activity", Space);
            xml.WriteAttributeString("Sport", activity.Sport switch
            {
                >= Sport.Running and <= Sport.TrackRunning => "Running",
                Sport.Cycling => "Biking",
                _ => "Other",
            });
            xml.WriteElementString("Id", Space, TrackFile.Time(start, 0));
            foreach (ActivityLap lap in LapsOf(activity))
            {
                Lap(xml, activity, start, lap);
            }

            if (activity.Name.Length > 0)
            {
                xml.WriteElementString("Notes", Space, TrackFile.Words(activity.Name));
            }

            if (activity.Device.Length > 0)
            {
                xml.WriteStartElement("Creator", Space);
                xml.WriteAttributeString("xsi", "type", Instance, "Device_t");
                xml.WriteElementString("Name", Space, TrackFile.Words(activity.Device));
                xml.WriteEndElement();
            }
        });
    }

    /// <summary>The laps, made whole: every sample stands in one.</summary>
    private static List<ActivityLap> LapsOf(Activity activity)
    {
        ActivityTotals totals = activity.Totals;
        double last = activity.Series.Count > 0 ? activity.Series.ElapsedSeconds[^1] : 0;
        return activity.Laps.Count > 0
            ? [.. activity.Laps]
            : [new ActivityLap(0, Math.Max(totals.ElapsedSeconds ?? totals.TimerSeconds ?? 0, last), totals.DistanceMeters,
                totals.TimerSeconds, null)];
    }

    private static void Lap(XmlWriter xml, Activity activity, DateTimeOffset start, ActivityLap lap)
    {
        bool isWhole = activity.Laps.Count <= 1;
        ActivityTotals totals = activity.Totals;
        void Element(string name, double? value) => TrackFile.Element(xml, null, name, Space, value);
        xml.WriteStartElement("Lap", Space);
        xml.WriteAttributeString("StartTime", TrackFile.Time(start, lap.StartSeconds));
        Element("TotalTimeSeconds", lap.TimerSeconds ?? (isWhole ? totals.TimerSeconds : null) ?? (lap.EndSeconds - lap.StartSeconds));
        Element("DistanceMeters", lap.DistanceMeters ?? (isWhole ? totals.DistanceMeters : null) ?? 0);
        Element("Calories", isWhole ? Math.Round(totals.Kilocalories ?? 0) : 0);
        if (isWhole)
        {
            Beats(xml, "AverageHeartRateBpm", totals.HeartRateBpm);
            Beats(xml, "MaximumHeartRateBpm", totals.HeartRateMaxBpm);
        }

        xml.WriteElementString("Intensity", Space, lap.Intensity is "rest" or "resting" or "recovery" ? "Resting" : "Active");
        xml.WriteElementString("TriggerMethod", Space, "Manual");
        Samples(xml, activity, start, lap);
        if (isWhole && (totals.CadenceSpm ?? totals.PowerWatts ?? totals.Steps) is not null)
        {
            xml.WriteStartElement("Extensions", Space);
            xml.WriteStartElement("ns3", "LX", Extension);
            TrackFile.Element(xml, "ns3", "AvgRunCadence", Extension, Whole(totals.CadenceSpm / TrackFile.FeetPerStride));
            TrackFile.Element(xml, "ns3", "MaxRunCadence", Extension, Whole(totals.CadenceMaxSpm / TrackFile.FeetPerStride));
            TrackFile.Element(xml, "ns3", "Steps", Extension, totals.Steps);
            TrackFile.Element(xml, "ns3", "AvgWatts", Extension, Whole(totals.PowerWatts));
            TrackFile.Element(xml, "ns3", "MaxWatts", Extension, Whole(totals.PowerMaxWatts));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Samples(XmlWriter xml, Activity activity, DateTimeOffset start, ActivityLap lap)
    {
        ActivitySeries series = activity.Series;
        bool isFirstLap = activity.Laps.Count == 0 || ReferenceEquals(lap, activity.Laps[0]);
        bool isLastLap = activity.Laps.Count == 0 || ReferenceEquals(lap, activity.Laps[^1]);
        bool isOpen = false;
        for (int i = 0; i < series.Count; i++)
        {
            double seconds = series.ElapsedSeconds[i];
            if ((seconds < lap.StartSeconds && !isFirstLap) || (seconds >= lap.EndSeconds && !isLastLap))
            {
                continue;
            }

            if (isOpen && TrackFile.IsPauseBetween(activity, series.ElapsedSeconds[i - 1], seconds))
            {
                xml.WriteEndElement();
                isOpen = false;
            }

            if (!isOpen)
            {
                xml.WriteStartElement("Track", Space);
                isOpen = true;
            }

            Sample(xml, series, i, TrackFile.Time(start, seconds));
        }

        if (isOpen)
        {
            xml.WriteEndElement();
        }
    }

    private static void Sample(XmlWriter xml, ActivitySeries series, int i, string time)
    {
        xml.WriteStartElement("Trackpoint", Space);
        xml.WriteElementString("Time", Space, time);
        if (TrackFile.At(series.LatitudeDegrees, i) is double latitude && TrackFile.At(series.LongitudeDegrees, i) is double longitude)
        {
            xml.WriteStartElement("Position", Space);
            TrackFile.Element(xml, null, "LatitudeDegrees", Space, latitude);
            TrackFile.Element(xml, null, "LongitudeDegrees", Space, longitude);
            xml.WriteEndElement();
        }

        TrackFile.Element(xml, null, "AltitudeMeters", Space, TrackFile.At(series.AltitudeMeters, i));
        TrackFile.Element(xml, null, "DistanceMeters", Space, TrackFile.At(series.DistanceMeters, i));
        Beats(xml, "HeartRateBpm", TrackFile.At(series.HeartRateBpm, i));
        (double? speed, double? cadence, double? power) = (
            TrackFile.At(series.SpeedMetersPerSecond, i), TrackFile.At(series.CadenceSpm, i), TrackFile.At(series.PowerWatts, i));
        if ((speed ?? cadence ?? power) is not null)
        {
            xml.WriteStartElement("Extensions", Space);
            xml.WriteStartElement("ns3", "TPX", Extension);
            TrackFile.Element(xml, "ns3", "Speed", Extension, speed);
            TrackFile.Element(xml, "ns3", "RunCadence", Extension, Whole(cadence / TrackFile.FeetPerStride));
            TrackFile.Element(xml, "ns3", "Watts", Extension, Whole(power));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Beats(XmlWriter xml, string name, double? bpm)
    {
        if (Whole(bpm) is > 0 and double whole)
        {
            xml.WriteStartElement(name, Space);
            TrackFile.Element(xml, null, "Value", Space, whole);
            xml.WriteEndElement();
        }
    }

    private static double? Whole(double? value) => value is double number ? Math.Round(number, MidpointRounding.AwayFromZero) : null;
}
