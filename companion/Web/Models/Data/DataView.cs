namespace TrainingPlan.Companion.Web.Models;

/// <summary>What the page of the runner's data shows.</summary>
/// <param name="Folder">The folder on this computer.</param>
/// <param name="Facts">What is in it.</param>
/// <param name="Deleted">Runs that were deleted and can be brought back.</param>
/// <param name="Copies">Whole copies that were kept aside, the newest first.</param>
/// <param name="RunCount">Runs that there are.</param>
public sealed record DataView(
    string Folder, IReadOnlyList<BandFact> Facts, IReadOnlyList<DeletedRun> Deleted, IReadOnlyList<KeptCopy> Copies, int RunCount)
{
    /// <summary>What was just done, and can be undone; null for nothing.</summary>
    public DoneDeed? Done { get; init; }
}

/// <summary>A run that was deleted.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Words">What it was.</param>
public sealed record DeletedRun(long Id, string Words);

/// <summary>A copy of everything that was kept aside when something else took its place.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="When">When it was kept.</param>
/// <param name="Size">Its size in words.</param>
public sealed record KeptCopy(string Name, DateTime When, string Size);

/// <summary>Something that was done and can be undone with one press.</summary>
/// <param name="Sentence">What was done.</param>
/// <param name="UndoAddress">Address that undoes it; empty when it can't be.</param>
/// <param name="Field">Name of the field of the undoing.</param>
/// <param name="Value">Its value.</param>
public sealed record DoneDeed(string Sentence, string UndoAddress, string Field, string Value);

/// <summary>What became of one file of an import.</summary>
/// <param name="Path">Which file.</param>
/// <param name="Sentence">What became of it, in words.</param>
/// <param name="Tone">"good", "bad" or "plain".</param>
/// <param name="Address">Page of the first run that came of it; null for none.</param>
/// <param name="NewCount">New runs.</param>
public sealed record ImportLine(string Path, string Sentence, string Tone, string? Address, int NewCount);
