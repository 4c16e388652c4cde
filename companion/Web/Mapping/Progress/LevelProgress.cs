using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The runner's level and bests.</summary>
internal static class LevelProgress
{
    private const int ShortestShownSeconds = 15;

    /// <summary>What the runs say of the runner.</summary>
    internal static IReadOnlyList<Figure> Figures(RunnerEstimates runner, bool isImperial)
    {
        var unit = Mapping.Figures.PaceUnit(isImperial);
        var speed = runner.CriticalSpeed.MetersPerSecond;
        var critical = speed.HasValue
            ? speed with { Value = 1000 / speed.Value, Inputs = string.Format(
                ProgressTexts.CriticalInputs, speed.Inputs, Format.Pace(1000 / runner.CriticalSpeed.High95, isImperial),
                Format.Pace(1000 / runner.CriticalSpeed.Low95, isImperial), unit) }
            : speed;
        var vdot = runner.Vdot.Value;
        var level = vdot.HasValue
            ? vdot with { Inputs = string.Format(
                ProgressTexts.VdotInputs, vdot.Inputs, Format.Tenths(runner.Vdot.Low80), Format.Tenths(runner.Vdot.High80)) }
            : vdot;
        return
        [
            Of(ProgressTexts.Vdot, level, Format.Tenths, "", "vdot"),
            Of(ProgressTexts.Threshold, runner.ThresholdPaceSecondsPerKm, value => Format.Pace(value, isImperial), unit,
                "thresholdPaceSecondsPerKm"),
            Of(ProgressTexts.Critical, critical, value => Format.Pace(value, isImperial), unit, "criticalSpeedMetersPerSecond"),
            Of(ProgressTexts.Reserve, runner.CriticalSpeed.ReserveMeters, Format.Whole, Texts.UnitMeter, "criticalSpeedReserveMeters"),
            Of(ProgressTexts.Exponent, runner.Exponent.Exponent, Format.Thousandths, "", "exponent"),
            Of(ProgressTexts.Heat, runner.Heat.PercentPerDegree, Format.Tenths, ProgressTexts.HeatUnit, "heatPercentPerDegree"),
            Of(ProgressTexts.HeartRateMax, runner.HeartRateMaxBpm, Format.Whole, Texts.UnitBpm, "observedHeartRateMaxBpm"),
        ];
    }

    /// <summary>Best pace over each time: of all runs and of the shown weeks; null without samples.</summary>
    internal static ChartModel? Curve(TrainingHistoryView view, DateOnly from, bool isImperial)
    {
        var all = Best(view.Activities);
        if (all.Count < 2)
        {
            return null;
        }

        var recent = Best(view.Activities.Where(run => run.Date >= from));
        var lengths = all.Keys.Order().ToList();
        double? PaceOf(double? metersPerSecond) => metersPerSecond is double speed
            ? Math.Round(1000 / speed * (isImperial ? Splits.MileMeters / Splits.KilometerMeters : 1), 1) : null;
        double? At(Dictionary<int, double> curve, int seconds) => PaceOf(curve.TryGetValue(seconds, out var speed) ? speed : null);
        var critical = RunnerEstimates.Of(view).CriticalSpeed.MetersPerSecond;
        var unit = Mapping.Figures.PaceUnit(isImperial);
        string Told(double? pace) => pace is double known ? Format.Duration((int)Math.Round(known)) : "";
        return new ChartModel(
            "curve", ProgressTexts.CurveOfBests, unit,
            string.Format(
                ProgressTexts.CurveOfBestsSummary, Format.PlannedLength(lengths[0]), Told(At(all, lengths[0])),
                Format.PlannedLength(lengths[^1]), Told(At(all, lengths[^1])), unit),
            ChartAxis.LogClock,
            [.. lengths.Select(seconds => (double)seconds)],
            [
                new ChartLine(ProgressTexts.AllTime, "soft", ChartStyle.Line, [.. lengths.Select(seconds => At(all, seconds))]),
                new ChartLine(ProgressTexts.ShownWeeks, "pace", ChartStyle.Line, [.. lengths.Select(seconds => At(recent, seconds))]),
            ],
            ChartDays.Table(
                ProgressTexts.Time, lengths, seconds => Format.PlannedLength(seconds),
                (ProgressTexts.AllTime, seconds => Told(At(all, seconds))),
                (ProgressTexts.ShownWeeks, seconds => Told(At(recent, seconds)))))
        {
            Format = ChartFormat.Clock,
            IsFlipped = true,
            LeastSpan = 60,
            XTold = [.. lengths.Select(Format.PlannedLength)],
            Levels = critical.HasValue ? [new ChartLevel(PaceOf(critical.Value)!.Value, ProgressTexts.Critical, "cue")] : [],
            Entry = "speedCurve",
        };
    }

    /// <summary>Bests by distance.</summary>
    internal static IReadOnlyList<RecordRow> ByDistance(TrainingHistoryView view, bool isImperial) =>
    [
        .. PersonalRecords.ByDistance(view.Activities).Select(record => new RecordRow(
            BestEfforts.NameOf(record.DistanceMeters),
            Format.Duration((int)Math.Round(record.Seconds)),
            Pace(record, isImperial),
            DayOf(record),
            record.RunId,
            record.BeforeSeconds is double before ? Better(before - record.Seconds) : "",
            record.Trust == Trust.Doubtful)),
    ];

    /// <summary>Bests by time.</summary>
    internal static IReadOnlyList<RecordRow> ByTime(TrainingHistoryView view, bool isImperial) =>
    [
        .. PersonalRecords.ByTime(view.Activities).Select(record => new RecordRow(
            Format.PlannedLength((int)record.Seconds),
            $"{Format.Distance(record.DistanceMeters, isImperial)} {(isImperial ? Texts.UnitMile : Texts.UnitKm)}",
            Pace(record, isImperial),
            DayOf(record),
            record.RunId,
            "",
            false)),
    ];

    private static string Better(double seconds) => seconds < 60
        ? $"{Format.Tenths(seconds)} s"
        : Format.Duration((int)Math.Round(seconds));

    private static Dictionary<int, double> Best(IEnumerable<HistoryRun> runs) => runs
        .Where(run => run is { IsRun: true, Summary: not null, DistanceMeters.Trust: Trust.Trusted })
        .SelectMany(run => run.Summary!.SpeedCurve)
        .Where(point => point.Seconds >= ShortestShownSeconds && PersonalRecords.IsHuman(point))
        .GroupBy(point => point.Seconds)
        .ToDictionary(same => same.Key, same => same.Max(point => point.Value));

    private static string Pace(PersonalRecord record, bool isImperial) =>
        $"{Format.Pace(record.Seconds * 1000 / record.DistanceMeters, isImperial)} {Mapping.Figures.PaceUnit(isImperial)}";

    private static string DayOf(PersonalRecord record) => record.Sport == Sport.TreadmillRunning
        ? string.Format(ProgressTexts.OnTreadmill, Format.DayShort(record.Date))
        : Format.DayShort(record.Date);

    private static Figure Of(string label, Measured<double> value, Func<double, string> format, string unit, string entry) =>
        Mapping.Figures.Of(label, value, format, unit) with { Entry = entry };
}
