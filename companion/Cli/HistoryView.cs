using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;

namespace TrainingPlan.Companion.Cli;

/// <summary>Opens a runner's history for a command; says on the error stream when many runs are looked at for the first time.</summary>
internal static class HistoryView
{
    private const int ManyRuns = 20;

    /// <summary>The history up to today.</summary>
    public static TrainingHistoryView Of(RunStore store, Terminal terminal) => Of(store, terminal, terminal.Today);

    /// <summary>The history up to a day.</summary>
    public static TrainingHistoryView Of(RunStore store, Terminal terminal, DateOnly until) =>
        TrainingHistoryView.Of(store.GetHistory(new FirstLook(terminal)), store.GetProfile(), until);

    /// <summary>One activity worked out, a run of the band or of any other source; null when there is none of this number.</summary>
    public static ActivityAnalysis? Analyse(RunStore store, TrainingHistoryView history, long number)
    {
        if (store.FindActivity(number) is not StoredActivity listed
            || history.Activities.FirstOrDefault(run => run.Id == listed.Id) is not HistoryRun run
            || store.GetActivity(listed.Id) is not Activity activity)
        {
            return null;
        }

        return ActivityAnalysis.Of(activity, run, history, listed.SessionId is long session ? store.GetRunInput(session) : null);
    }

    private sealed class FirstLook(Terminal terminal) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value)
        {
            if (value is { Done: 1, Total: >= ManyRuns })
            {
                terminal.Error.WriteLine($"Looking at {value.Total} runs for the first time; their figures are kept.");
            }
        }
    }
}
