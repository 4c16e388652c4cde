namespace TrainingPlan.Companion.Web.Models;

/// <summary>One band that this computer has met.</summary>
/// <param name="Title">What it calls itself.</param>
/// <param name="Facts">What is known of it, name and value.</param>
public sealed record BandCard(string Title, IReadOnlyList<BandFact> Facts);

/// <summary>One thing that is known of a band.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">What is known.</param>
public sealed record BandFact(string Name, string Value);
