using TrainingPlan.Coaching;
using TrainingPlan.SessionLog;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Store;

/// <summary>A cue of a run.</summary>
/// <param name="ElapsedSeconds">Second of the session.</param>
/// <param name="Kind">What was said.</param>
/// <param name="IsWithheld">True when the coach stayed silent on purpose.</param>
/// <param name="Target">What it was about.</param>
/// <param name="Value">The measured value, in the target's unit.</param>
/// <param name="TargetLow">Low end of the band.</param>
/// <param name="TargetHigh">High end of the band.</param>
public sealed record StoredCue(
    int ElapsedSeconds, CueKind Kind, bool IsWithheld, TargetKind Target, int Value, int TargetLow, int TargetHigh)
{
    private const int KindMask = 0xFF;
    private const int WithheldFlag = 0x100;
    private const int TargetShift = 12;
    private const int TargetMask = 0xF;

    /// <summary>True for a cue that asks the runner for a change.</summary>
    public bool IsCorrection => Kind is CueKind.Faster or CueKind.Slower or CueKind.QuickerSteps or CueKind.LongerSteps
        or CueKind.EffortTooHigh or CueKind.EffortTooLow;

    /// <summary>The cue as a sentence in the runner's units.</summary>
    public string Sentence(bool isMetric) => Sentence(isMetric, CueLanguages.Default);

    /// <summary>The same in a language.</summary>
    public string Sentence(bool isMetric, CueTexts texts) =>
        CueSentences.For(Kind, Target, Value, TargetLow, TargetHigh, isMetric, texts);

    /// <summary>Reads the cue out of a log event of the kind <see cref="LogEventKind.Cue"/>.</summary>
    internal static StoredCue From(StoredEvent logged) => new(
        logged.ElapsedSeconds,
        (CueKind)(logged.A & KindMask),
        (logged.A & WithheldFlag) != 0,
        (TargetKind)((logged.A >> TargetShift) & TargetMask),
        logged.B,
        logged.C,
        logged.D);
}
