namespace TrainingPlan.Benchmarks;

/// <summary>A bound that a figure must keep.</summary>
/// <param name="IsUpperBound">True: the result may not be above <paramref name="Value"/>; false: not below.</param>
/// <param name="Value">The bound, itself allowed.</param>
public sealed record BenchmarkGoal(bool IsUpperBound, double Value)
{
    /// <summary>A goal that is met by every result up to and with <paramref name="value"/>.</summary>
    public static BenchmarkGoal AtMost(double value) => new(true, value);

    /// <summary>A goal that is met by every result from <paramref name="value"/> on.</summary>
    public static BenchmarkGoal AtLeast(double value) => new(false, value);

    /// <summary>Whether a result keeps the bound; a result that is not a number does not.</summary>
    public bool IsMetBy(double result) => IsUpperBound ? result <= Value : result >= Value;
}
