using TrainingPlan.Coaching;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>A run's cues as marks on its time axis.</summary>
internal static class CueMarks
{
    /// <summary>The cues in rising time; of a countdown's three only the first, which is where the runner looks up.</summary>
    internal static IReadOnlyList<CueMark> Of(IReadOnlyList<StoredCue> cues, bool isImperial) =>
    [
        .. cues.Where(cue => !IsFolded(cue)).Select(cue => new CueMark(
            cue.ElapsedSeconds, SentenceOf(cue, isImperial), ToneOf(cue), cue.IsWithheld)),
    ];

    /// <summary>True when another cue stands for this one.</summary>
    internal static bool IsFolded(StoredCue cue) => cue.Kind is CueKind.Countdown2 or CueKind.Countdown1;

    // A code of a newer band has no sentence here; its number is better than an empty line.
    private static string SentenceOf(StoredCue cue, bool isImperial)
    {
        var sentence = cue.Sentence(isMetric: !isImperial);
        return sentence.Length > 0 ? sentence : string.Format(RunsTexts.CueUnknown, cue.Kind);
    }

    private static CueTone ToneOf(StoredCue cue) => cue switch
    {
        { IsCorrection: true } => CueTone.Correction,
        { Kind: CueKind.BackOnTarget or CueKind.Halfway or CueKind.WorkoutDone } => CueTone.Praise,
        _ => CueTone.Notice,
    };
}
