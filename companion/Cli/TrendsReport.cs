using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Cli;

/// <summary>The cues of a week, heard against withheld.</summary>
/// <param name="Monday">The week's first day.</param>
/// <param name="Responses">One row for each kind of target that was corrected, 30 s on.</param>
internal sealed record CueWeek(DateOnly Monday, IReadOnlyList<CueResponse> Responses);

/// <summary>What <c>trends</c> shows, gathered.</summary>
internal sealed record TrendsReport(
    TrainingHistoryView History, RunnerEstimates Estimates, IReadOnlyList<TrainingWeek> Weeks, IntensityDistribution Intensity,
    IReadOnlyList<CueWeek> CueWeeks, IReadOnlyList<CueResponse> CueResponses)
{
    private const int AfterSeconds = 30;

    private static readonly TargetKind[] Targets = [TargetKind.Cadence, TargetKind.Pace, TargetKind.HeartRate];

    /// <summary>Gathers the last weeks.</summary>
    public static TrendsReport Of(RunStore store, TrainingHistoryView history, int weekCount)
    {
        IReadOnlyList<TrainingWeek> weeks = history.Weeks(weekCount);
        Dictionary<DateOnly, List<RunInput>> cued = store.ListRuns()
            .Where(run => run.CuesHeard + run.CuesWithheld > 0 && run.LocalDate >= weeks[0].Monday && run.LocalDate <= history.Today)
            .GroupBy(run => TrainingWeek.MondayOf(run.LocalDate))
            .ToDictionary(week => week.Key, week => week.Select(run => store.GetRunInput(run.Id)!).ToList());
        return new TrendsReport(
            history,
            RunnerEstimates.Of(history),
            weeks,
            history.Intensity(weeks[0].Monday, history.Today),
            [.. cued.OrderBy(week => week.Key).Select(week => new CueWeek(week.Key, ResponsesOf(week.Value)))
                .Where(week => week.Responses.Count > 0)],
            ResponsesOf([.. cued.Values.SelectMany(runs => runs)]));
    }

    private static IReadOnlyList<CueResponse> ResponsesOf(IReadOnlyList<RunInput> runs) =>
        [.. Targets.Select(target => CueResponse.Pooled(runs, target, AfterSeconds)).OfType<CueResponse>()];
}
