using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks.Cues;

/// <summary>What tells a virtual band its pace: a foot pod's notifications or a GNSS module, each with its own noise.</summary>
public sealed class PaceFeed
{
    // A calibrated pod is off by a little for good, and by more from one second to the next.
    private const double PodScaleShare = 0.01;
    private const double PodJitterShare = 0.02;
    private const byte RunningFlag = 4;
    private readonly SeededRunner _runner;
    private readonly Random _random;
    private readonly double _scale;

    /// <summary>A feed of a seed for a runner.</summary>
    public PaceFeed(PaceSource source, SeededRunner runner, int seed)
    {
        Source = source;
        _runner = runner;
        _random = new Random(seed * 15_485_863);
        _scale = 1 + (PodScaleShare * ((2 * _random.NextDouble()) - 1));
        Gnss = source == PaceSource.Gnss ? new GnssModel(runner, seed) { ColdStartSeconds = 1 } : null;
    }

    /// <summary>Half a band that such a source can be coached by, in s/km: a satellite's pace is no better known than to ±19.</summary>
    public static int HalfWidthSecondsPerKm(PaceSource source) => source == PaceSource.Gnss ? 20 : 10;

    /// <summary>Where the pace comes from.</summary>
    public PaceSource Source { get; }

    /// <summary>The module to put on the band; null for none.</summary>
    public GnssModel? Gnss { get; }

    /// <summary>Lets the pod speak once a second from now on.</summary>
    public void Begin(VirtualBand band)
    {
        if (Source == PaceSource.FootPod)
        {
            band.SecondFinished += Notify;
        }
    }

    private void Notify(VirtualBand band)
    {
        double jitter = 1 + (PodJitterShare * ((2 * _random.NextDouble()) - 1) * Math.Sqrt(3));
        int speed = (int)(_runner.SpeedMetersPerSecond(band.Clock.TrueSeconds) * _scale * jitter * 256);
        band.Loop!.Sources.Pod.Take([RunningFlag, (byte)speed, (byte)(speed >> 8), 170], 0, 4);
    }
}
