using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runner's step lengths, and the runs that they can be fitted to.</summary>
internal static class CalibrationWords
{
    private const int MostRuns = 30;

    internal static CalibrationView Of(RunStore store, TimeProvider clock)
    {
        var runner = store.GetRunner();
        var known = store.GetKnownDistances();
        var isImperial = store.GetSettings().IsImperial;
        return new CalibrationView(
            [
                new BandFact(BandTexts.CalibrationRunStep, Length(runner.StepLengthMillimeters)),
                new BandFact(BandTexts.CalibrationWalkStep, Length(runner.WalkStepLengthMillimeters)),
                new BandFact(BandTexts.CalibrationRests, known.Count == 0
                    ? BandTexts.CalibrationNone
                    : string.Format(BandTexts.CalibrationRuns, known.Count, StepLengthFit.RunsForOwnUncertainty)),
            ],
            [.. store.ListRuns(0, MostRuns).Select(run => (run.Id, Words(run, clock)))],
            isImperial);
    }

    private static string Length(int? millimeters) => millimeters is int length
        ? $"{Format.Whole(length)} {BandTexts.UnitMillimeter}"
        : BandTexts.NotCalibrated;

    private static string Words(StoredRun run, TimeProvider clock) => string.Format(
        BandTexts.CalibrationRun,
        run.Id,
        run.StartUtc is { } start ? Format.DayAndTime(StoreSources.Local(clock, start)) : RunsTexts.TimeUnknown,
        Format.Duration(run.DurationSeconds));
}
