using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>Signs of recovery and of health, each against the runner's own range.</summary>
/// <param name="Days">How many days are shown.</param>
/// <param name="HasDays">False when nothing is known of any day.</param>
/// <param name="Hint">Something that deserves an easy day, in careful words; null without it.</param>
/// <param name="Signs">Each sign today.</param>
/// <param name="Flags">What the evidence connects with injuries, in words.</param>
/// <param name="Charts">The signs over time.</param>
public sealed record HealthView(
    int Days,
    bool HasDays,
    string? Hint,
    IReadOnlyList<SignRow> Signs,
    IReadOnlyList<FlagRow> Flags,
    IReadOnlyList<ChartModel> Charts);

/// <summary>A sign of recovery today.</summary>
/// <param name="Name">What it is.</param>
/// <param name="State">Where it stands, in a word.</param>
/// <param name="Mark">The word's class in the style sheet: worse, usual, better, missing.</param>
/// <param name="Sentence">The same in a sentence.</param>
/// <param name="Entry">Its name in the catalogue of figures.</param>
/// <param name="Inputs">What it was made of.</param>
/// <param name="Trust">How far it may be believed.</param>
public sealed record SignRow(string Name, string State, string Mark, string Sentence, string Entry, string Inputs, Trust Trust);

/// <summary>Something that the evidence connects with injuries.</summary>
/// <param name="Sentence">What was seen.</param>
/// <param name="Evidence">What the evidence says, with its limits.</param>
/// <param name="Remedy">What to do.</param>
public sealed record FlagRow(string Sentence, string Evidence, string Remedy);
