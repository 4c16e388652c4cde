using System.IO.Compression;
using System.Text;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Import.Archives;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using CalendarFile = TrainingPlan.Companion.Export.Plans.PlanCalendar;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runner's data, in and out of the run store.</summary>
/// <param name="store">Where they are; not owned.</param>
/// <param name="clock">Names files by the day.</param>
internal sealed class StoreData(RunStore store, TimeProvider clock) : IDataData
{
    private const string CopyPattern = "trainingplan-before-restore-*.db";
    private const int BytesPerKilobyte = 1024;
    private const int MostDeletedShown = 50;

    private readonly object _gate = new();

    /// <inheritdoc/>
    public DataView Data()
    {
        // What was written last may stand in the log beside the database.
        var bytes = new DirectoryInfo(store.DataDirectory).EnumerateFiles(DataFolder.DatabaseFileName + "*").Sum(file => file.Length);
        var (runs, deleted) = (store.CountActivities(), store.ListDeletedActivities());
        return new DataView(
            store.DataDirectory,
            [
                new BandFact(DataTexts.FactDatabase, $"{DataFolder.DatabaseFileName}, {Size(bytes)}"),
                new BandFact(DataTexts.FactRuns, Format.Whole(runs)),
                new BandFact(DataTexts.FactFiles, Format.Whole(store.ListOriginals().Count)),
                new BandFact(DataTexts.FactMornings, Format.Whole(store.GetCheckIns(DateOnly.MinValue, DateOnly.MaxValue).Count)),
                new BandFact(DataTexts.FactBands, Format.Whole(store.GetBands().Count)),
            ],
            [.. deleted.Take(MostDeletedShown).Select(run => new DeletedRun(run.Id, Words(run)))],
            [.. Copies().Select(file => new KeptCopy(file.Name, file.LastWriteTime, Size(file.Length)))],
            runs);
    }

    /// <inheritdoc/>
    public IEnumerable<ImportLine> Import(string name, byte[] bytes)
    {
        var import = new HistoryImport(store, isTrial: false);
        foreach (var member in ArchiveMembers.Of(name, bytes))
        {
            yield return ImportWords.Of(import.Keep(import.Read(member)));
        }
    }

    /// <inheritdoc/>
    public void Export(string format, Stream into, CancellationToken cancel)
    {
        using var archive = new ZipArchive(into, ZipArchiveMode.Create);
        if (format == "ics")
        {
            var plan = CalendarFile.Write(store.GetPlan(StoreSources.Day(clock), DateOnly.MaxValue), clock.GetUtcNow());
            Add(archive, "plan.ics", Encoding.UTF8.GetBytes(plan));
            return;
        }

        var wanted = Enum.Parse<ExportFormat>(format, ignoreCase: true);
        var activities = store.ListActivities();
        var leftOut = new List<string>();
        if (wanted == ExportFormat.Csv)
        {
            Add(archive, "activities.csv", Encoding.UTF8.GetBytes(ActivityCsv.List(activities)));
        }

        foreach (var activity in activities)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                Add(archive, RunFile.NameOf(activity, wanted), RunFile.Bytes(store, activity, wanted));
            }
            catch (ExportException reason)
            {
                leftOut.Add(string.Format(DataTexts.ExportLeftOut, activity.Id, reason.Message));
            }
        }

        if (leftOut.Count > 0)
        {
            Add(archive, "left-out.txt", Encoding.UTF8.GetBytes(string.Join("\r\n", leftOut)));
        }
    }

    /// <inheritdoc/>
    public (string Name, byte[] Bytes, string? Refusal)? ExportRun(long id, string format)
    {
        if (store.FindActivity(id) is not { } activity)
        {
            return null;
        }

        var wanted = Enum.Parse<ExportFormat>(format, ignoreCase: true);
        try
        {
            return (RunFile.NameOf(activity, wanted), RunFile.Bytes(store, activity, wanted), null);
        }
        catch (ExportException reason)
        {
            return ("", [], reason.Message);
        }
    }

    /// <inheritdoc/>
    public string Backup() => store.Backup(Path.Combine(Path.GetTempPath(), $"trainingplan-{Guid.NewGuid():N}.db")).File;

    /// <inheritdoc/>
    public int Restore(string file)
    {
        lock (_gate)
        {
            return RunStore.Restore(store.DataDirectory, file, clock).Runs;
        }
    }

    /// <inheritdoc/>
    public bool Delete(long id) => store.DeleteActivity(id);

    /// <inheritdoc/>
    public bool Undelete(long id) => store.RestoreActivity(id);

    /// <inheritdoc/>
    public void DeleteAll()
    {
        var folder = Directory.CreateTempSubdirectory("trainingplan-empty-").FullName;
        try
        {
            string empty;
            using (var nothing = RunStore.Open(folder, clock))
            {
                empty = nothing.Backup(Path.Combine(folder, "empty.db")).File;
            }

            Restore(empty);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <inheritdoc/>
    public bool PutBack(string copy)
    {
        if (Copies().FirstOrDefault(file => file.Name == copy) is not { } found)
        {
            return false;
        }

        Restore(found.FullName);
        found.Delete();
        return true;
    }

    /// <inheritdoc/>
    public bool Erase(string copy)
    {
        // Only what is listed can be named: no name leads out of the folder.
        var found = Copies().FirstOrDefault(file => file.Name == copy);
        found?.Delete();
        return found is not null;
    }

    private IEnumerable<FileInfo> Copies() => new DirectoryInfo(store.DataDirectory).EnumerateFiles(CopyPattern)
        .OrderByDescending(file => file.LastWriteTimeUtc).ThenByDescending(file => file.Name, StringComparer.Ordinal);

    private string Words(StoredActivity run) => string.Format(
        DataTexts.DeletedRun,
        run.Id,
        run.Name.Length > 0 ? run.Name : RunsTexts.SportRun,
        run.Start is { } start ? Format.DayAndTime(StoreSources.Local(clock, start)) : RunsTexts.TimeUnknown);

    private static string Size(long bytes) => bytes < BytesPerKilobyte * BytesPerKilobyte
        ? string.Format(DataTexts.SizeKilobytes, Format.Whole((double)(bytes + BytesPerKilobyte - 1) / BytesPerKilobyte))
        : string.Format(DataTexts.SizeMegabytes, Format.Tenths((double)bytes / BytesPerKilobyte / BytesPerKilobyte));

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        using var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
        entry.Write(bytes);
    }
}
