using System.IO.Ports;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware.Sensors;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Protocol;
using TrainingPlan.Signals;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Firmware;

/// <summary>What measures a run beside the wrist: chest strap, foot pod, GNSS and belt; and the pace that comes of them.</summary>
public sealed class RunSources
{
    // Straps and pods speak a few times a second, and what comes in between waits in the packets' box; only sending is not put off.
    private const int RadioMs = 100;

    private readonly PaceEstimator _pace = new PaceEstimator();
    private readonly StrapFeed _strap = new StrapFeed();
    private readonly PodFeed _pod;
    private readonly GnssReceiver _gnss;
    private readonly SourceWatch _watch = new SourceWatch();
    private long _nextRadioMs;

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

    /// <summary>The radio that brings strap and pod, or shares the band's own values; null where the board has none.</summary>
    public RunRadio Radio { get; set; }

    /// <summary>Bits of the sources that stand in the band's hello: GNSS with a fix, strap and pod that are heard.</summary>
    public int RunningBits { get; private set; }

    /// <summary>Takes the runner's belt speed and step lengths.</summary>
    public void Apply(BandSettings settings)
    {
        _pace.SetBelt(settings.BeltSecondsPerKm);
        _pace.SetStepLength(settings.WalkStepLengthMillimeters, settings.RunStepLengthMillimeters);
        if (Radio != null)
        {
            Radio.Apply(settings);
        }
    }

    /// <summary>A new run: a new distance, and every source that is there is found anew.</summary>
    public void BeginRun()
    {
        _pace.Reset();
        _watch.BeginRun();
    }

    /// <summary>Takes what the GNSS module and the radio have brought.</summary>
    public void Tick(long nowMs)
    {
        if (_gnss != null)
        {
            _gnss.Tick(nowMs);
        }

        if (Radio != null && (nowMs >= _nextRadioMs || Radio.Service.IsOn))
        {
            _nextRadioMs = nowMs + RadioMs;
            Radio.Tick(nowMs);
        }
    }

    /// <summary>Fills in the strap's heart rate, pace and distance; state, cadence and steps stand in the second already.</summary>
    public void Fill(RunSecond second, long nowMs)
    {
        _strap.Fill(second, nowMs);
        _pace.AddSecond(second.State, second.CadenceCentispm, second.CadenceTrust, second.Steps);
        _pace.Fill(second);
        RunningBits = (_gnss != null && _gnss.IsFixed ? BandInfo.GnssSensor : 0) | (_strap.IsHeard(nowMs) ? BandInfo.StrapSensor : 0)
            | (_pace.Pod.IsFresh ? BandInfo.FootPodSensor : 0);
        if (Radio != null)
        {
            Radio.AddSecond(second);
        }

        _strap.EndSecond();
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
