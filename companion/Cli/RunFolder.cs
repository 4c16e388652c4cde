using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Export;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>Writes sessions out as folders of plain files; nothing that is there is ever overwritten.</summary>
internal sealed class RunFolder(RunStore store, string directory)
{
    /// <summary>Writes a run or a session that was set aside; returns the folder, or null when there is no such session.</summary>
    public string? Write(long id)
    {
        if (store.GetRun(id) is StoredRun run)
        {
            return WriteRun(run);
        }

        if (store.FindActivity(id) is StoredActivity activity)
        {
            return activity.SessionId is long session ? WriteRun(store.GetRun(session)!) : WriteImported(activity);
        }

        return store.ListSetAside().FirstOrDefault(session => session.Id == id) is SetAsideSession aside ? WriteSetAside(aside) : null;
    }

    /// <summary>Writes a run: its raw bytes, the report, its seconds and its cues.</summary>
    public string WriteRun(StoredRun run)
    {
        string folder = NewFolder($"run-{run.Id:0000}");
        IReadOnlyList<StoredCue> cues = store.GetCues(run.Id);
        File.WriteAllBytes(Path.Combine(folder, "session.bin"), store.GetBytes(run.Id)!);
        WriteJson(folder, "run.json", JsonReport.Of(run, RunReport.From(store.GetRunInput(run.Id)!), cues, SentenceStyle.Of(store)));
        File.WriteAllText(Path.Combine(folder, "seconds.csv"), RunCsv.Seconds(store.GetSeconds(run.Id)));
        File.WriteAllText(Path.Combine(folder, "cues.csv"), RunCsv.Cues(cues));
        return folder;
    }

    /// <summary>Writes a run that no band recorded: what it is, its samples, and the files that tell of it.</summary>
    public string WriteImported(StoredActivity activity)
    {
        string folder = NewFolder($"run-{activity.Id:0000}");
        IReadOnlyList<StoredSource> sources = store.GetSources(activity.Id);
        WriteJson(folder, "run.json", new { activity = JsonActivity.Of(activity), sources = sources.Select(JsonSource.Of) });
        if (activity.SampleCount > 0)
        {
            File.WriteAllText(Path.Combine(folder, "samples.csv"), ActivityCsv.Samples(store.GetActivity(activity.Id)!));
        }

        foreach (StoredSource source in sources.Where(source => source.OriginalId is not null))
        {
            WriteOriginal(folder, source.OriginalId!.Value, source.FileName);
        }

        return folder;
    }

    /// <summary>Writes every file that was taken in, as it was.</summary>
    public void WriteOriginals()
    {
        IReadOnlyList<StoredOriginal> originals = store.ListOriginals();
        if (originals.Count == 0)
        {
            return;
        }

        string folder = NewFolder("originals");
        foreach (StoredOriginal original in originals)
        {
            WriteOriginal(folder, original.Id, original.Name);
        }
    }

    /// <summary>Writes a session that makes no run: its bytes, and why.</summary>
    public string WriteSetAside(SetAsideSession session)
    {
        string folder = NewFolder($"set-aside-{session.Id:0000}");
        File.WriteAllBytes(Path.Combine(folder, "session.bin"), store.GetBytes(session.Id)!);
        WriteJson(folder, "reason.json", session);
        return folder;
    }

    /// <summary>Writes the bytes of a session that has not come over whole.</summary>
    public string WriteUnfinished(UnfinishedSession session)
    {
        string folder = NewFolder($"unfinished-{session.BandId}-{session.SessionNumber}-{session.Digest}");
        byte[] bytes = store.GetPartial(session.BandId, session.SessionNumber, session.Digest);
        File.WriteAllBytes(Path.Combine(folder, "first-bytes.bin"), bytes);
        WriteJson(folder, "reason.json", session);
        return folder;
    }

    /// <summary>The name comes from outside: nothing of it may lead to another folder.</summary>
    private void WriteOriginal(string folder, long id, string name)
    {
        string safe = string.Concat(name.Select(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or ' ' ? letter : '_'));
        string ending = safe.Length > 80 ? safe[^80..] : safe;
        File.WriteAllBytes(Path.Combine(folder, $"{id:0000}-{ending}"), store.GetOriginalBytes(id)!);
    }

    private string NewFolder(string name)
    {
        string folder = Path.GetFullPath(Path.Combine(directory, name));
        if (Path.Exists(folder))
        {
            throw new CommandException($"There is already something at {folder}.", "Name another folder; an export overwrites nothing.");
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>Writes a value as JSON into a file.</summary>
    public static void WriteJson(string folder, string name, object value)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name));
        JsonText.Write(writer, value);
    }
}
