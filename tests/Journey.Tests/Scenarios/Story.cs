using TrainingPlan.Coaching;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Sync;
using TrainingPlan.Hardware.Simulator;
using TrainingPlan.SessionLog;
using TrainingPlan.Trials.Sync;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Journey.Tests;

/// <summary>
/// A run as a story: what the runner does, what the band says. The band is the real firmware over its chips, worn by a runner who does as
/// told; a cue counts when the buzzer has sounded its rhythm. Seconds count from the start press, and what the script does happens in the
/// middle of one. A step of 60 s that begins at second 1 ends at second 61: the band decides at each second's end.
/// </summary>
/// <remarks>
/// What is known to come late: the cadence is that of 3 s ago, its five-second median crosses a band 2 s after the value does, and six
/// seconds out are asked for; the heart rate is that of about 4 s ago. A change is felt by the wrist one second after it is told,
/// and the estimators' seconds are not the run's: what depends on them may move by one when the band boots differently.
/// </remarks>
internal sealed class Story
{
    // With this seed the first ten cadence corrections of a first session are all heard.
    private const int NothingWithheldAtFirst = 41;
    // A chip goes late in a second, so that its loss, noticed half a second later, falls well inside the next one.
    private const int ChipActMs = 250;

    // Of a strap's notification: contact is known, and there; of a pod's: running.
    private const byte ContactFlags = 6;
    private const byte RunningFlag = 4;
    private const long SecondNanoseconds = 1_000_000_000;
    private readonly BandTime _time;
    private BuzzerEar _ear;
    private readonly List<CueKind> _cues = [];
    private long _startedAt;
    private long _second;
    private int _revision;
    private int? _strapBpm;
    private int? _podPer256;
    private uint _nonce;

    /// <summary>A runner of a seed with a band that is new or was given a workout and settings over its cable.</summary>
    public Story(int seed, string? workout = null, Action<BandSettings>? settings = null, int heartLedCount = 3)
    {
        Seed = seed;
        Traits = new RunnerTraits(seed);
        Life = new ScriptedLife(Traits, 140) { CadenceSpm = 172 };
        Band = VirtualBand.On(new SeededRunner(Traits, Life), heartLedCount);
        _time = new BandTime(Band);
        Band.SecondFinished += band => _cues.Add(band.Loop!.LastCue);
        Band.SecondFinished += Notify;
        Band.PowerOn();
        Band.Advance(2_000);
        if (workout != null)
        {
            Push(workout);
        }

        if (workout != null || settings != null)
        {
            Push(settings ?? (_ => { }));
        }

        Band.Advance(2_000);
        _ear = new BuzzerEar(Band.Pins[Band.Board!.BuzzerPin]);
    }

    public int Seed { get; }

    public RunnerTraits Traits { get; }

    public ScriptedLife Life { get; }

    public VirtualBand Band { get; }

    /// <summary>Workout steps in the order in which they began.</summary>
    public List<int> Steps => [.. Events(LogEventKind.Step).Where(logged => logged.A >= 0).Select(logged => logged.A)];

    /// <summary>Everything that sounded: "1 StepStartActive, 26 QuickerSteps".</summary>
    public string Heard => string.Join(", ", Told(_ => true));

    /// <summary>Everything but the countdowns, which come by themselves.</summary>
    public string Coaching => string.Join(", ", Told(kind => kind > CueKind.Countdown1 || kind == CueKind.None));

    /// <summary>Corrections that were decided upon and withheld, by the second of the log.</summary>
    public List<LoggedCue> Withheld =>
        [.. Events(LogEventKind.Cue).Where(logged => (logged.A & 0x100) != 0)
            .Select(logged => new LoggedCue(logged.Second, (CueKind)(logged.A & 0xFF)))];

    /// <summary>Presses start; second 0 begins.</summary>
    public Story Start()
    {
        _startedAt = Band.Clock.TrueNanoseconds;
        _second = 0;
        Band.PressButton();
        _ear = new BuzzerEar(Band.Pins[Band.Board!.BuzzerPin]);
        return Until(0);
    }

    /// <summary>Runs with a cadence, and a heart rate where it matters.</summary>
    public Story Runs(double cadenceSpm = 172, double heartBpm = 0)
    {
        Life.State = MotionState.Run;
        Life.CadenceSpm = cadenceSpm;
        Life.HeartBpm = heartBpm > 0 ? heartBpm : Life.HeartBpm;
        return this;
    }

    public Story Walks()
    {
        Life.State = MotionState.Walk;
        return this;
    }

    public Story Stands()
    {
        Life.State = MotionState.Still;
        return this;
    }

    /// <summary>The heart moves to a rate, by a beat a second.</summary>
    public Story HeartAt(double bpm)
    {
        Life.HeartBpm = bpm;
        return this;
    }

    /// <summary>Time passes.</summary>
    public Story For(int seconds) => Until((int)_second + seconds);

    /// <summary>Time passes up to the middle of a second.</summary>
    public Story Until(int second)
    {
        _second = second;
        Band.AdvanceTo(_startedAt + (second * SecondNanoseconds) + (SecondNanoseconds / 2));
        return this;
    }

    /// <summary>Time passes until a cue has just begun, and some milliseconds more.</summary>
    public Story UntilHeard(CueKind kind, int milliseconds = 500)
    {
        int before = _cues.Count(cue => cue == kind);
        for (int i = 0; i < 60_000 && _cues.Count(cue => cue == kind) == before; i++)
        {
            Band.Advance(VirtualClock.StepMs);
        }

        Band.Advance(milliseconds);
        _second = (Band.Clock.TrueNanoseconds - _startedAt) / SecondNanoseconds;
        return this;
    }

    /// <summary>The strap sits so loosely that movement drowns the pulse.</summary>
    public Story LoosenStrap()
    {
        Traits.PulseShare = 0.0004;
        Traits.ArtefactShare = 0.03;
        return this;
    }

    /// <summary>A chest strap tells a heart rate once a second; null: it is silent.</summary>
    public Story StrapAt(int? bpm)
    {
        _strapBpm = bpm;
        return this;
    }

    /// <summary>A foot pod tells a speed once a second; null: it is silent.</summary>
    public Story PodAt(double? metersPerSecond)
    {
        _podPer256 = metersPerSecond is double speed ? (int)(speed * 256) : null;
        return this;
    }

    /// <summary>Presses the button; no time passes.</summary>
    public Story Press()
    {
        Band.PressButton();
        return this;
    }

    public Story DoublePress()
    {
        Band.PressButton(80);
        Band.Advance(200);
        Band.PressButton(80);
        return this;
    }

    /// <summary>Holds the button until the run is saved.</summary>
    public Story Hold()
    {
        Band.Advance(200);
        Band.PressButton(VirtualBand.HoldMs);
        return For(4);
    }

    /// <summary>The pulse chip comes off or is back.</summary>
    public Story PulseChip(bool isPresent)
    {
        Band.Advance(ChipActMs);
        Band.HeartChip!.IsPresent = isPresent;
        return this;
    }

    /// <summary>The motion chip dies or is back.</summary>
    public Story MotionChip(bool isPresent)
    {
        Band.Advance(ChipActMs);
        Band.MotionChip!.IsPresent = isPresent;
        return this;
    }

    public Story BatteryAt(int millivolts)
    {
        Band.BatteryMillivolts = millivolts;
        return this;
    }

    /// <summary>No byte more goes to flash.</summary>
    public Story FlashIsFull()
    {
        Band.Flash.CapacityBytes = Band.Flash.UsedBytes;
        return this;
    }

    /// <summary>The power goes and comes back; the band has forgotten what was not on flash.</summary>
    public Story PowerCut()
    {
        Band.Restart();
        return this;
    }

    /// <summary>Puts a workout on the band over the cable.</summary>
    public Story Push(string workout)
    {
        var parsed = new Workout();
        Assert.Null(WorkoutText.TryParse(workout, parsed));
        parsed.Revision = ++_revision;
        Assert.Equal(WorkoutError.None, WorkoutValidator.Check(parsed));
        Push(parsed);
        return this;
    }

    public Story Push(Workout workout)
    {
        using BandClient client = Connect();
        client.PutWorkout(workout, CancellationToken.None);
        return this;
    }

    /// <summary>Puts settings on the band over the cable.</summary>
    public Story Push(Action<BandSettings> change)
    {
        var settings = new BandSettings { CueWeek = 1, CueWithholdSeed = NothingWithheldAtFirst };
        change(settings);
        using BandClient client = Connect();
        settings.Revision = client.Info.SettingsRevision + 1;
        client.PutSettings(settings, CancellationToken.None);
        return this;
    }

    /// <summary>Sets the band's clock to the computer's.</summary>
    public Story SetClock()
    {
        using BandClient client = Connect();
        client.SetClock(_time.GetUtcNow(), CancellationToken.None);
        return this;
    }

    /// <summary>Every cue that sounded, with the second it began in.</summary>
    public List<LoggedCue> Told(Func<CueKind, bool> isWanted) =>
        [.. _ear.Cues().Where(cue => isWanted(cue.Kind))
            .Select(cue => new LoggedCue((int)((cue.FromNanoseconds - _startedAt) / SecondNanoseconds), cue.Kind))];

    /// <summary>The whole story as it sounded.</summary>
    public void Sounds(string expected) => Tell(expected, Heard);

    /// <summary>The whole story but its countdowns.</summary>
    public void SoundsBesideCountdowns(string expected) => Tell(expected, Coaching);

    /// <summary>What was decided upon and withheld.</summary>
    public void Withholds(string expected) => Tell(expected, string.Join(", ", Withheld));

    /// <summary>Beginnings and ends of all cues, for what must hold between them.</summary>
    public List<HeardCue> AllCues() => _ear.Cues();

    /// <summary>Beeps since the start.</summary>
    public int Beeps => _ear.BeepCount;

    public bool IsSilent => Beeps == 0;

    /// <summary>Events of a kind in the newest session, as they stand on flash.</summary>
    public List<LoggedEvent> Events(LogEventKind kind) => [.. SessionOnFlash.Newest(Band).Events.Where(logged => logged.Kind == kind)];

    private void Notify(VirtualBand band)
    {
        if (_strapBpm is int bpm)
        {
            band.Loop!.Sources.Strap.Take([ContactFlags, (byte)bpm], 0, 2, band.Clock.UptimeMs);
        }

        if (_podPer256 is int speed)
        {
            band.Loop!.Sources.Pod.Take([RunningFlag, (byte)speed, (byte)(speed >> 8), 172], 0, 4);
        }
    }

    private void Tell(string expected, string actual) =>
        Assert.True(expected == actual, $"seed {Seed}{Environment.NewLine}expected: {expected}{Environment.NewLine}sounded:  {actual}");

    private BandClient Connect() =>
        BandClient.Connect(() => new VirtualCable(Band), CancellationToken.None, _time, () => unchecked(_nonce += 0x9E3779B9));
}
