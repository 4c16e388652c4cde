namespace TrainingPlan.Companion.Import.Fit;

/// <summary>A beat that a strap kept until it could send it.</summary>
/// <param name="Seconds">Its time in seconds since 1989-12-31 00:00 UTC.</param>
/// <param name="IntervalMs">Milliseconds since the beat before; not a number when they are not known.</param>
/// <param name="Bpm">The strap's heart rate; 0 when it gave none.</param>
internal readonly record struct FitLateBeat(double Seconds, float IntervalMs, byte Bpm)
{
    /// <summary>Whether the interval is known.</summary>
    public bool HasInterval => !float.IsNaN(IntervalMs);
}
