using System.Xml;
using TrainingPlan.Companion.Analysis;

namespace TrainingPlan.Companion.Import.Tracks;

/// <summary>
/// Reads Garmin's Training Center XML: activities with laps and samples, and the extensions for speed, running cadence and power. A file
/// that breaks off gives what stands before.
/// </summary>
public static class TcxReader
{
    private const string Format = "TCX";

    /// <summary>What the file holds in our terms.</summary>
    /// <exception cref="ImportException">Nothing of it can be used; one sentence says why.</exception>
    public static ImportedFile Read(byte[] bytes)
    {
        var notes = new List<string>();
        var activities = new List<TcxActivity>();
        (bool hasCourse, bool hasWorkout) = (false, false);
        using var xml = new TrackXml(bytes);
        try
        {
            while (xml.MoveNext())
            {
                if (xml.IsStart)
                {
                    hasCourse |= xml.Name == "Course";
                    hasWorkout |= xml.Name == "Workout";
                }

                Take(xml, activities);
            }
        }
        catch (XmlException failure)
        {
            if (!activities.Exists(activity => activity.HasAnything))
            {
                throw new ImportException($"The TCX file is not whole: it breaks off in line {failure.LineNumber}.");
            }

            notes.Add($"The file breaks off in line {failure.LineNumber}; what stands before it was taken.");
        }

        List<Activity> read = [.. activities.Where(activity => activity.HasAnything).Select(activity => activity.ToActivity(notes))];
        return read.Count > 0
            ? new ImportedFile { Format = Format, Activities = read, Notes = notes }
            : throw new ImportException(
                hasCourse ? "The TCX file is a course, not an activity: give it to predict with --course."
                : hasWorkout ? "The TCX file is a workout for a watch, not an activity."
                : "The TCX file holds no activity.");
    }

    private static void Take(TrackXml xml, List<TcxActivity> activities)
    {
        if (xml.IsStart && xml.Name == "Activity")
        {
            activities.Add(new TcxActivity(xml.Attribute("Sport")));
        }
        else if (activities.Count > 0 && xml.IsInside("Activity"))
        {
            activities[^1].Take(xml);
        }
    }
}
