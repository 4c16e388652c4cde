namespace TrainingPlan.Companion.Speech;

/// <summary>A sentence and its second of the run.</summary>
public sealed record SpokenCue(int AtSeconds, string Sentence);
