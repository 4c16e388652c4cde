using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace TrainingPlan.Companion.Tests.Import;

/// <summary>Files of other programs, made by hand.</summary>
internal static class SampleFiles
{
    public static DateTimeOffset Start { get; } = new(2026, 3, 14, 17, 30, 5, TimeSpan.Zero);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A Garmin Connect export in the style of a language.</summary>
    public static byte[] Garmin(bool isCommaDecimal, params string[] rows) => Utf8(
        "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Aerobic TE,Avg Run Cadence,Total Ascent,"
        + "Avg Stride Length,Steps,Moving Time,Elapsed Time\n"
        + string.Join('\n', rows.Select(row => isCommaDecimal ? row : row.Replace(',', '!').Replace('.', ',').Replace('!', '.')
            .Replace("\".\"", "\",\"").Replace("\".", "\",").Replace(".\"", ",\""))));

    /// <summary>A row of it, fields in quotes.</summary>
    public static string Row(
        string type = "Running", string date = "2026-03-14 18:30:05", string title = "Evening", string distance = "10,02",
        string energy = "1.105", string time = "00:50:00", string heartRate = "148", string steps = "8.510", string stepLength = "1,18") =>
        $"\"{type}\",\"{date}\",\"false\",\"{title}\",\"{distance}\",\"{energy}\",\"{time}\",\"{heartRate}\",\"171\",\"3,1\",\"170\","
        + $"\"--\",\"{stepLength}\",\"{steps}\",\"--:--:--\",\"00:51:02,5\"";

    /// <summary>A TCX file of one lap with a sample a second.</summary>
    public static string Tcx(int seconds, DateTimeOffset? start = null, string sport = "Running")
    {
        DateTimeOffset begin = start ?? Start;
        string At(int second) => begin.AddSeconds(second).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
            <Activities><Activity Sport="{sport}"><Id>{At(0)}</Id><Lap StartTime="{At(0)}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>
            <DistanceMeters>{seconds * 3}</DistanceMeters><Calories>99</Calories>
            <AverageHeartRateBpm><Value>150</Value></AverageHeartRateBpm><Intensity>Active</Intensity>
            <TriggerMethod>Manual</TriggerMethod><Track>
            """);
        for (int second = 0; second <= seconds; second++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""
                <Trackpoint><Time>{At(second)}</Time><AltitudeMeters>{120 + second % 5}</AltitudeMeters>
                <DistanceMeters>{second * 3}</DistanceMeters><HeartRateBpm><Value>{140 + second % 20}</Value></HeartRateBpm>
                <Extensions><ns3:TPX xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2"><ns3:Speed>3.0</ns3:Speed>
                <ns3:RunCadence>85</ns3:RunCadence><ns3:Watts>280</ns3:Watts></ns3:TPX></Extensions></Trackpoint>
                """);
        }

        return text.Append("</Track></Lap><Notes>Along the river</Notes><Creator><Name>A watch</Name></Creator></Activity></Activities>")
            .Append("</TrainingCenterDatabase>").ToString();
    }

    /// <summary>A GPX file of segments of so many seconds with 30 s between them.</summary>
    public static string Gpx(DateTimeOffset? start, params int[] segments)
    {
        var text = new StringBuilder("""
            <?xml version="1.0"?><gpx version="1.1" creator="A watch" xmlns="http://www.topografix.com/GPX/1/1"
            xmlns:gpxtpx="http://www.garmin.com/xmlschemas/TrackPointExtension/v2"><trk><name>River</name><type>trail_running</type>
            """);
        int second = 0;
        foreach (int length in segments)
        {
            text.Append("<trkseg>");
            for (int end = second + length; second <= end; second++)
            {
                string latitude = (48 + second * 3 / 111_195.0).ToString("F8", CultureInfo.InvariantCulture);
                string time = start is null ? "" : $"<time>{start.Value.AddSeconds(second):yyyy-MM-ddTHH:mm:ssZ}</time>";
                text.Append($"<trkpt lat=\"{latitude}\" lon=\"11.5\"><ele>500</ele>{time}<extensions><gpxtpx:TrackPointExtension>")
                    .Append("<gpxtpx:atemp>21</gpxtpx:atemp><gpxtpx:hr>151</gpxtpx:hr><gpxtpx:cad>86</gpxtpx:cad>")
                    .Append("</gpxtpx:TrackPointExtension><power>250</power></extensions></trkpt>");
            }

            second += 29;
            text.Append("</trkseg>");
        }

        return text.Append("</trk></gpx>").ToString();
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Bytes)[] files)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in files)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
