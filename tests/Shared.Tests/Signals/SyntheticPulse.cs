namespace TrainingPlan.Shared.Tests.Signals;

/// <summary>Light and motion of a wrist from one seed: a pulse, the light that motion adds through the skin, and noise; 50 Hz.</summary>
public sealed class SyntheticPulse
{
    private readonly SyntheticRunner noise;
    private readonly double[] coupling;
    private readonly double[] delayed = new double[3];
    private double beats;
    private double strides;

    public SyntheticPulse(int seed, int ledCount)
    {
        noise = new SyntheticRunner(seed);
        Counts = new int[ledCount];
        coupling = Enumerable.Range(0, 3).Select(_ => noise.Gaussian()).ToArray();
    }

    /// <summary>The newest light.</summary>
    public int[] Counts { get; }

    /// <summary>The newest acceleration in mg.</summary>
    public int[] MotionMg { get; } = new int[3];

    /// <summary>Light of motion over light of the pulse.</summary>
    public double ArtefactRatio { get; init; } = 2;

    /// <summary>Size of the pulse; 0 is a light without one.</summary>
    public double PulseSize { get; set; } = 1;

    /// <summary>Makes the next sample.</summary>
    public void Next(double bpm, double cadenceSpm)
    {
        beats += bpm / 60 / 50;
        strides += cadenceSpm / 120 / 50;
        double b = 2 * Math.PI * beats;
        double s = 2 * Math.PI * strides;
        double pulse = PulseSize * (Math.Cos(b) + (0.4 * Math.Cos((2 * b) + 1)));
        double moves = cadenceSpm > 0 ? 800 : 0;
        double[] motion =
        [
            moves * (Math.Cos(s) + (0.3 * Math.Cos(2 * s))),
            moves * (Math.Cos((2 * s) + 0.5) + (0.4 * Math.Cos((4 * s) + 0.2))),
            moves * 0.5 * (Math.Sin((2 * s) + 0.3) + (0.5 * Math.Sin(3 * s))),
        ];
        double artefact = 0;
        for (int axis = 0; axis < 3; axis++)
        {
            // Skin and strap follow within about 60 ms.
            delayed[axis] += (motion[axis] - delayed[axis]) * 0.3;
            artefact += coupling[axis] * delayed[axis] / 800;
            MotionMg[axis] = (int)((axis == 2 ? 1000 : 0) + motion[axis] + (4 * noise.Gaussian()));
        }

        for (int led = 0; led < Counts.Length; led++)
        {
            Counts[led] = (int)(100000 + (400 * (pulse + (ArtefactRatio * artefact))) + (40 * noise.Gaussian()));
        }
    }
}
