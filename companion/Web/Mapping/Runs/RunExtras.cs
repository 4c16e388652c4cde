using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>What the analysis of a run adds to its page, whatever recorded it.</summary>
internal static class RunExtras
{
    private static readonly Func<string>[] PaceZoneNames =
    [
        () => RunsTexts.PaceZoneEasy, () => RunsTexts.PaceZoneMarathon, () => RunsTexts.PaceZoneThreshold, () => RunsTexts.PaceZoneInterval,
        () => RunsTexts.PaceZoneRepetition,
    ];

    private static readonly (Func<string> Label, string Entry)[] Entries =
    [
        (() => Texts.FigureDuration, "durationSeconds"), (() => Texts.FigureDistance, "distanceMeters"),
        (() => Texts.FigurePace, "paceSecondsPerKm"), (() => Texts.FigureCadence, "cadenceSpm"),
        (() => Texts.FigureHeartRate, "heartRateBpm"), (() => Texts.FigureHeartRatePeak, "heartRatePeakBpm"),
        (() => Texts.FigureAscent, "ascentMeters"), (() => Texts.FigureDescent, "descentMeters"),
        (() => Texts.FigurePower, "powerWatts"), (() => Texts.FigureSteps, "steps"),
        (() => Texts.FigureEnergy, "kilocalories"), (() => Texts.FigureTemperature, "temperatureMaxCelsius"),
        (() => Texts.FigureTrimp, "trimp"), (() => Texts.FigureInTarget, "cadenceInTargetShare"),
        (() => Texts.FigureCues, "benefit"),
    ];

    /// <summary>The page with splits, laps, pace zones, what became of each step, and figures that only samples give.</summary>
    internal static RunDetail On(RunDetail detail, ActivityAnalysis analysis, bool isImperial)
    {
        var outcomes = analysis.Steps.Where(step => step.StartSecond >= 0).ToLookup(step => step.StartSecond);
        var skipped = analysis.Steps.Where(step => step.Outcome == StepOutcome.Skipped).ToList();
        return detail with
        {
            Figures = [.. detail.Figures.Select(WithEntry), .. FiguresOf(analysis, isImperial)],
            Splits = SplitRows.OfLength(
                isImperial ? analysis.Miles : analysis.Kilometers,
                isImperial ? Analysis.Splits.MileMeters : Analysis.Splits.KilometerMeters,
                isImperial),
            Laps = SplitRows.OfLaps(analysis.Laps, isImperial),
            PaceZones = ZonesOf(analysis.PaceZones, isImperial),
            Steps = [.. detail.Steps.Select(step => outcomes[step.StartSeconds].FirstOrDefault() is { } outcome
                ? step with { Planned = PlannedOf(outcome, isImperial), Outcome = WordOf(outcome.Outcome) }
                : step)],
            SkippedText = skipped.Count == 0 ? "" : string.Format(
                RunsTexts.StepsSkipped,
                skipped.Count,
                string.Join(", ", skipped.GroupBy(step => WorkoutWords.NameOf(step.Intensity))
                    .Select(same => $"{same.Key} × {same.Count()}"))),
        };
    }

    private static Figure WithEntry(Figure figure) => figure with
    {
        Entry = Entries.FirstOrDefault(entry => entry.Label() == figure.Label).Entry ?? "",
    };

    private static IEnumerable<Figure> FiguresOf(ActivityAnalysis analysis, bool isImperial)
    {
        if (analysis.Summary is not { } summary)
        {
            yield break;
        }

        var unit = Figures.PaceUnit(isImperial);
        (string Label, Measured<double> Value, Func<double, string> Show, string Unit, string Entry)[] figures =
        [
            (RunsTexts.FigureLoad, analysis.Load.Load, Format.Whole, "", "load"),
            (RunsTexts.FigureFlatPace, summary.GradeAdjustedPaceSecondsPerKm, value => Format.Pace(value, isImperial), unit,
                "gradeAdjustedPaceSecondsPerKm"),
            (RunsTexts.FigureDecoupling, summary.Decoupling, value => Format.SignedTenths(value * 100), Texts.UnitPercent, "decoupling"),
            (RunsTexts.FigureVariability, summary.Cadence.DeviationSpm, Format.Tenths, Texts.UnitSpm, "cadenceDeviationSpm"),
            (RunsTexts.FigureVdot, analysis.VdotOfEffort, Format.Tenths, "", "vdotOfEffort"),
        ];
        foreach (var (label, value, show, own, entry) in figures.Where(figure => figure.Value.HasValue))
        {
            yield return Figures.Of(label, value, show, own) with { Entry = entry };
        }
    }

    private static IReadOnlyList<ZoneRow> ZonesOf(ZoneTimes zones, bool isImperial)
    {
        if (zones.CountedSeconds <= 0)
        {
            return [];
        }

        string Bound(int at) => Format.Pace(1000 / zones.UpperBounds[at], isImperial);
        string RangeOf(int zone) => zone switch
        {
            0 => string.Format(RunsTexts.PaceSlower, Bound(0)),
            _ when zone == zones.UpperBounds.Count => string.Format(RunsTexts.PaceFaster, Bound(zone - 1)),
            _ => string.Format(RunsTexts.PaceFromTo, Bound(zone - 1), Bound(zone)),
        };
        return
        [
            .. zones.SecondsByZone.Select((seconds, zone) => new ZoneRow(
                zone + 1, RangeOf(zone), (int)Math.Round(seconds), seconds / zones.CountedSeconds) { Name = PaceZoneNames[zone]() }),
        ];
    }

    private static string PlannedOf(StepAdherence step, bool isImperial) => step.PlannedKind switch
    {
        StepDurationKind.Time => Format.PlannedLength(step.PlannedValue),
        StepDurationKind.Distance => $"{Format.Distance(step.PlannedValue, isImperial)} {(isImperial ? Texts.UnitMile : Texts.UnitKm)}",
        _ => "",
    };

    private static string WordOf(StepOutcome outcome) => outcome switch
    {
        StepOutcome.Done => RunsTexts.StepDone,
        StepOutcome.Short => RunsTexts.StepShort,
        StepOutcome.Long => RunsTexts.StepLong,
        _ => "",
    };
}
