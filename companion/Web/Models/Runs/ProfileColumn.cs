using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Models;

/// <summary>One column of a run's small picture.</summary>
/// <param name="Value">Mean of its seconds: cadence in steps per minute, or heart rate in beats per minute.</param>
/// <param name="Trust">None leaves a gap, doubtful is drawn pale.</param>
public readonly record struct ProfileColumn(double Value, Trust Trust);
