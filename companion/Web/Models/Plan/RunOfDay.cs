namespace TrainingPlan.Companion.Web.Models;

/// <summary>A run that was done on a day of the plan.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Title">Its name, or the word for what it was.</param>
/// <param name="LengthText">How long it took; empty when unknown.</param>
public sealed record RunOfDay(long Id, string Title, string LengthText);
