using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>Where a job tells how far it is. Pages hear of it a few times a second at most, and of the last word always.</summary>
/// <param name="change">Puts a change of the state where every page sees it; true for at once.</param>
internal sealed class JobReport(Action<Func<JobState, JobState>, bool> change)
{
    private const int MostLines = 400;

    /// <summary>How far it is.</summary>
    internal void Say(string sentence, long done = 0, long total = 0) =>
        change(state => state with { Sentence = sentence, Done = done, Total = total }, false);

    /// <summary>Something came of it.</summary>
    internal void Add(JobLine line) => change(
        state => state with { Lines = [.. state.Lines.Skip(Math.Max(0, state.Lines.Count + 1 - MostLines)), line] }, false);
}
