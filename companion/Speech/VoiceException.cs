namespace TrainingPlan.Companion.Speech;

/// <summary>Why the system's voice did not speak, one sentence.</summary>
public sealed class VoiceException(string sentence) : Exception(sentence);
