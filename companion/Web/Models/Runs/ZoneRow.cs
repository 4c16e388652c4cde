namespace TrainingPlan.Companion.Web.Models;

/// <summary>Time in one zone of heart rate or of pace.</summary>
/// <param name="Number">1 to 5.</param>
/// <param name="RangeText">Its bounds in words.</param>
/// <param name="Seconds">Trusted seconds inside it.</param>
/// <param name="Share">Share of all trusted seconds, 0 to 1.</param>
public sealed record ZoneRow(int Number, string RangeText, int Seconds, double Share)
{
    /// <summary>Its own name; empty when its number is its name.</summary>
    public string Name { get; init; } = "";
}
