using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Workouts;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Cadence and cues over weeks, and what may be said of the cues.</summary>
internal static class CueProgress
{
    private const int AfterSeconds = 30;

    /// <summary>Cadence by weeks; null with fewer than two.</summary>
    internal static ChartModel? Cadence(IReadOnlyList<TrainingWeek> weeks)
    {
        var known = weeks.Where(week => week.CadenceSpm.HasValue).ToList();
        return known.Count < 2 ? null : new ChartModel(
            "cadence", ProgressTexts.CadenceTitle, Texts.UnitSpm,
            string.Format(
                ProgressTexts.CadenceSummary, Format.Whole(known[0].CadenceSpm.Value), Format.Whole(known[^1].CadenceSpm.Value),
                Format.Whole(known.Min(week => week.CadenceSpm.Value)), Format.Whole(known.Max(week => week.CadenceSpm.Value))),
            ChartAxis.Day,
            [.. weeks.Select(week => ChartDays.At(week.Monday))],
            [
                new ChartLine(
                    ProgressTexts.Cadence, "cadence", ChartStyle.Dots,
                    [.. weeks.Select(week => ChartDays.Short(week.CadenceSpm.OrNull, 1))])
                {
                    Unit = Texts.UnitSpm,
                },
            ],
            ChartDays.Table(
                ProgressTexts.WeekOf, known.AsEnumerable().Reverse(), week => Format.DayCode(week.Monday),
                (ProgressTexts.Cadence, week => Format.Tenths(week.CadenceSpm.Value)),
                (ProgressTexts.Runs, week => Format.Whole(week.RunCount))))
        {
            LeastSpan = 12,
            Format = ChartFormat.Tenths,
            XTold = [.. weeks.Select(week => string.Format(ProgressTexts.WeekOfDay, Format.Day(week.Monday)))],
            Entry = "cadenceSpm",
        };
    }

    /// <summary>How cadence came back after heard and after withheld corrections, by weeks; null with fewer than two.</summary>
    internal static ChartModel? Chart(IReadOnlyList<HistoryRun> runs)
    {
        var weeks = SamplesOf(runs)
            .GroupBy(one => TrainingWeek.MondayOf(one.Date))
            .OrderBy(week => week.Key)
            .Select(week => (
                Monday: week.Key,
                Response: CueResponse.Pooled(week.Select(one => one.Sample), TargetKind.Cadence, AfterSeconds)))
            .Where(week => week.Response is not null)
            .ToList();
        return weeks.Count < 2 ? null : new ChartModel(
            "cues", ProgressTexts.CueTitle, ProgressTexts.CueUnit,
            string.Format(ProgressTexts.CueSummary, weeks.Count), ChartAxis.Day,
            [.. weeks.Select(week => ChartDays.At(week.Monday))],
            [
                new ChartLine(
                    RunsTexts.ResponseHeard, "cue", ChartStyle.Dots,
                    [.. weeks.Select(week => ChartDays.Short(week.Response!.Heard.OrNull))]),
                new ChartLine(
                    RunsTexts.ResponseWithheld, "doubt", ChartStyle.Dots,
                    [.. weeks.Select(week => ChartDays.Short(week.Response!.Withheld.OrNull))]),
            ],
            ChartDays.Table(
                ProgressTexts.WeekOf, weeks.AsEnumerable().Reverse(), week => Format.DayCode(week.Monday),
                (RunsTexts.ResponseHeard, week => Told(week.Response!.Heard)),
                (RunsTexts.ResponseWithheld, week => Told(week.Response!.Withheld))))
        {
            Format = ChartFormat.Tenths,
            LeastSpan = 4,
            Levels = [new ChartLevel(0, "", "notice")],
            XTold = [.. weeks.Select(week => string.Format(ProgressTexts.WeekOfDay, Format.Day(week.Monday)))],
            Entry = "benefit",
        };
    }

    /// <summary>A row for each kind of correction.</summary>
    internal static IReadOnlyList<EvidenceRow> Evidence(IReadOnlyList<HistoryRun> runs)
    {
        var samples = SamplesOf(runs).Select(one => one.Sample).ToList();
        return
        [
            .. new[] { TargetKind.Cadence, TargetKind.Pace, TargetKind.HeartRate }
                .Select(target => CueResponse.Pooled(samples, target, AfterSeconds))
                .OfType<CueResponse>()
                .Select(Row),
        ];
    }

    private static EvidenceRow Row(CueResponse response)
    {
        var (what, unit) = response.Target switch
        {
            TargetKind.Pace => (ProgressTexts.EvidencePace, $"s{Texts.UnitPerKm}"),
            TargetKind.HeartRate => (ProgressTexts.EvidenceHeartRate, Texts.UnitBpm),
            _ => (ProgressTexts.EvidenceCadence, Texts.UnitSpm),
        };
        var verdict = response switch
        {
            { BenefitLow: null } => ProgressTexts.EvidenceTooFew,
            { BenefitLow: > 0 } => ProgressTexts.EvidenceHelps,
            { BenefitHigh: < 0 } => ProgressTexts.EvidenceHarms,
            _ => ProgressTexts.EvidenceOpen,
        };
        return new EvidenceRow(
            what, response.Benefit.OrNull, response.BenefitLow, response.BenefitHigh, unit,
            string.Format(ProgressTexts.EvidenceCounts, response.HeardCount, response.WithheldCount), verdict, response.BenefitLow > 0);
    }

    private static IEnumerable<(DateOnly Date, CueSample Sample)> SamplesOf(IEnumerable<HistoryRun> runs) =>
        runs.SelectMany(run => (run.Summary?.Cues ?? []).Select(sample => (run.Date, sample)));

    private static string Told(Measured<double> response) => response.HasValue ? Format.SignedTenths(response.Value) : "";
}
