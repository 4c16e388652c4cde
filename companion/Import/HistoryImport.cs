using TrainingPlan.Companion.Import.Archives;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Import;

/// <summary>Takes files into a store, each whole or not at all; one that is broken stops none behind it.</summary>
/// <param name="store">Takes them.</param>
/// <param name="isTrial">True to look only and keep nothing.</param>
public sealed class HistoryImport(RunStore store, bool isTrial)
{
    private static readonly string[] OwnEndings = [".fit", ".tcx", ".gpx", ".csv"];

    /// <summary>A file that was read and is not yet kept.</summary>
    public sealed class ReadMember
    {
        internal ReadMember(ImportMember member, ImportedFile? file, ImportOutcome? outcome) =>
            (Member, File, Outcome) = (member, file, outcome);

        internal ImportMember Member { get; }

        internal ImportedFile? File { get; }

        internal ImportOutcome? Outcome { get; }
    }

    /// <summary>Reads a file without keeping anything; may be called beside <see cref="Keep"/>.</summary>
    public ReadMember Read(ImportMember member)
    {
        if (member.Bytes is null)
        {
            return new ReadMember(member, null, Refused(member, member.Refusal!, ImportState.Refused));
        }

        if (store.FindOriginal(RunStore.DigestOfFile(member.Bytes)) is not null)
        {
            return new ReadMember(member, null, new ImportOutcome { Path = member.Path, State = ImportState.AlreadyThere });
        }

        try
        {
            return new ReadMember(member, FileImporter.Read(member.Name, member.Bytes), null);
        }
        catch (UnknownFormatException unknown)
        {
            bool isExpected = OwnEndings.Any(ending => member.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
            return new ReadMember(
                member, null, Refused(member, unknown.Message, isExpected ? ImportState.Refused : ImportState.PassedOver));
        }
        catch (ImportException refusal)
        {
            return new ReadMember(member, null, Refused(member, refusal.Message, ImportState.Refused));
        }
    }

    /// <summary>Keeps what was read, in one transaction.</summary>
    public ImportOutcome Keep(ReadMember read)
    {
        if (read.File is not ImportedFile file)
        {
            return read.Outcome!;
        }

        var outcome = new ImportOutcome
        {
            Path = read.Member.Path,
            State = ImportState.Imported,
            Format = file.Format,
            DayCount = file.Days.Count,
            Workouts = [.. file.Workouts.Select(workout => workout.Name)],
            Notes = file.Notes,
        };
        if (isTrial)
        {
            return outcome with { New = [.. file.Activities.Select(_ => 0L)] };
        }

        foreach (Workout workout in file.Workouts)
        {
            store.SaveWorkout(workout, read.Member.Name);
        }

        SavedOriginal saved = store.SaveOriginal(read.Member.Name, read.Member.Bytes!, FileImporter.Contents(file));
        return outcome with
        {
            State = saved.IsNew ? ImportState.Imported : ImportState.AlreadyThere,
            New = saved.New,
            Merged = saved.Merged,
            KnownCount = saved.KnownCount,
            DeletedCount = saved.DeletedCount,
        };
    }

    private static ImportOutcome Refused(ImportMember member, string sentence, ImportState state) =>
        new() { Path = member.Path, State = state, Refusal = sentence };
}
