using System.IO.Ports;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Signals;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware;

/// <summary>What measures a run beside the wrist: chest strap, foot pod, GNSS and belt; and the pace that comes of them.</summary>
public sealed class RunSources
{
    private const int GnssBit = 4;

    private readonly PaceEstimator _pace = new PaceEstimator();
    private readonly StrapFeed _strap = new StrapFeed();
    private readonly PodFeed _pod;
    private readonly GnssReceiver _gnss;
    private readonly SourceWatch _watch = new SourceWatch();

    /// <summary>Takes the GNSS module's port; null where the board has none.</summary>
    public RunSources(SerialPort gnssPortOrNull)
    {
        _pod = new PodFeed(_pace.Pod);
        if (gnssPortOrNull != null)
        {
            _gnss = new GnssReceiver(gnssPortOrNull, _pace.Gnss);
        }
    }

    /// <summary>Takes a chest strap's notifications.</summary>
    public StrapFeed Strap
    {
        get { return _strap; }
    }

    /// <summary>Takes a foot pod's notifications.</summary>
    public PodFeed Pod
    {
        get { return _pod; }
    }

    /// <summary>The GNSS module; null where the board has none.</summary>
    public GnssReceiver Gnss
    {
        get { return _gnss; }
    }

    /// <summary>Bits of the sources that stand in the band's hello: 4 GNSS with a fix.</summary>
    public int RunningBits
    {
        get { return _gnss != null && _gnss.IsFixed ? GnssBit : 0; }
    }

    /// <summary>Takes the runner's belt speed and step lengths.</summary>
    public void Apply(BandSettings settings)
    {
        _pace.SetBelt(settings.BeltSecondsPerKm);
        _pace.SetStepLength(settings.WalkStepLengthMillimeters, settings.RunStepLengthMillimeters);
    }

    /// <summary>A new run: a new distance, and every source that is there is found anew.</summary>
    public void BeginRun()
    {
        _pace.Reset();
        _watch.BeginRun();
    }

    /// <summary>Takes what the GNSS module has sent.</summary>
    public void Tick(long nowMs)
    {
        if (_gnss != null)
        {
            _gnss.Tick(nowMs);
        }
    }

    /// <summary>Fills in the strap's heart rate, pace and distance; state, cadence and steps stand in the second already.</summary>
    public void Fill(RunSecond second, long nowMs)
    {
        _strap.Fill(second, nowMs);
        _pace.AddSecond(second.State, second.CadenceCentispm, second.CadenceTrust, second.Steps);
        _pace.Fill(second);
    }

    /// <summary>Logs the strap's beats and which source was found or lost; tells the coach of a loss.</summary>
    public void Log(SessionRecorder recorder, Coach coach, long nowMs)
    {
        _strap.LogBeats(recorder);
        _watch.AddSecond(SensorChip.Gnss, _gnss != null && _gnss.IsFixed, recorder, coach);
        _watch.AddSecond(SensorChip.FootPod, _pace.Pod.IsFresh, recorder, coach);
        _watch.AddSecond(SensorChip.ChestStrap, _strap.IsHeard(nowMs), recorder, coach);
    }
}
