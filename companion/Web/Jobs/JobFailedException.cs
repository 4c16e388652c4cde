namespace TrainingPlan.Companion.Web.Jobs;

/// <summary>A job that ends with a failure, in words for the runner.</summary>
/// <param name="sentence">What is wrong and what to do.</param>
internal sealed class JobFailedException(string sentence) : Exception(sentence);
