using TrainingPlan.Companion.NextRun;
using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;
using TrainingPlan.Units;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>Days and weeks of the plan with all that belongs to them.</summary>
internal static class PlanDays
{
    private const int WeekDays = 7;
    private const int ShortestMinutes = 10;
    private const string LoadEntry = "plannedLoadMinutes";

    /// <summary>A day; null when nothing is planned there.</summary>
    internal static PlanDayView? Of(PlanBook book, DateOnly date, RunStore store, Func<DateTimeOffset, DateTime> local, bool withMoves)
    {
        if (book.On(date) is not { } day)
        {
            return null;
        }

        var week = book.WeekOf(date);
        var advice = DayAdvice.For(day, book.Numbers, week);
        var runs = book.RunsOn(date);
        var canChange = date >= book.Today && day.Kind != SessionKind.Race;
        return new PlanDayView(
            Card(book, day),
            PlanWords.PhaseOf(week),
            Load(day, advice),
            Hard(day.HardSeconds, day.DurationSeconds),
            day.Workout is null ? "" : WorkoutText.Print(day.Workout, !book.IsImperial),
            canChange ? [.. advice.Alternatives.Select(one => Alternative(one, book.IsImperial))] : [],
            advice.Notes,
            withMoves ? SessionMoves.Of(book, date) : [],
            canChange,
            canChange && day.DurationSeconds > ShortestMinutes * 60 ? ShortestMinutes : 0,
            PlanWords.RunsOf(runs),
            book.OutcomeOn(date)?.Sentence ?? "",
            [
                .. book.Changes.Where(change => change.Proposal.Changes.Any(one => one.Before.Date == date))
                    .Select(change => PlanChanges.Of(change, book, local)),
            ],
            book.HeatOn(date)?.Sentence ?? "",
            date < book.Today ? "" : PaceSources.Warning(day.Workout, store) ?? "");
    }

    /// <summary>A week; null when neither plan nor runs reach there.</summary>
    internal static PlanWeekView? Week(PlanBook book, DateOnly day, Func<DateTimeOffset, DateTime> local)
    {
        var monday = PlanBook.MondayOf(day);
        var dates = Enumerable.Range(0, WeekDays).Select(monday.AddDays).ToList();
        var planned = dates.Select(book.On).OfType<PlannedDay>().ToList();
        var runs = dates.SelectMany(book.RunsOn).ToList();
        if (planned.Count == 0 && runs.Count == 0)
        {
            return null;
        }

        var seconds = planned.Sum(one => one.DurationSeconds);
        var load = planned.Sum(one => DayAdvice.For(one, book.Numbers, null).LoadMinutes);
        return new PlanWeekView(
            monday,
            PlanWords.PhaseOf(book.WeekOf(monday)),
            [
                Sum(PlanTexts.FigurePlanned, "plannedSeconds", seconds,
                    string.Format(PlanTexts.WhyPlanned, planned.Count(one => one.Workout is not null))),
                Hard(planned.Sum(one => one.HardSeconds), seconds),
                Figures.Sure(PlanTexts.FigureLoad, Format.Whole(load), PlanTexts.UnitEasyMinutes, PlanTexts.WhyLoadWeek) with
                {
                    Entry = LoadEntry,
                },
                monday > book.Today
                    ? Figures.Missing(PlanTexts.FigureDone, PlanTexts.WhyNotYet)
                    : Sum(PlanTexts.FigureDone, "doneSeconds", PlanWords.SecondsOf(runs), string.Format(PlanTexts.WhyDone, runs.Count)),
            ],
            [.. dates.Select(date => new PlanWeekDay(
                PlanCalendar.Cell(book, date, false) with { DoneText = book.OutcomeOn(date)?.Sentence ?? "" },
                book.On(date) is { } one ? Card(book, one) : null))],
            PlanChanges.Newest(book, local) is { } change && change.Days.Any(one => dates.Contains(one.Date)) ? change : null);
    }

    internal static PlanCard Card(PlanBook book, PlannedDay day) => new(
        day.Date,
        day.Date == book.Today,
        PlanWords.TitleOf(day),
        day.Workout is null,
        day.DurationSeconds,
        day.Purpose,
        day.Reason,
        PlanWords.ProfileOf(day, book.IsImperial),
        day.Workout is null ? [] : WorkoutWords.Lines(day.Workout, book.IsImperial),
        book.RevisionOnBand(day.Date) is int revision ? string.Format(PlanTexts.PlanOnBand, revision) : "");

    private static Figure Sum(string label, string entry, int seconds, string why) =>
        Figures.Sure(label, seconds == 0 ? "0" : Format.PlannedLength(seconds), "", why) with { Entry = entry };

    private static Figure Load(PlannedDay day, DayAdvice advice) => Figures.Sure(
        PlanTexts.FigureLoad, Format.Whole(advice.LoadMinutes), PlanTexts.UnitEasyMinutes,
        string.Format(
            PlanTexts.WhyLoad, Format.PlannedLength(day.DurationSeconds - day.HardSeconds), Format.PlannedLength(day.HardSeconds))) with
    {
        Entry = LoadEntry,
    };

    private static Figure Hard(int hardSeconds, int seconds) => new(
        PlanTexts.FigureHard,
        hardSeconds == 0 ? PlanTexts.NothingHard : Format.PlannedLength(hardSeconds),
        "",
        Trust.Trusted,
        seconds == 0 ? PlanTexts.WhyHardNone : string.Format(PlanTexts.WhyHard, Format.Percent((double)hardSeconds / seconds)))
    {
        Entry = "plannedHardSeconds",
    };

    private static AlternativeCard Alternative(DayAlternative one, bool isImperial) => new(
        one.When, one.Day.Name, PlanWords.LengthOf(one.Day), one.Day.Reason, PlanWords.ProfileOf(one.Day, isImperial));
}
