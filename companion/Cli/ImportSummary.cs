using TrainingPlan.Companion.Import;

namespace TrainingPlan.Companion.Cli;

/// <summary>An import in counts.</summary>
internal sealed record ImportSummary(
    int Files, int NewActivities, int MergedActivities, int KnownActivities, int Deleted, int Days, int Workouts, int FilesAlreadyThere,
    int PassedOver, int Refused)
{
    public static ImportSummary Of(IReadOnlyList<ImportOutcome> outcomes)
    {
        int Count(ImportState state) => outcomes.Count(outcome => outcome.State == state);
        return new ImportSummary(
            outcomes.Count,
            outcomes.Sum(outcome => outcome.New.Count),
            outcomes.SelectMany(outcome => outcome.Merged).Distinct().Count(),
            outcomes.Sum(outcome => outcome.KnownCount),
            outcomes.Sum(outcome => outcome.DeletedCount),
            outcomes.Where(outcome => outcome.State == ImportState.Imported).Sum(outcome => outcome.DayCount),
            outcomes.Sum(outcome => outcome.Workouts.Count),
            Count(ImportState.AlreadyThere),
            Count(ImportState.PassedOver),
            Count(ImportState.Refused));
    }
}
