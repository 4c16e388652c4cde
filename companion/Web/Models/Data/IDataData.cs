namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the page of the runner's data shows and does.</summary>
public interface IDataData
{
    /// <summary>What is kept where.</summary>
    DataView Data();

    /// <summary>Takes a file in, or every file of an archive, one after the other; a broken one stops none behind it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="bytes">Its bytes.</param>
    IEnumerable<ImportLine> Import(string name, byte[] bytes);

    /// <summary>Writes all runs, or the plan, as files of other programs into one archive.</summary>
    /// <param name="format">"fit", "tcx", "gpx", "csv" or "ics".</param>
    /// <param name="into">Takes the archive.</param>
    /// <param name="cancel">Ends it.</param>
    void Export(string format, Stream into, CancellationToken cancel);

    /// <summary>One run as a file; null when there is none, and a sentence when the format has no room for it.</summary>
    (string Name, byte[] Bytes, string? Refusal)? ExportRun(long id, string format);

    /// <summary>Writes everything into one file and returns where it is; the caller deletes it.</summary>
    string Backup();

    /// <summary>Puts a backup in place; what was there is kept aside. Returns how many runs it has.</summary>
    int Restore(string file);

    /// <summary>Takes a run out of every list; false when there is none.</summary>
    bool Delete(long id);

    /// <summary>Brings a deleted run back; false when none of this number is deleted.</summary>
    bool Undelete(long id);

    /// <summary>Begins anew with nothing; what was there is kept aside.</summary>
    void DeleteAll();

    /// <summary>Puts a copy that was kept aside in place; false when there is none of this name.</summary>
    bool PutBack(string copy);

    /// <summary>Deletes a copy that was kept aside, for good; false when there is none of this name.</summary>
    bool Erase(string copy);
}
