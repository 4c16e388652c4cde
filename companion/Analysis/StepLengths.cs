namespace TrainingPlan.Companion.Analysis;

/// <summary>Fitted step lengths.</summary>
/// <param name="WalkMeters">Walking step length in metres.</param>
/// <param name="RunMeters">Running step length in metres.</param>
/// <param name="IsHeld">True when a length wanted to leave 0.8 to 1.25 of the one before and was held.</param>
/// <param name="UncertaintyPercent">Half width of the 95 % interval of a distance by steps, in percent.</param>
/// <param name="RunCount">Runs that it rests on.</param>
public sealed record StepLengths(double WalkMeters, double RunMeters, bool IsHeld, double UncertaintyPercent, int RunCount)
{
    /// <summary>Distance in metres of so many steps.</summary>
    public double DistanceMeters(GaitSteps steps) => (steps.Walk * WalkMeters) + (steps.Run * RunMeters);
}
