using System.IO.Ports;
using TrainingPlan.Firmware.Link;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Trials.Lives;

/// <summary>
/// The band from the recorder onward: the firmware's own store, recorder and link over virtual flash and a virtual cable. Where its
/// loop would measure, it is given ready seconds. Power may fail in any byte that it writes; it comes back by itself.
/// </summary>
internal sealed class LifeBand
{
    public const string BoardName = "Life";
    private const string Root = "I:\\";
    private const int FirmwareVersion = 0x000100;
    private const int BaudRate = 115_200;
    private const int OffMsMax = 5_000;
    private const int LapChance = 12;

    // On a smaller volume a run may be kept at low detail, and the mark of that may be what rots.
    private const int RotCapacityMin = 256 * 1024;

    // What is on the wire arrives within this; after it the loop need not turn every 10 ms while nobody talks.
    private const long DrainMs = 500;

    private readonly Random _chance;
    private readonly LifeTally _tally;
    private readonly byte[] _identity = new byte[8];
    private readonly int _capacityBytes;
    private readonly Workout _workout = new();
    private readonly List<TrueRun> _runs = [];
    private readonly List<TrueRun> _begun = [];
    private SessionRecorder? _recorder;
    private BandLink? _link;
    private BandClock _clock = new();
    private SecondSource? _seconds;
    private long _nextSecondMs;
    private long _onAtNanoseconds;
    private int _countBefore;

    public LifeBand(Random chance, LifeTally tally, int capacityBytes)
    {
        _chance = chance;
        _tally = tally;
        _capacityBytes = capacityBytes;
        chance.NextBytes(_identity);
        World.Flash.CapacityBytes = capacityBytes;
        World.Flash.IsTorn = chance.Next(2) == 0;
        World.Clock.DriftPpm = chance.Next(-100, 101);
        Start();
    }

    public VirtualBand World { get; } = new();

    /// <summary>The band's name, 8 bytes.</summary>
    public byte[] Identity => _identity;

    public VirtualSerialLine Line => World.SerialLine("COM2");

    /// <summary>The store of the present start; null while the band is off.</summary>
    public BandStore? Store { get; private set; }

    /// <summary>The runs that the band told its runner it records.</summary>
    public IReadOnlyList<TrueRun> Runs => _runs;

    /// <summary>These and those in whose first bytes power failed.</summary>
    public IReadOnlyList<TrueRun> Begun => _begun;

    /// <summary>The run that is being recorded.</summary>
    public TrueRun? Current { get; private set; }

    /// <summary>What a computer is doing with the band, to tell where a cut hit.</summary>
    public bool IsPutUnderWay { get; set; }

    /// <summary>Chance of one in so many that power fails once more during recovery; 0 never.</summary>
    public int CutInRecoveryChance { get; set; }

    /// <summary>Raised after each successful start.</summary>
    public Action? Restarted { get; set; }

    /// <summary>False leaves the strap at home: then no run has beat intervals.</summary>
    public bool HasStrap { get; init; } = true;

    public bool IsOn => Store != null;

    /// <summary>One turn of the band's loop.</summary>
    public void Tick()
    {
        World.Clock.MoveTo(Math.Max(World.Clock.TrueNanoseconds, World.Clock.NextStepNanoseconds));
        Live();
    }

    /// <summary>Lets time pass that nobody talks to the band in.</summary>
    public void Pass(long milliseconds)
    {
        long until = World.Clock.TrueNanoseconds + (milliseconds * 1_000_000);
        long drained = Math.Min(until, World.Clock.TrueNanoseconds + (DrainMs * 1_000_000));
        while (World.Clock.NextStepNanoseconds <= drained)
        {
            Tick();
        }

        while (World.Clock.TrueNanoseconds < until)
        {
            long step = Current != null || !IsOn ? 1_000_000_000 : until - World.Clock.TrueNanoseconds;
            World.Clock.MoveTo(Math.Min(until, World.Clock.TrueNanoseconds + step));
            Live();
        }
    }

    /// <summary>The runner presses start. False when the band has no room, or power failed in that moment.</summary>
    public bool TryStartRun(bool isWithWorkout)
    {
        return Guarded(() =>
        {
            long nowMs = World.Clock.UptimeMs;
            Workout? workout = isWithWorkout && Store!.TryLoadNext(0, _workout) ? _workout : null;
            var run = new TrueRun(Store!.Sessions.NextNumber, Store.BootCount, nowMs, World.Clock.TrueUtc);
            _begun.Add(run);
            if (!_recorder!.TryStart(nowMs, _clock.UtcMs(nowMs), workout))
            {
                _begun.Remove(run);
                _tally.Hit(Disaster.FlashFull);
                return;
            }

            _runs.Add(run);
            Current = run;
            _seconds = new SecondSource(_chance, HasStrap);
            _nextSecondMs = nowMs + 1000;
            CountReclaimed();
        }) && Current != null;
    }

    /// <summary>The runner holds the button.</summary>
    public void StopRun() => Guarded(() =>
    {
        _recorder!.Stop(World.Clock.UptimeMs);
        Current = null;
        _countBefore = Store!.Sessions.Table.Count;
    });

    /// <summary>Takes the battery out; it is put back after a while.</summary>
    public void CutPower()
    {
        World.PowerCut();
        Fell(Current != null ? Disaster.CutWhileRecording : Disaster.CutElsewhere);
    }

    /// <summary>Turns a bit in the file of a run that is closed, where there is room for full detail. False: there is none.</summary>
    public bool TryRot()
    {
        TrueRun[] closed = [.. _runs.Where(run => run != Current && !run.IsRotten && FileOf(run) is not null)];
        if (!IsOn || _capacityBytes < RotCapacityMin || closed.Length == 0)
        {
            return false;
        }

        TrueRun rotten = closed[_chance.Next(closed.Length)];
        string path = FileOf(rotten)!;
        World.Flash.FlipBit(path, _chance.Next(World.Flash.DurableBytes(path).Length), _chance.Next(8));
        rotten.IsRotten = true;
        _tally.Hit(Disaster.CellRotten);
        return true;
    }

    /// <summary>The first file of a run that is whole on the volume.</summary>
    private string? FileOf(TrueRun run)
    {
        string path = FlashNames.Segment(Root, run.Number, 0);
        return World.Flash.Paths().Contains(path) && World.Flash.DurableBytes(path).Length > 0 ? path : null;
    }

    /// <summary>The volume's workout; null when there is none.</summary>
    public Workout? LoadWorkout()
    {
        Workout? found = null;
        Guarded(() => found = Store!.TryLoadNext(0, _workout) ? _workout : null);
        return found;
    }

    private void Live()
    {
        if (!IsOn)
        {
            Line.Dispatch();
            if (World.Clock.TrueNanoseconds >= _onAtNanoseconds)
            {
                Start();
            }

            return;
        }

        Guarded(() =>
        {
            long nowMs = World.Clock.UptimeMs;
            RecordUpTo(nowMs);
            _link!.Tick(nowMs);
            if (_link.ClockChanged)
            {
                _link.ClockChanged = false;
                NoteClock(nowMs);
            }
        });
    }

    private void RecordUpTo(long nowMs)
    {
        while (Current != null && nowMs >= _nextSecondMs)
        {
            _nextSecondMs += 1000;
            RunSecond second = _seconds!.Next();
            Current.Seconds.Add(second);
            for (int beat = 0; beat < _seconds.Beats; beat++)
            {
                _recorder!.AddBeat(_chance.Next(300, 700));
            }

            _recorder!.AddSecond(second);
            if (_chance.Next(LapChance) == 0 && _recorder.IsRecording)
            {
                Current.Laps.Add(Current.Laps.Count + 1);
                _recorder.AddEvent(LogEventKind.Lap, Current.Laps[^1], 0, 0, 0);
            }

            CountReclaimed();
            if (_recorder.HasStoppedByItself)
            {
                _recorder.TakeStoppedByItself();
                _tally.Hit(Disaster.FlashFull);
                Current = null;
            }
        }
    }

    /// <summary>As the band's loop does it: a run that began before the clock was known gets its time.</summary>
    private void NoteClock(long nowMs)
    {
        if (Current != null)
        {
            long utcMs = _clock.UtcMs(nowMs);
            _recorder!.AddEvent(LogEventKind.ClockSet, (int)utcMs, (int)(utcMs >> 32), (int)nowMs, (int)(nowMs >> 32));
        }
    }

    private void CountReclaimed()
    {
        int count = Store!.Sessions.Table.Count - (Current != null ? 1 : 0);
        _tally.Hit(Disaster.RunReclaimed, Math.Max(0, _countBefore - count));
        _countBefore = count;
    }

    private void Start()
    {
        World.RestorePower();
        if (CutInRecoveryChance > 0 && _chance.Next(CutInRecoveryChance) == 0)
        {
            World.Flash.CutAfterBytes(_chance.Next(90));
        }

        bool isStarted = Guarded(() =>
        {
            var store = new BandStore(Root, _capacityBytes);
            store.PresetIdentity(_identity);
            if (!store.TryOpen(0))
            {
                throw new InvalidOperationException("the band's store did not open");
            }

            _clock = new BandClock();
            _recorder = new SessionRecorder(store, BoardName, FirmwareVersion);
            _link = new BandLink(new SerialPort("COM2", BaudRate), store, _clock, BoardName, FirmwareVersion);
            if (!_link.TryOpen(0))
            {
                throw new InvalidOperationException("the band's port did not open");
            }

            Store = store;
            _countBefore = store.Sessions.Table.Count;
        });
        World.Flash.CutAfterBytes(-1);
        if (isStarted)
        {
            Restarted?.Invoke();
        }
    }

    /// <summary>Runs firmware; false when power failed in it.</summary>
    private bool Guarded(Action firmware)
    {
        bool wasRecording = Current != null;
        try
        {
            using (World.Enter())
            {
                firmware();
            }

            return true;
        }
        catch (PowerCutException)
        {
            Fell(!IsOn ? Disaster.CutInRecovery
                : wasRecording ? Disaster.CutWhileRecording
                : IsPutUnderWay ? Disaster.CutInPut
                : _link!.IsConnected ? Disaster.CutInConfirm
                : Disaster.CutElsewhere);
            return false;
        }
    }

    private void Fell(Disaster how)
    {
        _tally.Hit(how);
        if (_clock.IsSet)
        {
            _tally.Hit(Disaster.ClockReset);
        }

        if (Current != null)
        {
            Current.IsCut = true;
            Current = null;
        }

        Store = null;
        _clock = new BandClock();
        _onAtNanoseconds = World.Clock.TrueNanoseconds + (_chance.Next(10, OffMsMax) * 1_000_000L);
    }
}
