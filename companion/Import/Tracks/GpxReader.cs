using System.Xml;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>
/// Reads GPX 1.0 and 1.1: tracks with times, and the extensions for heart rate, cadence, temperature, power and speed. Segments are parts
/// of one run, the time between them a pause; a track that begins hours later is another activity.
/// </summary>
public static class GpxReader
{
    private const string Format = "GPX";
    private const double LongestPauseSeconds = 4 * 3600;

    /// <summary>What the file holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(byte[] bytes)
    {
        var notes = new List<string>();
        var tracks = new List<GpxTrack>();
        (bool hasPlaces, string device) = (false, "");
        using var xml = new TrackXml(bytes);
        try
        {
            while (xml.MoveNext())
            {
                if (xml.IsStart && xml.Name == "gpx")
                {
                    device = xml.Attribute("creator") ?? "";
                }

                hasPlaces |= xml.IsStart && xml.Name is "wpt" or "rtept" or "trkpt";
                if (xml.IsStart && xml.Name == "trk")
                {
                    tracks.Add(new GpxTrack());
                }
                else if (tracks.Count > 0 && xml.IsInside("trk"))
                {
                    tracks[^1].Take(xml);
                }
            }
        }
        catch (XmlException failure)
        {
            if (!tracks.Exists(track => track.HasTimes))
            {
                throw new ImportException($"The GPX file is not whole: it breaks off in line {failure.LineNumber}.");
            }

            notes.Add($"The file breaks off in line {failure.LineNumber}; what stands before it was taken.");
        }

        List<GpxTrack> timed = [.. tracks.Where(track => track.HasTimes)];
        if (timed.Count == 0)
        {
            throw new ImportException(hasPlaces
                ? "The GPX file is a course without times, not an activity: give it to predict with --course."
                : "The GPX file holds no track.");
        }

        if (timed.Count < tracks.Count(track => track.HasPoints))
        {
            notes.Add($"{tracks.Count(track => track.HasPoints) - timed.Count} of its tracks have no times and were passed over.");
        }

        return new ImportedFile
        {
            Format = Format,
            Activities = [.. Joined(timed).Select(track => track.ToActivity(device, notes))],
            Notes = notes,
        };
    }

    /// <summary>Tracks of one run, one behind the other.</summary>
    private static List<GpxTrack> Joined(List<GpxTrack> tracks)
    {
        var joined = new List<GpxTrack>();
        foreach (GpxTrack track in tracks)
        {
            double? gapSeconds = joined.Count == 0 ? null : (track.FirstTime - joined[^1].LastTime)?.TotalSeconds;
            if (gapSeconds is >= 0 and <= LongestPauseSeconds)
            {
                joined[^1].Append(track);
            }
            else
            {
                joined.Add(track);
            }
        }

        return joined;
    }
}
