namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>
/// A wrist made of formulas: impacts once a step along gravity, the arm's swing once a stride along any axis; 50 Hz, mg. Everything
/// comes from the seed.
/// </summary>
public sealed class SyntheticRunner
{
    private const int RawPerSample = 8;
    private readonly Random random;
    private readonly double[] impactAxis;
    private readonly double[] swingAxis;
    private readonly double[] gravity;
    private double strides;

    public SyntheticRunner(int seed)
    {
        random = new Random(seed);
        gravity = Direction();
        swingAxis = Direction();

        // The ground pushes upwards, more or less: the forearm is not stiff.
        double[] sideways = Direction();
        impactAxis = gravity.Select((up, axis) => up + (0.5 * sideways[axis])).ToArray();
    }

    /// <summary>Size of the impacts in mg.</summary>
    public double ImpactMg { get; init; } = 1000;

    /// <summary>Swing over impact.</summary>
    public double ArmRatio { get; init; } = 0.5;

    /// <summary>White noise of one 400 Hz reading in mg.</summary>
    public double NoiseMg { get; init; } = 60;

    /// <summary>Range of the sensor in mg.</summary>
    public double RangeMg { get; init; } = 8000;

    /// <summary>The next sample at the given cadence; 0 stands still.</summary>
    public (int X, int Y, int Z) Next(double cadenceSpm)
    {
        double[] sum = new double[3];
        for (int raw = 0; raw < RawPerSample; raw++)
        {
            strides += cadenceSpm / 120 / 50 / RawPerSample;
            double phase = 2 * Math.PI * strides;
            double moves = cadenceSpm > 0 ? ImpactMg : 0;
            double impact = moves * (Math.Cos(2 * phase) + (0.5 * Math.Cos((4 * phase) + 0.6)) + (0.15 * Math.Cos(phase)));
            double swing = moves * ArmRatio * (Math.Sin(phase) + (0.2 * Math.Sin((2 * phase) + 1)));
            for (int axis = 0; axis < 3; axis++)
            {
                double value = (1000 * gravity[axis]) + (impact * impactAxis[axis]) + (swing * swingAxis[axis]) + (NoiseMg * Gaussian());
                sum[axis] += Math.Clamp(value, -RangeMg, RangeMg);
            }
        }

        return ((int)Math.Round(sum[0] / RawPerSample), (int)Math.Round(sum[1] / RawPerSample), (int)Math.Round(sum[2] / RawPerSample));
    }

    /// <summary>A number of the standard normal distribution.</summary>
    public double Gaussian() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private double[] Direction()
    {
        double[] v = [Gaussian(), Gaussian(), Gaussian()];
        double length = Math.Sqrt(v.Sum(x => x * x));
        return v.Select(x => x / length).ToArray();
    }
}
