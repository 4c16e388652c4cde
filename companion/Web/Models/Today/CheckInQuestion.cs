namespace TrainingPlan.Companion.Web.Models;

/// <summary>One question of the check-in: one tap answers it.</summary>
/// <param name="Name">Name of its field.</param>
/// <param name="Label">The question.</param>
/// <param name="LowLabel">What the first answer means; empty where the numbers say it.</param>
/// <param name="HighLabel">What the last answer means.</param>
/// <param name="Answers">The answers to choose from.</param>
/// <param name="Chosen">What was answered today; null for nothing yet.</param>
public sealed record CheckInQuestion(
    string Name, string Label, string LowLabel, string HighLabel, IReadOnlyList<int> Answers, double? Chosen);
