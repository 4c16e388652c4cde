using System.Globalization;
using Spectre.Console;
using TrainingPlan.Companion.Planning;

namespace TrainingPlan.Companion.Cli;

/// <summary>A month as a calendar, 79 columns wide: each day with its session, its time and what became of it.</summary>
internal static class MonthPrinter
{
    private const int DaysInAWeek = 7;
    private const int CellWidth = 7;
    private const int TotalWidth = 5;

    /// <summary>Prints a month.</summary>
    /// <param name="console">Where.</param>
    /// <param name="first">The month's first day.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="days">The plan of the weeks that hold the month.</param>
    /// <param name="outcomes">What became of its sessions.</param>
    public static void Print(
        IAnsiConsole console, DateOnly first, DateOnly today, IReadOnlyList<PlannedDay> days, IReadOnlyList<SessionOutcome> outcomes)
    {
        Table table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        table.Title = new TableTitle($"[bold]{first.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}[/]");
        foreach (string name in new[] { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" })
        {
            table.AddColumn(new TableColumn(name).Width(CellWidth).NoWrap());
        }

        table.AddColumn(new TableColumn("[grey]Week[/]").Width(TotalWidth).NoWrap().RightAligned());
        Dictionary<DateOnly, PlannedDay> planned = days.ToDictionary(day => day.Date);
        Dictionary<DateOnly, SessionOutcome> done = outcomes.ToDictionary(outcome => outcome.Day.Date);
        for (DateOnly monday = JudgedPlan.MondayOf(first); monday < first.AddMonths(1); monday = monday.AddDays(DaysInAWeek))
        {
            DateOnly[] week = [.. Enumerable.Range(0, DaysInAWeek).Select(monday.AddDays)];
            int total = week.Sum(date => planned.GetValueOrDefault(date)?.DurationSeconds ?? 0);
            table.AddRow(
            [
                .. week.Select(date => date.Month == first.Month
                    ? Cell(date, today, planned.GetValueOrDefault(date), done.GetValueOrDefault(date))
                    : ""),
                total == 0 ? "" : $"\n[grey]{Words.Hours(total)}[/]",
            ]);
        }

        console.Write(table);
        console.MarkupLine(
            "[green]easy[/] · [blue]long[/] · [red]faster[/] · [magenta]race[/], h:mm  ✓ done  ◐ in part  ≠ something else  ✗ missed");
    }

    private static string Cell(DateOnly date, DateOnly today, PlannedDay? day, SessionOutcome? outcome)
    {
        string number = date == today ? $"[invert]‹{date.Day}›[/]" : $"{date.Day}";
        string mark = outcome?.Verdict switch
        {
            SessionVerdict.Done => " [green]✓[/]",
            SessionVerdict.Partly => " [yellow]◐[/]",
            SessionVerdict.Other => " [yellow]≠[/]",
            SessionVerdict.Missed => " [grey]✗[/]",
            _ => "",
        };
        if (day is null)
        {
            return $"[grey]{number}[/]\n\n";
        }

        if (day.DurationSeconds == 0)
        {
            return $"{number}\n[grey]·[/]\n";
        }

        string colour = day.Kind == SessionKind.Race ? "magenta" : day.Kind == SessionKind.Long ? "blue" : day.IsHard ? "red" : "green";
        return $"{number}{mark}\n[{colour}]{Short(day.Kind)}[/]\n{Words.Hours(day.DurationSeconds)}";
    }

    private static string Short(SessionKind kind) => kind switch
    {
        SessionKind.QuickFeet => "Quick",
        SessionKind.Intervals => "Interv.",
        SessionKind.Repetitions => "Reps",
        SessionKind.RacePace => "Pace",
        SessionKind.Race => "RACE",
        SessionKind.WalkRun => "Wk-run",
        _ => kind.ToString(),
    };
}
