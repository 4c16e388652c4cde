namespace TrainingPlan.Companion.Import.Fit;

/// <summary>What is wrong with a FIT file, one sentence.</summary>
public sealed class FitException(string sentence) : Exception(sentence);
