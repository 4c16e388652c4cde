namespace TrainingPlan.Companion.Web.Models;

/// <summary>The data of a page cannot be read; the message tells the runner why and what to do.</summary>
/// <param name="message">One or two sentences.</param>
/// <param name="inner">What went wrong underneath.</param>
public sealed class PageDataException(string message, Exception inner) : Exception(message, inner);
