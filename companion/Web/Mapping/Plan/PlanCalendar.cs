using TrainingPlan.Companion.Planning;
using TrainingPlan.Companion.Store;
using TrainingPlan.Companion.Web.Models;

namespace TrainingPlan.Companion.Web.Mapping;

/// <summary>The plan as a calendar: days, weeks, a month, the season.</summary>
internal static class PlanCalendar
{
    private const int WeekDays = 7;
    private const int WeeksBefore = 4;
    private const int WeeksWithoutSeason = 12;

    /// <summary>A month in whole weeks; null when there is no plan at all.</summary>
    internal static PlanMonth? Month(PlanBook book, DateOnly day)
    {
        if (book.Days.Count == 0)
        {
            return null;
        }

        var first = new DateOnly(day.Year, day.Month, 1);
        var weeks = new List<PlanWeekRow>();
        for (var monday = PlanBook.MondayOf(first); monday < first.AddMonths(1); monday = monday.AddDays(WeekDays))
        {
            weeks.Add(WeekRow(book, monday, first));
        }

        return new PlanMonth(first, weeks);
    }

    internal static PlanDayCell Cell(PlanBook book, DateOnly date, bool isOutside)
    {
        var day = book.On(date);
        var runs = book.RunsOn(date);
        return new PlanDayCell(
            date,
            day is null ? "" : PlanWords.TitleOf(day),
            PlanWords.ToneOf(day),
            PlanWords.LengthOf(day),
            PlanWords.ProfileOf(day, book.IsImperial),
            PlanWords.RunsOf(runs),
            DoneText(book, date),
            date < book.Today,
            date == book.Today,
            isOutside,
            day is { Workout: not null, Kind: not SessionKind.Race } && date >= book.Today,
            book.HeatOn(date) is { } hot ? string.Format(PlanTexts.HeatFelt, Format.Whole(hot.FeltCelsius), Texts.UnitCelsius) : "");
    }

    /// <summary>What became of a day's session, in a word; empty while it may still be done.</summary>
    internal static string DoneText(PlanBook book, DateOnly date) => book.OutcomeOn(date)?.Verdict switch
    {
        SessionVerdict.Done => PlanTexts.DoneYes,
        SessionVerdict.Partly => PlanTexts.DonePartly,
        SessionVerdict.Other => PlanTexts.DoneOther,
        SessionVerdict.Missed => PlanTexts.DoneNo,
        _ => "",
    };

    internal static SeasonView? Season(PlanBook book)
    {
        var thisMonday = PlanBook.MondayOf(book.Today);
        var last = book.Days.Count > 0 ? PlanBook.MondayOf(book.Days[^1].Date) : thisMonday;
        var first = book.Weeks.Count > 0 ? book.Weeks.Select(week => week.Monday).Append(thisMonday).Min() : thisMonday;
        first = first.AddDays(-WeekDays * (book.Weeks.Count > 0 ? WeeksBefore : WeeksWithoutSeason));
        var bars = new List<SeasonBar>();
        for (var monday = first; monday <= last; monday = monday.AddDays(WeekDays))
        {
            bars.Add(Bar(book, monday, thisMonday));
        }

        return bars.All(bar => bar.PlannedSeconds == 0 && bar.DoneSeconds is null or 0)
            ? null
            : new SeasonView(bars, Phases(book, first), Summary(book, bars));
    }

    private static PlanWeekRow WeekRow(PlanBook book, DateOnly monday, DateOnly month)
    {
        var dates = Enumerable.Range(0, WeekDays).Select(monday.AddDays).ToList();
        var planned = dates.Sum(date => book.On(date)?.DurationSeconds ?? 0);
        var done = dates.Sum(date => PlanWords.SecondsOf(book.RunsOn(date)));
        return new PlanWeekRow(
            monday,
            PlanWords.PhaseOf(book.WeekOf(monday)),
            planned == 0 ? "" : Format.PlannedLength(planned),
            monday > book.Today || done == 0 ? "" : Format.PlannedLength(done),
            [.. dates.Select(date => Cell(book, date, date.Month != month.Month || date.Year != month.Year))]);
    }

    private static SeasonBar Bar(PlanBook book, DateOnly monday, DateOnly thisMonday)
    {
        var days = Enumerable.Range(0, WeekDays).Select(i => book.On(monday.AddDays(i))).OfType<PlannedDay>().ToList();
        var done = Enumerable.Range(0, WeekDays).Sum(i => PlanWords.SecondsOf(book.RunsOn(monday.AddDays(i))));
        var races = book.Wish?.Goal.Races.Where(race => race.Date >= monday && race.Date < monday.AddDays(WeekDays)) ?? [];
        return new SeasonBar(
            monday,
            PlanWords.PhaseOf(book.WeekOf(monday)),
            book.WeekOf(monday)?.IsRecoveryWeek == true,
            days.Sum(day => day.DurationSeconds),
            days.Sum(day => day.HardSeconds),
            monday > thisMonday ? null : done,
            monday == thisMonday,
            string.Join(", ", races.OrderBy(race => race.Date).Select(PlanWords.RaceOf)));
    }

    private static List<SeasonPhase> Phases(PlanBook book, DateOnly first)
    {
        var phases = new List<SeasonPhase>();
        foreach (var week in book.Weeks.Where(week => week.Monday >= first).OrderBy(week => week.Monday))
        {
            var index = (week.Monday.DayNumber - first.DayNumber) / WeekDays;
            var code = week.Phase.ToString().ToLowerInvariant();
            if (phases.Count > 0 && phases[^1].Code == code && phases[^1].FirstWeek + phases[^1].WeekCount == index)
            {
                phases[^1] = phases[^1] with { WeekCount = phases[^1].WeekCount + 1 };
            }
            else
            {
                phases.Add(new SeasonPhase(PlanWords.PhaseName(week.Phase), code, index, 1));
            }
        }

        return phases;
    }

    private static string Summary(PlanBook book, List<SeasonBar> bars)
    {
        var ahead = bars.Where(bar => bar.Monday >= PlanBook.MondayOf(book.Today) && bar.PlannedSeconds > 0).ToList();
        var done = bars.Sum(bar => bar.DoneSeconds ?? 0);
        return ahead.Count == 0
            ? string.Format(PlanTexts.SeasonSummaryDone, Format.PlannedLength(done), bars.Count)
            : string.Format(
                PlanTexts.SeasonSummary, ahead.Count, Format.PlannedLength(ahead.Sum(bar => bar.PlannedSeconds)),
                Format.PlannedLength(ahead.Max(bar => bar.PlannedSeconds)), Format.PlannedLength(done));
    }
}
