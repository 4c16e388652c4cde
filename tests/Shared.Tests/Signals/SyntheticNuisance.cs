namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>
/// A wrist that does not walk, from one seed at 50 Hz in mg: on a steering wheel or at a keyboard. Shakes come as short decaying
/// oscillations, turns of the forearm as slow changes of gravity's direction.
/// </summary>
public sealed class SyntheticNuisance(int seed)
{
    private const double SampleSeconds = 0.02;
    private readonly SyntheticRunner normal = new(seed);
    private readonly Random random = new(seed);
    private readonly double[] velocity = new double[3];
    private readonly double[] position = new double[3];
    private double seconds;
    private double turn;
    private double turnTo;
    private double burstUntil;
    private double nextTap;
    private double engineHz = 25;

    /// <summary>On the road: engine, rough surface, bumps, steering, and a gear change now and then.</summary>
    public (int X, int Y, int Z) Drive()
    {
        engineHz += (28 + (6 * Math.Sin(seconds / 40)) - engineHz) * 0.01;
        Ring(1.6, 0.35, 220);
        if (Chance(0.15))
        {
            Strike(250 + (random.NextDouble() * 500));
        }

        if (Chance(0.12))
        {
            turnTo = 0.6 * normal.Gaussian();
        }

        if (Chance(0.03))
        {
            Strike(500);
            turnTo = 1.2 * normal.Gaussian();
        }

        return Sample(25 * Math.Sin(2 * Math.PI * engineHz * seconds), 35);
    }

    /// <summary>At a desk: bursts of taps at 3 to 8 a second, the mouse, a gesture now and then, and rest.</summary>
    public (int X, int Y, int Z) Type()
    {
        Ring(9, 0.2, 0);
        if (seconds >= burstUntil && Chance(0.2))
        {
            burstUntil = seconds + 2 + (random.NextDouble() * 20);
        }

        if (seconds < burstUntil && seconds >= nextTap)
        {
            nextTap = seconds + 0.12 + (random.NextDouble() * 0.2);
            Strike(60 + (random.NextDouble() * 120));
        }

        if (Chance(0.1))
        {
            turnTo = 0.3 * normal.Gaussian();
        }

        if (Chance(0.02))
        {
            Strike(700);
            turnTo = 1.5 * normal.Gaussian();
        }

        return Sample(0, 8);
    }

    private bool Chance(double perSecond) => random.NextDouble() < perSecond * SampleSeconds;

    private void Strike(double sizeMg)
    {
        for (int axis = 0; axis < 3; axis++)
        {
            position[axis] += sizeMg * normal.Gaussian();
        }
    }

    /// <summary>A body on springs: what strikes it rings and fades, what shakes it all the time comes out coloured.</summary>
    private void Ring(double hz, double damping, double shakeMg)
    {
        double omega = 2 * Math.PI * hz;
        for (int axis = 0; axis < 3; axis++)
        {
            double push = shakeMg * normal.Gaussian() * omega * omega * 0.1;
            velocity[axis] += (push - (omega * omega * position[axis]) - (2 * damping * omega * velocity[axis])) * SampleSeconds;
            position[axis] += velocity[axis] * SampleSeconds;
        }
    }

    private (int X, int Y, int Z) Sample(double buzzMg, double noiseMg)
    {
        seconds += SampleSeconds;
        turn += (turnTo - turn) * 0.03;
        return (
            (int)((1000 * Math.Sin(turn)) + position[0] + (noiseMg * normal.Gaussian())),
            (int)(position[1] + buzzMg + (noiseMg * normal.Gaussian())),
            (int)((1000 * Math.Cos(turn)) + position[2] + (noiseMg * normal.Gaussian())));
    }
}
