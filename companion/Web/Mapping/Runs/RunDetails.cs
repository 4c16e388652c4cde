using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Everything that the page of a run of the band shows.</summary>
internal static class RunDetails
{
    internal static RunDetail Of(
        StoredRun stored, RunCard card, IReadOnlyList<RunSource> sources, RunInput run, Func<RecordedRun> recordedOf,
        IReadOnlyList<StoredCue> cues, bool isImperial)
    {
        var report = RunReport.From(run);
        var steps = StepRows.Of(run, isImperial);

        // From here on the seconds may carry a pace out of a file; report and steps are of the band alone.
        var recorded = recordedOf();
        var marks = CueMarks.Of(cues, isImperial);
        return new RunDetail(
            card,
            FiguresOf(stored, report, isImperial),
            Remarks(stored),
            sources,
            true,
            marks,
            CueCount(stored, cues),
            steps,
            Zones(report.Zones),
            ZonesWhy(report.Zones),
            [.. report.CueResponses.Select(Response)],
            SeriesWords.Rows(recorded, marks, isImperial),
            SeriesWords.Summaries(recorded, isImperial));
    }

    private static IReadOnlyList<Figure> FiguresOf(StoredRun stored, RunReport report, bool isImperial) =>
    [
        Figures.Sure(Texts.FigureDuration, Format.Duration(report.Averages.DurationSeconds), "", Texts.RecordedSeconds),
        Figures.Distance(report.DistanceMeters, isImperial),
        Figures.Of(
            Texts.FigurePace, Pace(report), value => Format.Pace(value, isImperial), Figures.PaceUnit(isImperial)),
        Figures.Cadence(report.Averages.CadenceSpm),
        Figures.Percent(Texts.FigureInTarget, report.CadenceInTarget.Share),
        Figures.HeartRate(report.Averages.HeartRateBpm),
        Figures.Of(Texts.FigureHeartRatePeak, report.Averages.HeartRatePeakBpm, Format.Whole, Texts.UnitBpm),
        Figures.Sure(Texts.FigureSteps, Format.Whole(report.Averages.Steps), "", Texts.CountedOnWrist),
        Figures.Of(Texts.FigureTrimp, report.Trimp, Format.Whole, ""),
        Figures.Sure(
            Texts.FigureCues,
            Format.Whole(stored.CuesHeard),
            "",
            string.Format(Texts.WhyCues, stored.CuesHeard, stored.CuesWithheld)),
    ];

    private static Measured<double> Pace(RunReport report)
    {
        var distance = report.DistanceMeters;
        return distance is { HasValue: true, Value: > 0 }
            ? new Measured<double>(
                report.Averages.DurationSeconds * 1000.0 / distance.Value, distance.Trust, string.Format(Texts.WhyPace, distance.Inputs))
            : Measured<double>.Missing(distance.Inputs);
    }

    private static IReadOnlyList<string> Remarks(StoredRun stored)
    {
        var remarks = new List<string>();
        if (stored.LostBlocks > 0)
        {
            remarks.Add(string.Format(Texts.RunLost, stored.LostBlocks));
        }

        if (!stored.IsComplete)
        {
            remarks.Add(Texts.RunCut);
        }

        return remarks;
    }

    private static string CueCount(StoredRun stored, IReadOnlyList<StoredCue> cues)
    {
        var count = string.Format(RunsTexts.CuesCount, stored.CuesHeard, stored.CuesWithheld);
        return cues.Any(CueMarks.IsFolded) ? $"{count}. {RunsTexts.CuesFolded}" : count;
    }

    internal static IReadOnlyList<ZoneRow> Zones(HeartRateZones zones)
    {
        if (zones.UpperBpm.Count == 0 || zones.CountedSeconds == 0)
        {
            return [];
        }

        return
        [
            .. zones.SecondsByZone.Select((seconds, i) =>
                new ZoneRow(i + 1, ZoneRange(zones.UpperBpm, i), seconds, seconds / (double)zones.CountedSeconds)),
        ];
    }

    private static string ZoneRange(IReadOnlyList<int> upperBpm, int zone) => zone switch
    {
        0 => string.Format(RunsTexts.ZoneUpTo, upperBpm[0]),
        _ when zone == upperBpm.Count - 1 => string.Format(RunsTexts.ZoneAbove, upperBpm[zone - 1]),
        _ => string.Format(RunsTexts.ZoneFromTo, upperBpm[zone - 1] + 1, upperBpm[zone]),
    };

    internal static string ZonesWhy(HeartRateZones zones) => zones switch
    {
        { UpperBpm.Count: 0 } => Texts.ZonesNoBounds,
        { CountedSeconds: 0 } => Texts.ZonesNoHeartRate,
        _ => string.Format(Texts.ZonesWhy, Format.PlannedLength(zones.CountedSeconds), Format.PlannedLength(zones.ExcludedSeconds)),
    };

    private static ResponseRow Response(CueResponse response)
    {
        var (what, unit) = response.Target switch
        {
            TargetKind.Pace => (Texts.FigurePace, $"s{Texts.UnitPerKm}"),
            TargetKind.HeartRate => (Texts.FigureHeartRate, Texts.UnitBpm),
            _ => (Texts.FigureCadence, Texts.UnitSpm),
        };
        var range = response.BenefitLow is double low && response.BenefitHigh is double high
            ? string.Format(Texts.BenefitRange, Format.SignedTenths(low), Format.SignedTenths(high))
            : "";
        return new ResponseRow(
            what,
            response.AfterSeconds,
            Figures.Of(RunsTexts.ResponseHeard, response.Heard, Format.SignedTenths, unit),
            Figures.Of(RunsTexts.ResponseWithheld, response.Withheld, Format.SignedTenths, unit),
            Figures.Of(RunsTexts.ResponseBenefit, response.Benefit, Format.SignedTenths, unit),
            range);
    }
}
