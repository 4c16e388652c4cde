using TrainingPlan.Coaching;
using TrainingPlan.Protocol;
using TrainingPlan.Units;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Sync;

/// <summary>A second of a run while it happens; a value that is not trusted is null.</summary>
/// <param name="ElapsedSeconds">Second of the session.</param>
/// <param name="IsRecording">True while the band records.</param>
/// <param name="IsPaused">True while the recording is paused.</param>
/// <param name="State">What the runner does.</param>
/// <param name="Steps">Steps since the start.</param>
/// <param name="CadenceSpm">Trusted cadence.</param>
/// <param name="HeartRateBpm">Trusted heart rate.</param>
/// <param name="PaceSecondsPerKm">Pace, where a source gives one.</param>
/// <param name="PaceUncertaintySecondsPerKm">Half width of its 95 % interval.</param>
/// <param name="DistanceMeters">Distance, where a source ever gave a pace.</param>
/// <param name="StepIndex">Index of the workout's stored step; -1 for none.</param>
/// <param name="RepeatIndex">Pass of its repeat, from 0.</param>
/// <param name="Cue">The cue that sounded in this second.</param>
/// <param name="Sentence">The cue as a sentence; empty for none.</param>
public sealed record LiveMoment(
    int ElapsedSeconds, bool IsRecording, bool IsPaused, MotionState State, int Steps, double? CadenceSpm, double? HeartRateBpm,
    int? PaceSecondsPerKm, int? PaceUncertaintySecondsPerKm, int? DistanceMeters, int StepIndex, int RepeatIndex, CueKind Cue,
    string Sentence)
{
    private const double Hundredths = 100.0;

    /// <summary>Takes what the band sent, which is reused for the next second.</summary>
    public static LiveMoment From(LiveSecond live, CueTexts texts, bool isMetric)
    {
        RunSecond second = live.Second;
        LiveCue cue = live.Cue;
        bool hasPace = second.PaceSource != PaceSource.None && second.PaceSecondsPerKm > 0 && !second.IsPaused;
        return new LiveMoment(
            second.ElapsedSeconds,
            (live.Flags & LiveSecond.RecordingFlag) != 0,
            second.IsPaused,
            second.State,
            second.Steps,
            second.CadenceTrust == Trust.Trusted ? second.CadenceCentispm / Hundredths : null,
            second.HeartRateTrust == Trust.Trusted ? second.HeartRateCentibpm / Hundredths : null,
            hasPace ? second.PaceSecondsPerKm : null,
            hasPace ? second.PaceUncertaintySecondsPerKm : null,
            second.PaceSource != PaceSource.None || second.DistanceMeters > 0 ? second.DistanceMeters : null,
            cue.StepIndex,
            cue.RepeatIndex,
            (CueKind)cue.Code,
            CueSentences.For((CueKind)cue.Code, (TargetKind)cue.Target, cue.Value, cue.Low, cue.High, isMetric, texts));
    }
}
