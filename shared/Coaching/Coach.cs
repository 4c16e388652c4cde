using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Coaching;

/// <summary>Decides once a second what the band says, or that it stays silent.</summary>
public sealed class Coach
{
    private int _stepIndex = -1;

    /// <summary>This second's cue, none when silent.</summary>
    public CueKind Cue { get; private set; }

    /// <summary>True when the cue is logged but must not sound.</summary>
    public bool IsWithheld { get; private set; }

    /// <summary>What the cue is about.</summary>
    public TargetKind CueTarget { get; private set; }

    /// <summary>The value that the cue is about.</summary>
    public int CueValue { get; private set; }

    /// <summary>Lower end of the band that the cue is about.</summary>
    public int CueTargetLow { get; private set; }

    /// <summary>Upper end of the band that the cue is about.</summary>
    public int CueTargetHigh { get; private set; }

    /// <summary>True while the coaching is muted.</summary>
    public bool IsMuted { get; private set; }

    /// <summary>Index of the stored step that runs, -1 = none.</summary>
    public int StepIndex { get { return _stepIndex; } }

    /// <summary>Pass of the innermost repeated block, from 0.</summary>
    public int RepeatIndex { get; private set; }

    /// <summary>Seconds since the step began, pauses not counted.</summary>
    public int StepElapsedSeconds { get; private set; }

    /// <summary>Steps ended so far, each pass counted.</summary>
    public int StepsDone { get; private set; }

    /// <summary>True when every step was run.</summary>
    public bool IsWorkoutDone { get; private set; }

    /// <summary>True in the second in which a new step began.</summary>
    public bool StepChanged { get; private set; }

    /// <summary>Number of the session, mixed into the random withholding so that runs differ.</summary>
    public int SessionNumber { get; set; }

    /// <summary>Takes the runner's settings.</summary>
    public void Apply(BandSettings settings) { }

    /// <summary>Starts a workout.</summary>
    public void StartWorkout(Workout workout) { _stepIndex = 0; }

    /// <summary>Starts a run without workout.</summary>
    public void StartFreeRun() { _stepIndex = -1; }

    /// <summary>Ends the session.</summary>
    public void Stop() { _stepIndex = -1; }

    /// <summary>The runner's press of the lap button.</summary>
    public void Lap() { }

    /// <summary>Mutes the coaching or takes the mute back.</summary>
    public void ToggleMute() { IsMuted = !IsMuted; }

    /// <summary>Tells of an event from elsewhere.</summary>
    public void Raise(CueKind kind) { Cue = kind; }

    /// <summary>Takes a second of the run and decides.</summary>
    public void AddSecond(RunSecond now) { }
}
