using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>One column of a run's small picture.</summary>
/// <param name="CadenceSpm">Mean cadence of its seconds in steps per minute.</param>
/// <param name="Trust">None leaves a gap, doubtful is drawn pale.</param>
public readonly record struct ProfileColumn(double CadenceSpm, Trust Trust);
