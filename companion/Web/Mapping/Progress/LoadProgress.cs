using TrainingPlan.Companion.Analysis;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Load, fitness, fatigue and form.</summary>
internal static class LoadProgress
{
    private const int MostTableRows = 120;
    private const double MetersPerMile = 1609.344;

    /// <summary>Today's, each with what it was made of.</summary>
    internal static IReadOnlyList<Figure> Figures(TrainingHistoryView view)
    {
        var week = view.Weeks(1)[0];
        return
        [
            Of(ProgressTexts.Fitness, FitnessCurve.Last(view.Curve, day => day.Fitness), Format.Whole, "fitness"),
            Of(ProgressTexts.Fatigue, FitnessCurve.Last(view.Curve, day => day.Fatigue), Format.Whole, "fatigue"),
            Of(ProgressTexts.Form, FitnessCurve.Last(view.Curve, day => day.Form), Format.SignedWhole, "form"),
            Of(ProgressTexts.Monotony, week.Monotony.Value, Format.Tenths, "monotony"),
        ];
    }

    /// <summary>The curve, form, and what each week held.</summary>
    internal static IReadOnlyList<ChartModel> Charts(TrainingHistoryView view, IReadOnlyList<TrainingWeek> weeks, bool isImperial)
    {
        var days = view.Curve.Where(day => day.Date >= weeks[0].Monday).ToList();
        return days.Count < 2 ? [] : [Curve(days), Form(days), Distance(weeks, isImperial)];
    }

    private static ChartModel Curve(List<FitnessDay> days)
    {
        var summary = string.Format(
            ProgressTexts.CurveSummary,
            Format.Whole(days[0].Fitness), Format.Whole(days[^1].Fitness), Format.Whole(days.Max(day => day.Fitness)),
            Format.DayShort(days.MaxBy(day => day.Fitness).Date), Format.Whole(days[^1].Fatigue));
        return new ChartModel(
            "fitness", ProgressTexts.CurveTitle, ProgressTexts.CurveUnit, summary, ChartAxis.Day,
            [.. days.Select(day => ChartDays.At(day.Date))],
            [
                new ChartLine(ProgressTexts.Fitness, "fitness", ChartStyle.Area, [.. days.Select(day => ChartDays.Short(day.Fitness, 1))])
                {
                    Fill = "fitness-area",
                },
                new ChartLine(ProgressTexts.Fatigue, "fatigue", ChartStyle.Line, [.. days.Select(day => ChartDays.Short(day.Fatigue, 1))]),
            ],
            ChartDays.Table(
                ProgressTexts.Day, Sampled(days), day => Format.DayCode(day.Date),
                (ProgressTexts.Fitness, day => Format.Tenths(day.Fitness)), (ProgressTexts.Fatigue, day => Format.Tenths(day.Fatigue)),
                (ProgressTexts.Form, day => Format.SignedTenths(day.Form))))
        {
            StartsAtZero = true, LeastSpan = 20, Entry = "fitness",
        };
    }

    private static ChartModel Form(List<FitnessDay> days) => new(
        "form", ProgressTexts.FormTitle, ProgressTexts.FormUnit,
        string.Format(
            ProgressTexts.FormSummary, Format.SignedWhole(days[^1].Form), Format.SignedWhole(days.Min(day => day.Form)),
            Format.SignedWhole(days.Max(day => day.Form))),
        ChartAxis.Day,
        [.. days.Select(day => ChartDays.At(day.Date))],
        [new ChartLine(ProgressTexts.Form, "form", ChartStyle.Line, [.. days.Select(day => ChartDays.Short(day.Form, 1))])],
        ChartTable.None)
    {
        Format = ChartFormat.Signed, Height = 150, LeastSpan = 20, Levels = [new ChartLevel(0, "", "notice")], Entry = "form",
    };

    private static ChartModel Distance(IReadOnlyList<TrainingWeek> weeks, bool isImperial)
    {
        var unit = isImperial ? Texts.UnitMile : Texts.UnitKm;
        double InUnit(TrainingWeek week) => week.DistanceMeters / (isImperial ? MetersPerMile : 1000);
        var known = weeks.Where(week => week.RunCount > 0).ToList();
        var summary = known.Count == 0
            ? ProgressTexts.WeeksNone
            : string.Format(
                ProgressTexts.WeeksSummary, known.Count, weeks.Count, Format.Tenths(weeks.Average(InUnit)),
                Format.Tenths(weeks.Max(InUnit)), unit);
        return new ChartModel(
            "weeks", ProgressTexts.WeeksTitle, LongSpans.UnitOf(weeks, unit), summary, ChartAxis.Day,
            [.. weeks.Select(week => ChartDays.At(week.Monday))],
            [
                new ChartLine(
                    ProgressTexts.Distance, "bar", LongSpans.StyleOf(weeks), LongSpans.ValuesOf(weeks, InUnit))
                {
                    Unit = unit,
                },
            ],
            ChartDays.Table(
                ProgressTexts.WeekOf, weeks.Reverse().Take(MostTableRows), week => Format.DayCode(week.Monday),
                (ProgressTexts.Runs, week => Format.Whole(week.RunCount)),
                (ProgressTexts.Distance, week => $"{Format.Tenths(InUnit(week))} {unit}"),
                (ProgressTexts.Longest, week => $"{Format.Distance(week.LongestMeters, isImperial)} {unit}"),
                (ProgressTexts.Time, week => Format.Duration((int)Math.Round(week.DurationSeconds))),
                (ProgressTexts.Load, LoadOf),
                (ProgressTexts.Monotony, week => week.Monotony.Value.HasValue ? Format.Tenths(week.Monotony.Value.Value) : "")))
        {
            StartsAtZero = true,
            XTold = [.. weeks.Select(week => string.Format(ProgressTexts.WeekOfDay, Format.Day(week.Monday)))],
            Format = ChartFormat.Tenths,
        };
    }

    private static string LoadOf(TrainingWeek week) => week.UnknownLoads > 0
        ? string.Format(ProgressTexts.LoadUnknown, Format.Whole(week.Load), week.UnknownLoads)
        : Format.Whole(week.Load);

    private static IEnumerable<FitnessDay> Sampled(List<FitnessDay> days)
    {
        var every = (days.Count + MostTableRows - 1) / MostTableRows;
        return days.Where((_, i) => (days.Count - 1 - i) % every == 0).Reverse();
    }

    private static Figure Of(string label, Measured<double> value, Func<double, string> format, string entry) =>
        Mapping.Figures.Of(label, value, format, "") with { Entry = entry };
}
