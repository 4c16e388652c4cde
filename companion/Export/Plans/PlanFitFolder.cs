using System.IO.Compression;
using TrainingPlan.Companion.Export.Fit;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Export.Plans;

/// <summary>A plan's sessions as FIT workouts, a file each.</summary>
/// <param name="Files">Name and bytes, in rising time.</param>
/// <param name="Notes">What a FIT file can't say as we mean it, each once.</param>
public sealed record PlanFitFolder(IReadOnlyList<(string Name, byte[] Bytes)> Files, IReadOnlyList<string> Notes)
{
    /// <summary>Writes every session of the days.</summary>
    public static PlanFitFolder Of(IReadOnlyList<PlannedDay> days, DateTimeOffset madeUtc)
    {
        var files = new List<(string, byte[])>();
        var notes = new List<string>();
        foreach (PlannedDay day in days.Where(day => day.Workout is not null))
        {
            WorkoutExport written = WorkoutFitWriter.Write(day.Workout!, madeUtc);
            files.Add((FormattableString.Invariant($"{day.Date:yyyy-MM-dd}-{Safe(day.Name)}.fit"), written.File));
            notes.AddRange(written.Notes.Where(note => !notes.Contains(note)));
        }

        return new PlanFitFolder(files, notes);
    }

    /// <summary>All of them in one zip file.</summary>
    public byte[] Zip()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in Files)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }

    private static string Safe(string name)
    {
        string safe = new([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]);
        return string.Join('-', safe.Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } kept ? kept : "session";
    }
}
