using TrainingPlan.Band.Tests.Storage;
using TrainingPlan.Coaching;
using TrainingPlan.Firmware;
using TrainingPlan.Firmware.Boards;
using TrainingPlan.Firmware.Storage;
using TrainingPlan.Hardware.Chips;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.Protocol;
using TrainingPlan.SessionLog;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Band.Tests.Loop;

/// <summary>The composed firmware on a wrist that swings as told, tick by tick.</summary>
public sealed class BandRig : IDisposable, IMotionSource, ILightSource
{
    private const int TickMs = 10;
    private readonly VirtualBand.Scope _scope;
    private readonly Board _board;
    private double _strides;
    private double _lightStrides;
    private double _beats;
    private double _motionSeconds;
    private double _lightSeconds;

    /// <summary>A band with a new volume, on which settings and a workout may stand.</summary>
    public BandRig(BandSettings? settings = null, Workout? workout = null, Board? board = null)
    {
        _board = board ?? new M5StickCPlus2();
        _scope = World.Enter();
        if (settings != null)
        {
            byte[] bytes = new byte[BandSettingsCodec.MaxBytes];
            Put(ItemKind.Settings, settings.Revision, bytes[..BandSettingsCodec.Encode(settings, bytes)]);
        }

        if (workout != null)
        {
            byte[] bytes = new byte[WorkoutCodec.MaxBytes];
            Put(ItemKind.Workout, workout.Revision, bytes[..WorkoutCodec.Encode(workout, bytes)]);
        }

        World.Pins[_board.ButtonPin].SetLevel(true);
        MotionChip = new Mpu6886Model(this);
        HeartChip = new Max3010xModel(2, this);
        World.I2cBus(_board.MotionBusId).Attach(_board.MotionAddress, MotionChip);
        World.I2cBus(_board.MotionBusId).Attach(_board.ClockChipAddress, new Pcf8563Model());
        World.I2cBus(_board.HeartBusId).Attach(_board.HeartAddress, HeartChip);
        Loop = Program.Compose(_board);
    }

    public VirtualBand World { get; } = new();

    public BandLoop Loop { get; }

    public Mpu6886Model MotionChip { get; }

    public Max3010xModel HeartChip { get; }

    /// <summary>True steps per minute; 0 stands still.</summary>
    public double CadenceSpm { get; set; } = 172;

    /// <summary>True beats per minute.</summary>
    public double HeartRateBpm { get; set; } = 150;

    /// <summary>Light that comes back, 1 is a worn band's.</summary>
    public double LightLevel { get; set; } = 1;

    /// <summary>Pulse in the light as a share of it.</summary>
    public double PulseShare { get; set; } = 0.01;

    /// <summary>Movement in the light as a share of it.</summary>
    public double MovementShare { get; set; }

    /// <summary>Slow wander of the light's level as a share of it.</summary>
    public double WanderShare { get; set; }

    /// <summary>All cues that sounded, with the second they came in.</summary>
    public List<(long Second, CueKind Cue)> Cues { get; } = [];

    /// <summary>Bytes that the firmware's ticks allocated, the stand-ins under them included.</summary>
    public long AllocatedBytes { get; private set; }

    public long NowMs => World.Clock.UptimeMs;

    bool IMotionSource.IsSampled => true;

    public VirtualI2cBus MotionBus => World.I2cBus(_board.MotionBusId);

    public VirtualI2cBus HeartBus => World.I2cBus(_board.HeartBusId);

    public VirtualPin Buzzer => World.Pins[_board.BuzzerPin];

    public void Run(double seconds)
    {
        for (long endMs = NowMs + (long)(seconds * 1000); NowMs < endMs;)
        {
            Tick();
        }
    }

    public void Press(int milliseconds = 100)
    {
        World.Pins[_board.ButtonPin].SetLevel(false);
        Run(milliseconds / 1000.0);
        World.Pins[_board.ButtonPin].SetLevel(true);
        Tick();
    }

    public void Tick()
    {
        World.LetPass(TickMs);
        World.Pins.Dispatch(World.Clock.TrueNanoseconds, NowMs);
        World.Radio.Dispatch();
        World.Radio.Work(() => Loop.Sources.Radio!.Work(NowMs));
        long before = Loop.SecondCount;
        long nowMs = NowMs;
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        Loop.Tick(nowMs);
        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        if (Loop.SecondCount != before && Loop.LastCue != CueKind.None)
        {
            Cues.Add((Loop.SecondCount, Loop.LastCue));
        }
    }

    /// <summary>All events of a recorded session, as a band finds them that starts on this volume.</summary>
    public List<LoggedEvent> Events(int number)
    {
        var events = new List<LoggedEvent>();
        Walk(number, RecordKind.Event, reader => events.Add(new LoggedEvent(
            reader.EventElapsedSeconds, reader.EventKind, reader.EventA, reader.EventB, reader.EventC, reader.EventD)));
        return events;
    }

    /// <summary>All beat intervals of a recorded session in 1/1024 s.</summary>
    public List<int> Beats(int number)
    {
        var beats = new List<int>();
        Walk(number, RecordKind.Beat, reader => beats.Add(reader.BeatIntervalPer1024));
        return beats;
    }

    private static void Walk(int number, RecordKind kind, Action<SessionLogReader> visit)
    {
        BandStore store = StoredRun.Opened();
        byte[] bytes = new byte[store.Sessions.Table.Length(store.Sessions.Table.IndexOf(number))];
        for (int done = 0, got = 1; done < bytes.Length && got > 0; done += got)
        {
            got = store.Sessions.Read(number, done, bytes, done, Math.Min(480, bytes.Length - done));
        }

        store.Sessions.EndReading();
        var reader = new SessionLogReader();
        reader.SetInput(bytes, 0, bytes.Length);
        while (reader.MoveNext())
        {
            if (reader.Kind == kind)
            {
                visit(reader);
            }
        }

        Assert.Equal(0, reader.BrokenBlocks);
    }

    public void Dispose() => _scope.Dispose();

    private static void Put(ItemKind kind, int revision, byte[] bytes)
    {
        BandStore store = StoredRun.Opened();
        uint digest = ContentDigest.Of(bytes, 0, bytes.Length);
        var item = new ItemInfo { Kind = kind, Length = bytes.Length, Revision = revision, Digest = digest };
        Assert.Equal(DialogueError.None, store.BeginPut(item));
        Assert.Equal(DialogueError.None, store.Put(0, bytes, 0, bytes.Length));
        Assert.Equal(DialogueError.None, store.CommitPut(out _, out _));
    }

    void IMotionSource.Motion(double trueSeconds, double widthSeconds, Span<double> motion)
    {
        _strides += (trueSeconds - _motionSeconds) * CadenceSpm / 120;
        _motionSeconds = trueSeconds;
        double stride = 2 * Math.PI * _strides;
        double swing = CadenceSpm > 0 ? 1 : 0;

        // An arm swings once a stride; each of the two footfalls shakes it.
        motion[0] = swing * ((700 * Math.Sin(stride)) + (500 * Math.Sin((2 * stride) + 0.6)));
        motion[1] = 300 + (swing * 250 * Math.Cos(stride));
        motion[2] = -900 + (swing * ((900 * Math.Cos((2 * stride) + 0.3)) + (250 * Math.Cos((4 * stride) + 1))));
    }

    double ILightSource.LightNanoampsPerMilliamp(int slot, int led, double trueSeconds, double widthSeconds)
    {
        _beats += (trueSeconds - _lightSeconds) * HeartRateBpm / 60;
        _lightStrides += (trueSeconds - _lightSeconds) * CadenceSpm / 120;
        _lightSeconds = trueSeconds;
        double beat = 2 * Math.PI * _beats;
        double step = 4 * Math.PI * _lightStrides;
        double pulse = PulseShare * (Math.Sin(beat) + (0.4 * Math.Sin((2 * beat) + 0.5)));
        double movement = CadenceSpm > 0 ? MovementShare * (Math.Cos(step - 0.7) + (0.5 * Math.Cos((step / 2) + 1 + led))) : 0;
        double wander = WanderShare * Math.Sin(2 * Math.PI * 0.07 * trueSeconds);
        return 280 * LightLevel * (1 + pulse + movement + wander);
    }
}
