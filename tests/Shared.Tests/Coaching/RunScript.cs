using TrainingPlan.Coaching;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Shared.Tests.Coaching;

/// <summary>A cue with the second in which it came, counted from the session's first, 0.</summary>
internal sealed record ToldCue(int Second, CueKind Kind, bool IsWithheld, TargetKind Target, int Value, int Low, int High)
{
    public override string ToString() => $"{Second} {Kind}{(IsWithheld ? "?" : "")}";
}

/// <summary>A run as a story: say what the runner does and for how long, and read what the coach said and when.</summary>
internal sealed class RunScript
{
    private readonly RunSecond _second = new() { ElapsedSeconds = -1 };
    private double _distanceMeters;

    public RunScript(Action<Workout>? build = null, Action<BandSettings>? set = null)
    {
        Settings = new BandSettings();
        set?.Invoke(Settings);
        Coach.Apply(Settings);
        Workout = new Workout { Name = "Story" };
        build?.Invoke(Workout);
        if (build == null)
        {
            Coach.StartFreeRun();
        }
        else
        {
            Assert.Equal(WorkoutError.None, WorkoutValidator.Check(Workout));
            Coach.StartWorkout(Workout);
        }
    }

    public Coach Coach { get; } = new();

    public BandSettings Settings { get; }

    public Workout Workout { get; }

    public List<ToldCue> Told { get; } = [];

    public RunSecond Second => _second;

    public MotionState State { get; set; } = MotionState.Run;

    public int PaceSecondsPerKm { get; set; } = 300;

    public PaceSource PaceSource { get; set; } = PaceSource.FootPod;

    public int PaceUncertaintySecondsPerKm { get; set; } = 8;

    public int CadenceCentispm { get; set; } = 17200;

    public Trust CadenceTrust { get; set; } = Trust.Trusted;

    public int HeartRateCentibpm { get; set; } = 15000;

    public Trust HeartRateTrust { get; set; } = Trust.Trusted;

    public bool IsPaused { get; set; }

    /// <summary>The last second that passed, -1 before the first.</summary>
    public int Now => _second.ElapsedSeconds;

    /// <summary>All that was said, in order: "0 StepStartActive, 26 Faster"; withheld cues carry a question mark.</summary>
    public string Said => string.Join(", ", Told);

    /// <summary>Only the corrections and back on target.</summary>
    public string Advice => string.Join(", ", Told.Where(c => CueRules.IsCorrection(c.Kind) || c.Kind == CueKind.BackOnTarget));

    /// <summary>Lets seconds pass with everything as it is.</summary>
    public RunScript For(int seconds)
    {
        for (int i = 0; i < seconds; i++)
        {
            PassSecond();
        }

        return this;
    }

    /// <summary>Lets seconds pass up to and with a second.</summary>
    public RunScript Until(int second) => For(second - Now);

    /// <summary>Changes something from the next second on.</summary>
    public RunScript Then(Action<RunScript> change)
    {
        change(this);
        return this;
    }

    public void PassSecond()
    {
        bool isMoving = State != MotionState.Still && !IsPaused;
        _distanceMeters += isMoving && PaceSource != PaceSource.None ? 1000.0 / PaceSecondsPerKm : 0;
        _second.ElapsedSeconds++;
        _second.State = State;
        _second.IsPaused = IsPaused;
        _second.CadenceCentispm = CadenceCentispm;
        _second.CadenceTrust = CadenceTrust;
        _second.WristHeartRateCentibpm = HeartRateCentibpm;
        _second.WristHeartRateTrust = HeartRateTrust;
        _second.PaceSource = PaceSource;
        _second.PaceSecondsPerKm = isMoving ? PaceSecondsPerKm : 0;
        _second.PaceUncertaintySecondsPerKm = PaceUncertaintySecondsPerKm;
        _second.DistanceMeters = (int)(_distanceMeters + 1e-6);
        Coach.AddSecond(_second);
        if (Coach.Cue != CueKind.None)
        {
            Told.Add(new ToldCue(
                Now, Coach.Cue, Coach.IsWithheld, Coach.CueTarget, Coach.CueValue, Coach.CueTargetLow, Coach.CueTargetHigh));
        }
    }
}
