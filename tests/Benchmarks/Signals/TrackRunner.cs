using TrainingPlan.Coaching;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>A runner on a simulated track: the pace changes by 20 s/km once a minute, under a sky and perhaps through a tunnel.</summary>
public sealed class TrackRunner : IRunner, IMovementSource
{
    /// <summary>Seconds between two changes of pace.</summary>
    public const int LegSeconds = 60;

    private readonly int[] paces;
    private readonly GnssSky sky;

    /// <summary>A track of some legs, from one seed.</summary>
    public TrackRunner(int seed, int legs, GnssSky sky)
    {
        this.sky = sky;
        var random = new Random(seed);
        paces = new int[legs];
        paces[0] = 250 + (10 * random.Next(15));
        for (int i = 1; i < legs; i++)
        {
            bool isFaster = paces[i - 1] > 400 || (paces[i - 1] > 250 && random.Next(2) == 0);
            paces[i] = paces[i - 1] + (isFaster ? -20 : 20);
        }
    }

    /// <summary>True time at which the first leg begins.</summary>
    public double StartSeconds { get; set; }

    /// <summary>Seconds into the track between which there is a roof.</summary>
    public (double From, double To) Tunnel { get; init; } = (-1, -1);

    /// <inheritdoc/>
    public bool IsSampled => true;

    /// <inheritdoc/>
    public int LightChannelCount => 0;

    /// <summary>True pace of a leg in seconds per kilometre.</summary>
    public int PaceOf(int leg) => paces[Math.Clamp(leg, 0, paces.Length - 1)];

    /// <inheritdoc/>
    public double SpeedMetersPerSecond(double trueSeconds) =>
        1000.0 / PaceOf((int)Math.Floor((trueSeconds - StartSeconds) / LegSeconds));

    /// <inheritdoc/>
    public GnssSky SkyAt(double trueSeconds)
    {
        double at = trueSeconds - StartSeconds;
        return at >= Tunnel.From && at < Tunnel.To ? GnssSky.Roof : sky;
    }

    /// <inheritdoc/>
    public void BeginRun(double trueSeconds) => StartSeconds = trueSeconds;

    /// <inheritdoc/>
    public void EndRun(double trueSeconds)
    {
        // The track ends with the band.
    }

    /// <inheritdoc/>
    public void Hear(CueKind cue, double trueSeconds)
    {
        // Runs its track whatever it hears.
    }

    /// <inheritdoc/>
    public void Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        double stride = 2 * Math.PI * trueSeconds * 172 / 120;
        motion.Clear();
        motion[0] = (700 * Math.Sin(stride)) + (500 * Math.Sin((2 * stride) + 0.6));
        motion[1] = 300 + (250 * Math.Cos(stride));
        motion[2] = -900 + (900 * Math.Cos((2 * stride) + 0.3)) + (250 * Math.Cos((4 * stride) + 1));
    }

    /// <inheritdoc/>
    public double LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds) => 0;
}
