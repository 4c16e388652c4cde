using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>A planned session and what became of it.</summary>
internal sealed record JsonOutcome(
    DateOnly Date, SessionKind Kind, string Name, int PlannedSeconds, SessionVerdict Verdict, SessionEffort Effort, MatchedBy MatchedBy,
    long? RunId, int? DoneSeconds, double? DoneMeters, int StepsDone, int StepCount, double? InTargetShare, string Sentence)
{
    public static JsonOutcome Of(SessionOutcome outcome) => new(
        outcome.Day.Date, outcome.Day.Kind, outcome.Day.Name, outcome.Day.DurationSeconds, outcome.Verdict, outcome.Effort,
        outcome.MatchedBy, outcome.RunId, outcome.DoneSeconds, outcome.DoneMeters, outcome.StepsDone, outcome.StepCount,
        outcome.InTargetShare is double share ? Math.Round(share, 3) : null, outcome.Sentence);
}
