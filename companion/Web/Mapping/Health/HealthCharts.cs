using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Days as charts: what was measured or said, and the runner's own range on that day.</summary>
internal static class HealthCharts
{
    private const int MostTableRows = 120;
    private const double RecommendedSleepHours = 7;

    /// <summary>Heart-rate variability; null without any.</summary>
    internal static ChartModel? Variability(IReadOnlyList<DailyRecord> days, DateOnly from, DateOnly today)
    {
        double? Rmssd(DailyRecord day) => HrvSignal.LnRmssd(day) is double known ? Math.Exp(known) : null;
        return Signal(
            "hrv", HealthTexts.Variability, HealthTexts.VariabilityUnit, "cadence", Texts.UnitMillisecond, Known(days, from, Rmssd), Rmssd,
            Judged(days, from, today, HrvSignal.Of, Math.Exp), HealthTexts.VariabilityWeek, HealthTexts.VariabilitySummary, HrvSignal.Name);
    }

    /// <summary>Resting heart rate; null without any.</summary>
    internal static ChartModel? RestingHeartRate(IReadOnlyList<DailyRecord> days, DateOnly from, DateOnly today) => Signal(
        "resting", HealthTexts.RestingHeartRate, HealthTexts.RestingUnit, "heart", Texts.UnitBpm,
        Known(days, from, day => day.RestingHeartRateBpm), day => day.RestingHeartRateBpm,
        Judged(days, from, today, RestingHeartRateSignal.Of, value => value), HealthTexts.RestingNights, HealthTexts.RestingSummary,
        RestingHeartRateSignal.Name);

    /// <summary>Hours asleep; null without any.</summary>
    internal static ChartModel? Sleep(IReadOnlyList<DailyRecord> days, DateOnly from)
    {
        var known = Known(days, from, day => day.SleepHours);
        return known.Count < 2 ? null : new ChartModel(
            "sleep", HealthTexts.Sleep, HealthTexts.SleepUnit,
            string.Format(
                HealthTexts.SleepSummary, known.Count, Format.Tenths(known.Average(day => day.SleepHours!.Value)),
                Format.Tenths(known.Min(day => day.SleepHours!.Value)), Format.Tenths(known.Max(day => day.SleepHours!.Value))),
            ChartAxis.Day,
            [.. known.Select(day => ChartDays.At(day.Date))],
            [
                new ChartLine(HealthTexts.Sleep, "bar", ChartStyle.Bars, [.. known.Select(day => ChartDays.Short(day.SleepHours, 1))])
                {
                    Unit = Texts.UnitHour,
                },
            ],
            ChartDays.Table(
                HealthTexts.Day, Newest(known), day => Format.DayCode(day.Date),
                (HealthTexts.Sleep, day => Format.Tenths(day.SleepHours!.Value))))
        {
            StartsAtZero = true, Format = ChartFormat.Tenths, Height = 170,
            Levels = [new ChartLevel(RecommendedSleepHours, HealthTexts.SleepLevel, "notice")], Entry = SleepSignal.Name,
        };
    }

    /// <summary>What the runner said; null without any.</summary>
    internal static ChartModel? Said(IReadOnlyList<DailyRecord> days, DateOnly from)
    {
        (string Name, string Color, Func<DailyRecord, int?> Answer)[] answers =
        [
            (HealthTexts.Soreness, "cue", day => day.Soreness),
            (HealthTexts.Stress, "heart", day => day.Stress),
            (HealthTexts.Fatigue, "cadence", day => day.Fatigue),
            (HealthTexts.Mood, "accent", day => day.Mood),
        ];
        var said = answers.Where(one => days.Any(day => day.Date >= from && one.Answer(day) is not null)).ToList();
        var known = Known(days, from, day => said.Any(one => one.Answer(day) is not null) ? 1 : null);
        return known.Count < 2 ? null : new ChartModel(
            "said", HealthTexts.SaidTitle, HealthTexts.SaidUnit, string.Format(HealthTexts.SaidSummary, known.Count), ChartAxis.Day,
            [.. known.Select(day => ChartDays.At(day.Date))],
            [.. said.Select(one => new ChartLine(one.Name, one.Color, ChartStyle.Line, Smoothed(known, one.Answer))
            {
                Told = [.. known.Select(day => one.Answer(day) is int given ? Format.Whole(given) : null)],
            })],
            ChartDays.Table(
                HealthTexts.Day, Newest(known), day => Format.DayCode(day.Date),
                [.. said.Select(one => (
                    one.Name, (Func<DailyRecord, string>)(day => one.Answer(day) is int given ? Format.Whole(given) : "")))]))
        {
            LeastSpan = 4, Height = 180, Entry = PerceivedSignal.Name,
        };
    }

    private static ChartModel? Signal(
        string id, string title, string unit, string color, string shortUnit, List<DailyRecord> known,
        Func<DailyRecord, double?> value, IReadOnlyDictionary<DateOnly, (double Value, double Low, double High)> judged, string meanName,
        string summary, string entry)
    {
        if (known.Count < 2)
        {
            return null;
        }

        double? At(DailyRecord day, Func<(double Value, double Low, double High), double> part) =>
            judged.TryGetValue(day.Date, out var range) ? ChartDays.Short(part(range), 1) : null;
        string Told(double? number) => number is double told ? Format.Tenths(told) : "";
        var last = judged.Count > 0 ? judged.MaxBy(pair => pair.Key).Value : default;
        return new ChartModel(
            id, title, unit,
            judged.Count > 0
                ? string.Format(summary, Format.Whole(last.Value), Format.Whole(last.Low), Format.Whole(last.High), known.Count)
                : string.Format(HealthTexts.NoRangeYet, known.Count),
            ChartAxis.Day,
            [.. known.Select(day => ChartDays.At(day.Date))],
            [
                new ChartLine(HealthTexts.OneDay, "doubt", ChartStyle.Dots, [.. known.Select(day => ChartDays.Short(value(day), 1))])
                {
                    Unit = shortUnit,
                },
                new ChartLine(meanName, color, ChartStyle.Line, [.. known.Select(day => At(day, range => range.Value))])
                {
                    Unit = shortUnit,
                },
                new ChartLine("", "usual", ChartStyle.Edge, [.. known.Select(day => At(day, range => range.Low))]),
                new ChartLine("", "usual", ChartStyle.Edge, [.. known.Select(day => At(day, range => range.High))]),
            ],
            ChartDays.Table(
                HealthTexts.Day, Newest(known), day => Format.DayCode(day.Date),
                (HealthTexts.OneDay, day => Told(value(day))), (meanName, day => Told(At(day, range => range.Value))),
                (HealthTexts.UsualFrom, day => Told(At(day, range => range.Low))),
                (HealthTexts.UsualTo, day => Told(At(day, range => range.High)))))
        {
            Bands = [new ChartBand(3, 2, "usual", HealthTexts.OwnRange)], Format = ChartFormat.Whole, LeastSpan = 12, Entry = entry,
        };
    }

    private static IReadOnlyDictionary<DateOnly, (double Value, double Low, double High)> Judged(
        IReadOnlyList<DailyRecord> days, DateOnly from, DateOnly today, Func<IReadOnlyList<DailyRecord>, DateOnly, ReadinessSignal> judge,
        Func<double, double> unit)
    {
        var judged = new Dictionary<DateOnly, (double, double, double)>();
        var first = 0;
        for (var day = from; day <= today; day = day.AddDays(1))
        {
            // Only the weeks that a day's range is made of: years of days must not be walked through for each of them.
            var start = day.AddDays(-62);
            while (first < days.Count && days[first].Date < start)
            {
                first++;
            }

            var window = days.Skip(first).TakeWhile(one => one.Date <= day).ToList();
            if (window.Count > 0 && judge(window, day) is { UsualLow: double low, UsualHigh: double high } sign && sign.Value.HasValue)
            {
                judged[day] = (unit(sign.Value.Value), unit(low), unit(high));
            }
        }

        return judged;
    }

    // A week's mean: answers of whole numbers would jump up and down.
    private static IReadOnlyList<double?> Smoothed(List<DailyRecord> days, Func<DailyRecord, int?> answer) =>
    [
        .. days.Select((day, at) => ChartDays.Short(
            days.Take(at + 1).Reverse().TakeWhile(other => other.Date > day.Date.AddDays(-7)).Select(answer).OfType<int>()
                .Select(given => (double?)given).DefaultIfEmpty(null).Average())),
    ];

    private static List<DailyRecord> Known(IReadOnlyList<DailyRecord> days, DateOnly from, Func<DailyRecord, double?> value) =>
        [.. days.Where(day => day.Date >= from && value(day) is not null)];

    private static IEnumerable<DailyRecord> Newest(List<DailyRecord> days) => days.AsEnumerable().Reverse().Take(MostTableRows);
}
