using TrainingPlan.Companion.Import;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>What became of a file, in words.</summary>
internal static class ImportWords
{
    private const int MostNotes = 3;

    internal static ImportLine Of(ImportOutcome outcome)
    {
        var sentence = outcome.State switch
        {
            ImportState.Imported => Imported(outcome),
            ImportState.AlreadyThere => DataTexts.ImportThere,
            _ => outcome.Refusal ?? DataTexts.ImportRefused,
        };
        var notes = string.Join(' ', outcome.Notes.Take(MostNotes));
        var tone = outcome.State switch
        {
            ImportState.Imported => "good",
            ImportState.Refused => "bad",
            _ => "plain",
        };
        var first = outcome.New.Concat(outcome.Merged).FirstOrDefault();
        return new ImportLine(
            outcome.Path, notes.Length > 0 ? $"{sentence} {notes}" : sentence, tone, first > 0 ? $"/runs/{first}" : null,
            outcome.New.Count);
    }

    private static string Imported(ImportOutcome outcome)
    {
        var parts = new List<string>();
        void Add(int count, string words)
        {
            if (count > 0)
            {
                parts.Add(string.Format(words, count));
            }
        }

        Add(outcome.New.Count, DataTexts.ImportNew);
        Add(outcome.Merged.Count, DataTexts.ImportMerged);
        Add(outcome.KnownCount, DataTexts.ImportKnown);
        Add(outcome.DeletedCount, DataTexts.ImportDeleted);
        Add(outcome.DayCount, DataTexts.ImportDays);
        Add(outcome.Workouts.Count, DataTexts.ImportWorkouts);
        return parts.Count == 0 ? DataTexts.ImportNothing : $"{outcome.Format}: {string.Join(", ", parts)}.";
    }
}
