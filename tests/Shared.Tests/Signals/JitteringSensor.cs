namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>
/// A runner under a sensor of 104 samples a second whose instants jitter by 1 ms and which loses one sample in a hundred, brought to
/// 50 Hz by averaging over each sample's time.
/// </summary>
public sealed class JitteringSensor(int seed, double rangeMg, double armRatio)
{
    private const double SensorHz = 104;
    private readonly SyntheticRunner runner = new(seed) { RangeMg = rangeMg, ArmRatio = armRatio };
    private readonly Random random = new(seed);
    private double jitter;
    private double left;
    private (int X, int Y, int Z) held;

    /// <summary>The next sample at 50 Hz.</summary>
    public (int X, int Y, int Z) Next(double cadenceSpm)
    {
        double wanted = SensorHz / 50;
        double x = 0;
        double y = 0;
        double z = 0;
        while (wanted > 1e-9)
        {
            if (left < 1e-9)
            {
                Sense(cadenceSpm);
            }

            double share = Math.Min(left, wanted);
            x += held.X * share;
            y += held.Y * share;
            z += held.Z * share;
            left -= share;
            wanted -= share;
        }

        double scale = 50 / SensorHz;
        return ((int)Math.Round(x * scale), (int)Math.Round(y * scale), (int)Math.Round(z * scale));
    }

    private void Sense(double cadenceSpm)
    {
        double before = jitter;
        jitter = (random.NextDouble() - 0.5) * 0.002;
        double step = (1 / SensorHz) + jitter - before;
        (int X, int Y, int Z) now = runner.Next(cadenceSpm * step * 50);
        held = random.Next(100) == 0 ? held : now;
        left = 1;
    }
}
