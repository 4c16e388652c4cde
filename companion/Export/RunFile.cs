using System.Text;
using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Export.Tracks;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Export;

/// <summary>A format that other programs take.</summary>
public enum ExportFormat
{
    /// <summary>FIT, with everything that is known.</summary>
    Fit,

    /// <summary>Training Center XML.</summary>
    Tcx,

    /// <summary>GPX.</summary>
    Gpx,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>iCalendar, of the plan.</summary>
    Ics,
}

/// <summary>One run of the store as the file of another program.</summary>
public static class RunFile
{
    /// <summary>Name of the file.</summary>
    public static string NameOf(StoredActivity activity, ExportFormat format) =>
        $"run-{activity.Id:0000}.{format.ToString().ToLowerInvariant()}";

    /// <summary>Its bytes.</summary>
    /// <exception cref="ExportException">The format has no room for this run; the message says why.</exception>
    public static byte[] Bytes(RunStore store, StoredActivity listed, ExportFormat format)
    {
        Activity activity = store.GetActivity(listed.Id)!;
        return format switch
        {
            ExportFormat.Fit => FitActivityWriter.Write(activity),
            ExportFormat.Tcx => TcxWriter.Write(activity),
            ExportFormat.Gpx => GpxWriter.Write(activity),
            _ when activity.Series.Count == 0 => throw new ExportException("Only totals of this run are known, no samples."),
            _ => Encoding.UTF8.GetBytes(ActivityCsv.Samples(activity)),
        };
    }
}
