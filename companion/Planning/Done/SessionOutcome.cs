namespace TrainingPlan.Companion.Planning;

/// <summary>A planned session held against what was run.</summary>
/// <param name="Day">The session as it was planned.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Effort">How hard it was beside what was planned.</param>
/// <param name="MatchedBy">By what the run was found.</param>
/// <param name="Run">The run; null without one.</param>
/// <param name="Sentence">All of it in words.</param>
public sealed record SessionOutcome(
    PlannedDay Day, SessionVerdict Verdict, SessionEffort Effort, MatchedBy MatchedBy, DoneRun? Run, string Sentence)
{
    /// <summary>Number of the run; null without one.</summary>
    public long? RunId => Run?.Id;

    /// <summary>Length of the run in seconds; null without one.</summary>
    public int? DoneSeconds => Run?.DurationSeconds;

    /// <summary>Distance of the run in metres; null when unknown.</summary>
    public double? DoneMeters => Run?.DistanceMeters;

    /// <summary>Steps of the workout, repeats written out; 0 where none were recorded.</summary>
    public int StepCount => Run?.Steps.Count ?? 0;

    /// <summary>Steps that were run to their end.</summary>
    public int StepsDone => Run?.Steps.Count(step => step is { IsBegun: true, IsCutShort: false }) ?? 0;

    /// <summary>Share of the judged time inside the targets, 0 to 1; null where nothing could be judged.</summary>
    public double? InTargetShare
    {
        get
        {
            DoneStep[] judged = [.. (Run?.Steps ?? []).Where(step => step.InTargetShare is not null && step.DoneSeconds > 0)];
            return judged.Length == 0
                ? null
                : judged.Sum(step => step.InTargetShare!.Value * step.DoneSeconds) / judged.Sum(step => step.DoneSeconds);
        }
    }
}
