using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Units;

namespace TrainingPlan.Benchmarks.Signals;

/// <summary>A simulated track through module, serial port, parser and loop: what the band showed each second, and what was true.</summary>
public sealed class GnssTrack
{
    private const int Legs = 9;
    private readonly TrackRunner runner;
    private readonly List<(PaceSource Source, int Pace, int Uncertainty)> shown = [];

    private GnssTrack(TrackRunner runner) => this.runner = runner;

    /// <summary>Runs one track; two at a time are fine, each has its own band.</summary>
    public static GnssTrack Run(int seed, int rateHz, GnssSky sky, bool hasTunnel)
    {
        (double, double) tunnel = hasTunnel ? (200 + (7 * (seed % 5)), 240 + (7 * (seed % 5))) : (-1, -1);
        var runner = new TrackRunner(seed, Legs, sky) { Tunnel = tunnel };
        var track = new GnssTrack(runner);
        int baud = rateHz == 1 ? 9600 : 115200;
        VirtualBand band = VirtualBand.On(runner, 2, new GnssModel(runner, seed) { RateHz = rateHz, BaudRate = baud });
        band.PowerOn();
        band.Advance(40_000);
        if (!band.StartRun())
        {
            throw new BenchmarkFault("The virtual band did not start recording when its button was pressed.");
        }
        band.SecondFinished += _ =>
        {
            RunSecond second = band.Loop!.Second;
            track.shown.Add((second.PaceSource, second.PaceSecondsPerKm, second.PaceUncertaintySecondsPerKm));
        };
        band.Advance(Legs * TrackRunner.LegSeconds * 1000L);
        return track;
    }

    /// <summary>Off by how many s/km the shown pace was from the true mean of the last 10 s; tunnels and 20 s after left out.</summary>
    public IEnumerable<double> TenSecondErrors() => Steady().Select(s => Math.Abs(shown[s].Pace - TrueMean(s, 10)));

    /// <summary>The same without any smoothing's delay: whether the true pace was within the uncertainty that travelled with it.</summary>
    public IEnumerable<bool> IsCovered() => Steady()
        .Where(s => s % TrackRunner.LegSeconds >= 20)
        .Select(s => Math.Abs(shown[s].Pace - TrueMean(s, 1)) <= shown[s].Uncertainty);

    /// <summary>Seconds from each change of 20 s/km until three quarters of it are shown.</summary>
    public IEnumerable<double> ReactionSeconds()
    {
        for (int leg = 1; leg < Legs; leg++)
        {
            int at = leg * TrackRunner.LegSeconds;
            if (runner.Tunnel.From >= 0 && Math.Abs(at - runner.Tunnel.To) < TrackRunner.LegSeconds)
            {
                continue;
            }
            int change = runner.PaceOf(leg) - runner.PaceOf(leg - 1);
            double wanted = runner.PaceOf(leg - 1) + (0.75 * change);
            int seconds = 1;
            while (seconds < TrackRunner.LegSeconds && (shown[at + seconds - 1].Pace - wanted) * Math.Sign(change) < 0)
            {
                seconds++;
            }
            yield return seconds;
        }
    }

    /// <summary>Seconds from the tunnel's end until a GNSS pace within 10 s/km of the truth; not a number without a tunnel.</summary>
    public double RecoverySeconds()
    {
        int end = (int)runner.Tunnel.To;
        for (int s = Math.Max(0, end); s < shown.Count && end > 0; s++)
        {
            if (shown[s].Source == PaceSource.Gnss && Math.Abs(shown[s].Pace - TrueMean(s, 1)) <= 10)
            {
                return s - end + 1;
            }
        }
        return double.NaN;
    }

    /// <summary>Seconds of the tunnel in which GNSS was still said to give the pace.</summary>
    public double BridgedSeconds() =>
        shown.Where((second, s) => s >= runner.Tunnel.From && s < runner.Tunnel.To && second.Source == PaceSource.Gnss).Count();

    private IEnumerable<int> Steady() => Enumerable.Range(20, shown.Count - 20)
        .Where(s => shown[s].Source == PaceSource.Gnss && (s < runner.Tunnel.From || s >= runner.Tunnel.To + 20));

    /// <summary>Pace of the way run in the seconds before the end of a second.</summary>
    private double TrueMean(int second, int seconds) => seconds / Enumerable.Range(0, seconds)
        .Sum(i => 1.0 / runner.PaceOf((second - i) / TrackRunner.LegSeconds));
}
